/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-place-row.h"

#include "judging/scores/laurel-result-store.h"
#include "ui/judging/laurel-result-pane.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResultPlaceRow:
 *
 * A place in a released result, which opens to why it is what it is. That is read when it is
 * opened, and once: a released result does not change. From there it is copied as text, or made a
 * page by `result.print-place`.
 */
struct _LaurelResultPlaceRow {
  AdwExpanderRow parent_instance;

  GtkWidget *facts;  /* what it won, and its score */
  GBinding *folding; /* (nullable): of the pane that it is in */
  GtkBox *reasons;   /* a line of the arithmetic each */
  char *why;         /* (nullable): not read yet */
  gboolean is_asked;
  GtkWidget *papers; /* how it leaves from here */
  GtkWidget *print;
  LaurelStore *store;
  gint64 result;
  gint64 subject; /* by which it is asked why */
};

G_DEFINE_FINAL_TYPE (LaurelResultPlaceRow, laurel_result_place_row, ADW_TYPE_EXPANDER_ROW)

/* On the reader's thread. */
static gpointer
read_reasons (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) reasons = LAUREL_REASONS_OF_RESULT.run (reader, args, error);

  return reasons ? laurel_reason_dup_all (reasons) : NULL;
}

static GtkWidget *
new_reason (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
show_reasons (LaurelResultPlaceRow *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    gtk_box_append (self->reasons, new_reason (*line));
}

static void
on_reasons_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelResultPlaceRow) self = data;
  g_autoptr (GError) error = NULL;

  self->why = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  show_reasons (self, self->why ? self->why : error->message);
  gtk_widget_set_visible (self->papers, self->why != NULL);
}

static void
on_expanded (LaurelResultPlaceRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->is_asked)
    return;

  self->is_asked = TRUE;
  laurel_store_read_async (self->store, read_reasons, g_variant_new ("(xx)", self->result,
                                                                     self->subject),
                           g_free, NULL, on_reasons_read, g_object_ref (self));
}

/* With which entry, and which place. */
static void
on_copy (LaurelResultPlaceRow *self)
{
  g_autofree char *text =
    g_strdup_printf ("%s · %s\n%s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                     adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)),
                     self->why);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  laurel_toast (GTK_WIDGET (self), _("Copied"));
}

static GtkWidget *
new_button (const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
new_papers (LaurelResultPlaceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *copy = new_button ("edit-copy-symbolic", _("Copy why as text"));

  g_signal_connect_object (copy, "clicked", G_CALLBACK (on_copy), self, G_CONNECT_SWAPPED);
  self->print = new_button ("document-print-symbolic", _("Print why as a page…"));
  gtk_box_append (GTK_BOX (box), copy);
  gtk_box_append (GTK_BOX (box), self->print);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_visible (box, FALSE);

  return box;
}

static gboolean
find_orientation (GBinding *binding, const GValue *folded, GValue *orientation, gpointer data)
{
  g_value_set_enum (orientation, g_value_get_boolean (folded) ? GTK_ORIENTATION_VERTICAL
                                                              : GTK_ORIENTATION_HORIZONTAL);

  return TRUE;
}

/* On a phone, titles have the room. */
static void
laurel_result_place_row_root (GtkWidget *widget)
{
  LaurelResultPlaceRow *self = LAUREL_RESULT_PLACE_ROW (widget);
  GtkWidget *pane = gtk_widget_get_ancestor (widget, LAUREL_TYPE_RESULT_PANE);

  GTK_WIDGET_CLASS (laurel_result_place_row_parent_class)->root (widget);
  if (pane != NULL)
    self->folding = g_object_bind_property_full (pane, "folded", self->facts, "orientation",
                                                 G_BINDING_SYNC_CREATE, find_orientation, NULL,
                                                 NULL, NULL);
}

static void
laurel_result_place_row_unroot (GtkWidget *widget)
{
  g_clear_pointer (&LAUREL_RESULT_PLACE_ROW (widget)->folding, g_binding_unbind);

  GTK_WIDGET_CLASS (laurel_result_place_row_parent_class)->unroot (widget);
}

static void
laurel_result_place_row_dispose (GObject *object)
{
  g_clear_object (&LAUREL_RESULT_PLACE_ROW (object)->store);

  G_OBJECT_CLASS (laurel_result_place_row_parent_class)->dispose (object);
}

static void
laurel_result_place_row_finalize (GObject *object)
{
  g_free (LAUREL_RESULT_PLACE_ROW (object)->why);

  G_OBJECT_CLASS (laurel_result_place_row_parent_class)->finalize (object);
}

static void
laurel_result_place_row_class_init (LaurelResultPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_result_place_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_result_place_row_finalize;
  GTK_WIDGET_CLASS (klass)->root = laurel_result_place_row_root;
  GTK_WIDGET_CLASS (klass)->unroot = laurel_result_place_row_unroot;
}

static void
laurel_result_place_row_init (LaurelResultPlaceRow *self)
{
  GtkWidget *inner = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->reasons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  g_object_set (self->reasons, "margin-top", 12, "margin-bottom", 12, "margin-start", 12,
                "margin-end", 12, "hexpand", TRUE, NULL);
  self->facts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->facts, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->facts);
  self->papers = new_papers (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reasons));
  gtk_box_append (GTK_BOX (box), self->papers);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (inner), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (inner), FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), inner);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_ACTION_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_header (child);

  return found;
}

