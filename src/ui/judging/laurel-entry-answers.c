/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-answers.h"

#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-entry.h"
#include "ui/judging/laurel-choice-row.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelEntryAnswers:
 *
 * What an entry answers to the questions of the contest's form, a row for each.
 */
struct _LaurelEntryAnswers {
  LaurelContestPage parent_instance;

  GtkWidget *group;
  GtkListBox *list;
  LaurelEntry *entry;    /* (nullable) */
  LaurelRowList *fields; /* (nullable): the form */
};

G_DEFINE_FINAL_TYPE (LaurelEntryAnswers, laurel_entry_answers, LAUREL_TYPE_CONTEST_PAGE)

typedef enum {
  PROP_ENTRY = 1,
} Prop;

static GParamSpec *props[PROP_ENTRY + 1];

static GtkWidget *
new_row (LaurelContestField *field)
{
  const char *kind = laurel_contest_field_get_kind (field);
  const char *label = laurel_contest_field_get_label (field);
  g_autofree char *name = g_strdup_printf ("field/%" G_GINT64_FORMAT,
                                           laurel_row_get_id (LAUREL_ROW (field)));
  GType type = g_str_equal (kind, "choice") ? LAUREL_TYPE_CHOICE_ROW
               : g_str_equal (kind, "text") ? LAUREL_TYPE_TEXT_ROW : LAUREL_TYPE_ENTRY_ROW;
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, "title", label, "action",
                                 "judging.edit-entry", "field", name, NULL);

  if (type == LAUREL_TYPE_CHOICE_ROW) {
    g_auto (GStrv) words = laurel_json_dup_words (laurel_contest_field_get_choices (field));
    g_autofree char *joined = g_strjoinv ("\n", words);
    g_autofree char *all = g_strconcat ("\n", joined, NULL);
    g_auto (GStrv) choices = g_strsplit (all, "\n", -1);
    g_auto (GStrv) labels = g_strdupv (choices);

    g_free (labels[0]);
    /* Translators: nothing of a list is chosen. */
    labels[0] = g_strdup (C_("answer", "None"));
    laurel_choice_row_set_choices (LAUREL_CHOICE_ROW (row), (const char *const *) choices,
                                   (const char *const *) labels);
  }

  return row;
}

/* The target goes first: what was typed for the one before is stored for that one. */
static void
show_answers (LaurelEntryAnswers *self)
{
  const char *fields = self->entry ? laurel_entry_get_fields (self->entry) : NULL;
  g_autoptr (JsonNode) root = fields ? laurel_json_parse (fields) : NULL;
  JsonObject *answers = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root)
                                                                      : NULL;
  gint64 id = self->entry ? laurel_row_get_id (LAUREL_ROW (self->entry)) : 0;
  guint n = self->fields ? g_list_model_get_n_items (G_LIST_MODEL (self->fields)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) field = g_list_model_get_item (G_LIST_MODEL (self->fields), i);
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
    g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, laurel_row_get_id (field));

    if (row != NULL)
      g_object_set (row, "target", id, "value", laurel_json_get_text (answers, name), NULL);
  }
  gtk_widget_set_visible (self->group, n > 0 && self->entry != NULL);
}

/* A question that is asked otherwise needs another row. */
static void
show_form (LaurelEntryAnswers *self)
{
  GtkListBoxRow *row;
  guint n = self->fields ? g_list_model_get_n_items (G_LIST_MODEL (self->fields)) : 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelContestField) field = g_list_model_get_item (G_LIST_MODEL (self->fields), i);

    g_signal_handlers_disconnect_by_func (field, show_form, self);
    g_signal_connect_object (field, "notify", G_CALLBACK (show_form), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, new_row (field));
  }
  show_answers (self);
}

static void
read_form (LaurelContestPage *page)
{
  LaurelEntryAnswers *self = LAUREL_ENTRY_ANSWERS (page);

  g_clear_object (&self->fields);
  self->fields = laurel_contest_page_list (page, &LAUREL_FIELDS_OF_CONTEST);
  if (self->fields != NULL)
    g_signal_connect_object (self->fields, "items-changed", G_CALLBACK (show_form), self,
                             G_CONNECT_SWAPPED);
  show_form (self);
}

static void
set_entry (LaurelEntryAnswers *self, LaurelEntry *entry)
{
  if (self->entry == entry)
    return;

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show_answers, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "notify::fields", G_CALLBACK (show_answers), self,
                             G_CONNECT_SWAPPED);
  show_answers (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}

static void
laurel_entry_answers_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ENTRY:
    g_value_set_object (value, LAUREL_ENTRY_ANSWERS (object)->entry);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_answers_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ENTRY:
    set_entry (LAUREL_ENTRY_ANSWERS (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_entry_answers_dispose (GObject *object)
{
  LaurelEntryAnswers *self = LAUREL_ENTRY_ANSWERS (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->fields);

  G_OBJECT_CLASS (laurel_entry_answers_parent_class)->dispose (object);
}

static void
laurel_entry_answers_class_init (LaurelEntryAnswersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_entry_answers_get_property;
  object_class->set_property = laurel_entry_answers_set_property;
  object_class->dispose = laurel_entry_answers_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_form;

  props[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, LAUREL_TYPE_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_entry_answers_init (LaurelEntryAnswers *self)
{
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Form"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), GTK_WIDGET (self->list));
  gtk_widget_set_visible (self->group, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->group);
}
