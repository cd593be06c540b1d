/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-parts-section.h"

#include "base/laurel-compat.h"
#include "base/laurel-quotes.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestPartsSection:
 *
 * What a contest consists of, of one kind: a row for each, and one that adds another.
 */
typedef struct {
  GtkListBox *list;
  GtkWidget *entry;

  LaurelSession *session;     /* (nullable) */
  LaurelContest *contest;     /* (nullable) */
  GtkFilterListModel *shown;
  char *adding;               /* (nullable): what was asked for last, until it is there */
} LaurelContestPartsSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelContestPartsSection, laurel_contest_parts_section,
                                     ADW_TYPE_PREFERENCES_GROUP)

typedef enum {
  PROP_SESSION = 1,
  PROP_CONTEST,
  PROP_ADD_TITLE,
} Prop;

static GParamSpec *props[PROP_ADD_TITLE + 1];

/* Returns: the id of its contest, or 0 */
gint64
laurel_contest_parts_section_get_contest (LaurelContestPartsSection *self)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (self);

  return priv->contest ? laurel_row_get_id (LAUREL_ROW (priv->contest)) : 0;
}

/**
 * laurel_contest_parts_section_add_remove:
 * @row: of a part
 * @action: what removes it, with its id as `(x)`
 * @id: which
 * @name: as people call it
 *
 * Puts a button on the row that takes the part out.
 */
void
laurel_contest_parts_section_add_remove (AdwExpanderRow *row, const char *action, gint64 id,
                                         const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is a stage, a category, a question of a form … */
  g_autofree char *tip = laurel_quote (_("Remove “%s”"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(x)", id);
  adw_expander_row_add_action (row, button);
}

/* ---- its rows --------------------------------------------------------------- */

/* What a row has to show; the section is around the row, and stays. */
typedef struct {
  LaurelContestPartsSection *section;
  GObject *item;
  gboolean filled;
} Part;

static void
part_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Part *) data)->item);
  g_free (data);
}

/* There may be a great many, of which few are ever opened. */
static void
on_expanded (AdwExpanderRow *row, GParamSpec *pspec, gpointer data)
{
  Part *part = data;

  if (part->filled || !adw_expander_row_get_expanded (row))
    return;

  part->filled = TRUE;
  LAUREL_CONTEST_PARTS_SECTION_GET_CLASS (part->section)->fill (part->section, part->item, row);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_expander_row_new ();
  Part *part = g_new0 (Part, 1);

  part->section = data;
  part->item = g_object_ref (item);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  LAUREL_CONTEST_PARTS_SECTION_GET_CLASS (data)->head (data, item, ADW_EXPANDER_ROW (row));
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (on_expanded), part, part_free, 0);

  return row;
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  LaurelContestPartsSectionClass *klass = LAUREL_CONTEST_PARTS_SECTION_GET_CLASS (data);

  return klass->has == NULL || klass->has (data, item);
}

/* What was typed stays to be corrected when it is refused, and goes when it is there. */
static void
on_added (LaurelContestPartsSectionPrivate *priv)
{
  gboolean is_same = g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (priv->entry)),
                                priv->adding) == 0;

  g_clear_pointer (&priv->adding, g_free);
  if (is_same)
    laurel_form_row_clear (LAUREL_FORM_ROW (priv->entry));
}

static void
on_items_changed (LaurelContestPartsSection *self, guint position, guint n_removed, guint n_added)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (self);

  if (priv->adding != NULL && n_added > 0)
    on_added (priv);
  if (priv->list != NULL)
    gtk_widget_set_visible (GTK_WIDGET (priv->list),
                            g_list_model_get_n_items (G_LIST_MODEL (priv->shown)) > 0);
}

static void
read_parts (LaurelContestPartsSection *self)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (self);
  g_autoptr (LaurelRowList) parts = NULL;

  if (priv->session != NULL && priv->contest != NULL)
    parts = laurel_store_list (laurel_session_get_store (priv->session),
                               LAUREL_CONTEST_PARTS_SECTION_GET_CLASS (self)->query,
                               g_variant_new ("(x)",
                                              laurel_row_get_id (LAUREL_ROW (priv->contest))));
  gtk_filter_list_model_set_model (priv->shown, (GListModel *) parts);
}

