/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-pane.h"

#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-entry-lack-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "ui/judging/laurel-choice-row.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/judging/laurel-entry-answers.h"
#include "ui/judging/laurel-entry-check-dialog.h"
#include "ui/judging/laurel-entry-persons.h"
#include "ui/judging/laurel-entry-words.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-in-view.h"
#include "ui/kit/laurel-text-row.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelEntryPane:
 *
 * One entry: how it stands and what it lacks, what is said of it, who made it, and what it
 * answers. All of it is edited in place.
 *
 * ## Actions
 *
 * - `entry.check` (`s`): what the form check comes to; asks why, where that must be told
 * - `entry.move` (`(xa{ss})`): to another section; asks why, where a result of it was released
 */
struct _LaurelEntryPane {
  LaurelContestPage parent_instance;

  GtkWidget *form;
  GtkWidget *name;
  GtkLabel *lack;
  LaurelChoiceRow *category;
  LaurelChoiceRow *group;
  LaurelChoiceRow *division;

  LaurelEntry *entry;      /* (nullable) */
  LaurelRowList *lacks;    /* (nullable) */
  LaurelRowList *sections; /* (nullable) */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelEntryPane, laurel_entry_pane, LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_ENTRY = 1,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

/* ---- what it can be in ------------------------------------------------------- */

static void
offer_sections (LaurelEntryPane *self, const char *kind, LaurelChoiceRow *row)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (""));
  /* Translators: an entry that is in no category. */
  g_ptr_array_add (labels, g_strdup (C_("category", "None")));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sections)); i++) {
    g_autoptr (LaurelContestSection) section =
      g_list_model_get_item (G_LIST_MODEL (self->sections), i);

    if (g_strcmp0 (laurel_contest_section_get_kind (section), kind) != 0)
      continue;
    g_ptr_array_add (names, g_strdup (laurel_contest_section_get_name (section)));
    g_ptr_array_add (labels, g_strdup (laurel_contest_section_get_name (section)));
  }
  gtk_widget_set_visible (GTK_WIDGET (row), names->len > 1);
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (labels, NULL);
  laurel_choice_row_set_choices (row, (const char *const *) names->pdata,
                                 (const char *const *) labels->pdata);
}

static void
on_sections_changed (LaurelEntryPane *self)
{
  offer_sections (self, "category", self->category);
  offer_sections (self, "group", self->group);
  offer_sections (self, "division", self->division);
}

static void
read_contest (LaurelContestPage *page)
{
  LaurelEntryPane *self = LAUREL_ENTRY_PANE (page);

  g_clear_object (&self->sections);
  self->sections = laurel_contest_page_list (page, &LAUREL_SECTIONS_OF_CONTEST);
  if (self->sections == NULL)
    return;

  g_signal_connect_object (self->sections, "items-changed", G_CALLBACK (on_sections_changed), self,
                           G_CONNECT_SWAPPED);
  on_sections_changed (self);
}

/* ---- what it lacks ---------------------------------------------------------- */

static void
on_lacks_changed (LaurelEntryPane *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = self->lacks ? g_list_model_get_n_items (G_LIST_MODEL (self->lacks)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelEntryLack) lack = g_list_model_get_item (G_LIST_MODEL (self->lacks), i);

    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", laurel_entry_lack_get_text (lack));
  }
  gtk_label_set_label (self->lack, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->lack), n > 0);
}

static void
set_entry (LaurelEntryPane *self, LaurelEntry *entry)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));

  if (!g_set_object (&self->entry, entry))
    return;

  g_clear_object (&self->lacks);
  if (entry != NULL && session != NULL) {
    self->lacks = laurel_store_list (laurel_session_get_store (session), &LAUREL_ENTRY_LACKS,
                                     g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (entry))));
    g_signal_connect_object (self->lacks, "items-changed", G_CALLBACK (on_lacks_changed), self,
                             G_CONNECT_SWAPPED);
  }
  on_lacks_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}

/* ---- actions ---------------------------------------------------------------- */

/* What was withdrawn or shut out comes back for a reason, too. */
static gboolean
needs_reason (LaurelEntry *entry, const char *state)
{
  const char *now = laurel_entry_get_state (entry);

  return (!g_str_equal (state, "complete") && !g_str_equal (state, "waiting")) ||
         g_str_equal (now, "withdrawn") || g_str_equal (now, "disqualified");
}

/* Out of a section whose result was released an entry goes for a reason; until that is told, it
 * stays where it is. */
static void
move (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelEntryPane *self = LAUREL_ENTRY_PANE (widget);
  g_autoptr (GVariant) fields = g_variant_get_child_value (parameter, 1);
  const char *kind, *name;

  if (self->entry == NULL)
    return;

  g_variant_get_child (fields, 0, "{&s&s}", &kind, &name);
  if (!laurel_entry_has_released (self->entry, kind)) {
    gtk_widget_activate_action_variant (widget, "judging.edit-entry", parameter);
    return;
  }

  g_object_set (self->category, "value", laurel_entry_get_category (self->entry), NULL);
  g_object_set (self->group, "value", laurel_entry_get_group (self->entry), NULL);
  g_object_set (self->division, "value", laurel_entry_get_division (self->entry), NULL);
  laurel_dialog_present (LAUREL_DIALOG (laurel_entry_check_dialog_new_move (
    laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)), self->entry, fields)), widget);
}