/* What has the keys is the row's header, which libadwaita names by its title alone. */
static void
name_header (LaurelResultPlaceRow *self, const char *rank, const char *level, const char *score)
{
  GtkAccessible *header = GTK_ACCESSIBLE (find_header (GTK_WIDGET (self)));
  g_autoptr (GString) name = g_string_new (rank);

  g_string_append_printf (name, ", %s",
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  if (level != NULL)
    g_string_append_printf (name, ", %s", level);
  if (score != NULL)
    g_string_append_printf (name, ", %s", score);
  gtk_accessible_reset_relation (header, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (header, GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static char *
dup_rank (LaurelResultPlace *place)
{
  int n = laurel_result_place_get_place (place);

  return n == 0 ? g_strdup ("–")
                : g_strdup_printf (laurel_result_place_get_tied (place) ? "%d=" : "%d", n);
}

/**
 * laurel_result_place_row_new:
 * @place: a #LaurelResultPlace
 * @session: a #LaurelSession
 *
 * A #GtkListBoxCreateWidgetFunc.
 */
GtkWidget *
laurel_result_place_row_new (gpointer place, gpointer session)
{
  LaurelResultPlaceRow *self = g_object_new (LAUREL_TYPE_RESULT_PLACE_ROW, NULL);
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  const char *level = laurel_result_place_get_level (place);
  const char *score = laurel_result_place_get_score (place);
  const char *organization = laurel_result_place_get_organization (place);
  const char *of = laurel_result_place_get_number (place);
  g_autofree char *rank = dup_rank (place);
  g_autofree char *about = g_strdup_printf ("%s%s%s", of ? of : "", of && organization ? " · " : "",
                                            organization ? organization : "");
  GtkWidget *number = new_label (rank, "numeric");

  self->store = g_object_ref (laurel_session_get_store (session));
  self->result = laurel_result_place_get_result_id (place);
  self->subject = laurel_result_place_get_subject (place);
  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_widget_add_css_class (number, "dim-label");
  adw_expander_row_add_prefix (row, number);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), laurel_result_place_get_title (place));
  adw_expander_row_set_subtitle (row, about);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print), "s",
                                    of ? of : laurel_result_place_get_title (place));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "result.print-place");
  if (level != NULL)
    gtk_box_append (GTK_BOX (self->facts), new_label (level, "badge"));
  if (score != NULL)
    gtk_box_append (GTK_BOX (self->facts), new_label (score, "numeric"));
  name_header (self, rank, level, score);

  return GTK_WIDGET (self);
}