static void
on_apply (LaurelContestPartsSection *self, GtkEditable *entry)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (self);
  const char *name = gtk_editable_get_text (entry);

  if (laurel_contest_parts_section_get_contest (self) == 0 || *name == '\0')
    return;

  laurel_set_str (&priv->adding, name);
  LAUREL_CONTEST_PARTS_SECTION_GET_CLASS (self)->add (self, priv->adding);
}

static void
laurel_contest_parts_section_get_property (GObject *object, guint prop_id, GValue *value,
                                           GParamSpec *pspec)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (LAUREL_CONTEST_PARTS_SECTION (object));

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, priv->session);
    break;
  case PROP_CONTEST:
    g_value_set_object (value, priv->contest);
    break;
  case PROP_ADD_TITLE:
    g_object_get_property (G_OBJECT (priv->entry), "title", value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_contest_parts_section_set_property (GObject *object, guint prop_id, const GValue *value,
                                           GParamSpec *pspec)
{
  LaurelContestPartsSection *self = LAUREL_CONTEST_PARTS_SECTION (object);
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (self);
  gboolean changed = TRUE;

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    changed = g_set_object (&priv->session, g_value_get_object (value));
    break;
  case PROP_CONTEST:
    changed = g_set_object (&priv->contest, g_value_get_object (value));
    break;
  case PROP_ADD_TITLE:
    g_object_set_property (G_OBJECT (priv->entry), "title", value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (!changed)
    return;
  if (prop_id != PROP_ADD_TITLE) {
    g_clear_pointer (&priv->adding, g_free);
    read_parts (self);
  }
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_contest_parts_section_dispose (GObject *object)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (LAUREL_CONTEST_PARTS_SECTION (object));

  if (priv->list != NULL)
    gtk_list_box_bind_model (priv->list, NULL, NULL, NULL, NULL);
  priv->list = NULL;
  if (priv->shown != NULL)
    gtk_filter_list_model_set_filter (priv->shown, NULL);
  g_clear_object (&priv->shown);
  g_clear_object (&priv->contest);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (laurel_contest_parts_section_parent_class)->dispose (object);
}

static void
laurel_contest_parts_section_finalize (GObject *object)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (LAUREL_CONTEST_PARTS_SECTION (object));

  g_free (priv->adding);

  G_OBJECT_CLASS (laurel_contest_parts_section_parent_class)->finalize (object);
}

static void
laurel_contest_parts_section_class_init (LaurelContestPartsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_contest_parts_section_get_property;
  object_class->set_property = laurel_contest_parts_section_set_property;
  object_class->dispose = laurel_contest_parts_section_dispose;
  object_class->finalize = laurel_contest_parts_section_finalize;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_CONTEST] = g_param_spec_object ("contest", NULL, NULL, LAUREL_TYPE_CONTEST, flags);
  /* What the row says that adds one. */
  props[PROP_ADD_TITLE] = g_param_spec_string ("add-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
add_entry (LaurelContestPartsSection *self, GtkWidget *entry)
{
  GtkListBox *box = GTK_LIST_BOX (gtk_list_box_new ());

  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect_object (entry, "apply", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (box), "boxed-list");
  gtk_list_box_append (box, entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (box));
}

static void
laurel_contest_parts_section_init (LaurelContestPartsSection *self)
{
  LaurelContestPartsSectionPrivate *priv =
    laurel_contest_parts_section_get_instance_private (self);

  priv->shown =
    gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL)));
  g_signal_connect_object (priv->shown, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  priv->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (priv->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->list), "boxed-list");
  gtk_widget_set_margin_bottom (GTK_WIDGET (priv->list), 12);
  gtk_widget_set_visible (GTK_WIDGET (priv->list), FALSE);
  gtk_list_box_bind_model (priv->list, G_LIST_MODEL (priv->shown), new_row, self, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (priv->list));
  priv->entry = g_object_new (LAUREL_TYPE_FORM_ROW, NULL);
  add_entry (self, priv->entry);
}