/* What needs no reason is done at once. */
static void
check (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelEntryPane *self = LAUREL_ENTRY_PANE (widget);
  const char *state = g_variant_get_string (parameter, NULL);
  GVariantBuilder ids;

  if (self->entry == NULL)
    return;

  if (needs_reason (self->entry, state)) {
    GtkWidget *dialog = laurel_entry_check_dialog_new (
      laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self)), self->entry, state);

    laurel_dialog_present (LAUREL_DIALOG (dialog), widget);
    return;
  }

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  g_variant_builder_add (&ids, "x", laurel_row_get_id (LAUREL_ROW (self->entry)));
  gtk_widget_activate_action (widget, "judging.check-entries", "(axsss)", &ids, state, "", "");
}

/* ---- closures --------------------------------------------------------------- */

static char *
choose_face (LaurelEntryPane *self, LaurelEntry *entry)
{
  return g_strdup (entry != NULL ? "entry" : "empty");
}

static char *
format_state (LaurelEntryPane *self, const char *state)
{
  return g_strdup (laurel_entry_words_of_state (state));
}

static char **
style_state (LaurelEntryPane *self, const char *state)
{
  const char *style = g_strcmp0 (state, "complete") == 0 ? "success"
                      : g_strcmp0 (state, "to-complete") == 0 ? "warning"
                      : g_strcmp0 (state, "waiting") == 0 ? "accent" : "error";

  return g_strdupv ((char **) (const char *[]) { "badge", style, NULL });
}

static gboolean
can_complete (LaurelEntryPane *self, const char *state)
{
  return g_strcmp0 (state, "complete") != 0;
}

static char *
format_why (LaurelEntryPane *self, const char *reason, const char *until)
{
  g_autofree char *day = NULL;

  if (reason == NULL)
    return NULL;
  if (until == NULL)
    return g_strdup (reason);

  day = laurel_day_words_of_iso (until);

  /* Translators: %1$s is what is to be completed, %2$s a day. */
  return g_strdup_printf (_("%1$s – until %2$s"), reason, day);
}

/* A line each, as they are typed. */
static char *
format_links (LaurelEntryPane *self, const char *json)
{
  g_auto (GStrv) words = laurel_json_dup_words (json);

  return g_strjoinv ("\n", words);
}

static gboolean
has_text (LaurelEntryPane *self, const char *text)
{
  return text != NULL && *text != '\0';
}

/* An entry is late by its contest's last day. */
static gboolean
is_late (LaurelEntryPane *self, const char *received, const char *closes, const char *reason)
{
  return reason != NULL ||
         (received != NULL && closes != NULL && g_strcmp0 (received, closes) > 0);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_entry_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ENTRY:
    g_value_set_object (value, LAUREL_ENTRY_PANE (object)->entry);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_ENTRY_PANE (object)->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ENTRY:
    set_entry (LAUREL_ENTRY_PANE (object), g_value_get_object (value));
    break;
  case PROP_FOLDED:
    LAUREL_ENTRY_PANE (object)->folded = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_pane_dispose (GObject *object)
{
  LaurelEntryPane *self = LAUREL_ENTRY_PANE (object);

  g_clear_object (&self->lacks);
  g_clear_object (&self->sections);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (laurel_entry_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-entry-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryPane, category);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryPane, division);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryPane, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryPane, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryPane, lack);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryPane, name);
  gtk_widget_class_bind_template_callback (widget_class, can_complete);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, format_links);
  gtk_widget_class_bind_template_callback (widget_class, format_state);
  gtk_widget_class_bind_template_callback (widget_class, format_why);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, is_late);
  gtk_widget_class_bind_template_callback (widget_class, style_state);
}

static void
laurel_entry_pane_class_init (LaurelEntryPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_entry_pane_get_property;
  object_class->set_property = laurel_entry_pane_set_property;
  object_class->dispose = laurel_entry_pane_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_contest;

  props[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, LAUREL_TYPE_ENTRY, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_ENTRY_ANSWERS);
  g_type_ensure (LAUREL_TYPE_ENTRY_PERSONS);
  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "entry.check", "s", check);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "entry.move", "(xa{ss})", move);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
laurel_entry_pane_init (LaurelEntryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_keep_in_view (self->form);
}

/* To what it is called, as when it is new. */
void
laurel_entry_pane_edit_title (LaurelEntryPane *self)
{
  g_return_if_fail (LAUREL_IS_ENTRY_PANE (self));

  gtk_widget_grab_focus (self->name);
}
