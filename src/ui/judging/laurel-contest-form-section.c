/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-form-section.h"

#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "ui/judging/laurel-contest-field-rows.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestFormSection:
 *
 * What is asked of the entries of a contest besides what every entry has.
 */
struct _LaurelContestFormSection {
  LaurelContestPartsSection parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelContestFormSection, laurel_contest_form_section,
                     LAUREL_TYPE_CONTEST_PARTS_SECTION)

static const char *const KINDS[] = { "line", "text", "number", "day", "choice", "link", NULL };
static const char *const KIND_NAMES[] = { N_("A line"), N_("A longer text"), N_("A number"),
                                          N_("A day"), N_("One of some answers"), N_("A link"),
                                          NULL };

static gboolean
tell_required (GBinding *binding, const GValue *required, GValue *subtitle, gpointer data)
{
  g_value_set_string (subtitle, g_value_get_boolean (required)
                                  ? _("The form check looks for it") : _("May be left open"));

  return TRUE;
}

/* A line each, as they are typed. */
static gboolean
write_choices (GBinding *binding, const GValue *json, GValue *lines, gpointer data)
{
  g_auto (GStrv) words = laurel_json_dup_words (g_value_get_string (json));

  g_value_take_string (lines, g_strjoinv ("\n", words));

  return TRUE;
}

static gboolean
is_choice (GBinding *binding, const GValue *kind, GValue *visible, gpointer data)
{
  g_value_set_boolean (visible, g_strcmp0 (g_value_get_string (kind), "choice") == 0);

  return TRUE;
}

static GtkWidget *
new_choices (gpointer item)
{
  GtkWidget *row = g_object_new (LAUREL_TYPE_TEXT_ROW, "title", _("The answers, a line each"),
                                 "action", "judging.edit-field", "field", "choices", "target",
                                 laurel_row_get_id (item), NULL);

  g_object_bind_property_full (item, "choices", row, "value", G_BINDING_SYNC_CREATE,
                               write_choices, NULL, NULL, NULL);
  g_object_bind_property_full (item, "kind", row, "visible", G_BINDING_SYNC_CREATE, is_choice,
                               NULL, NULL, NULL);

  return row;
}

static void
head (LaurelContestPartsSection *self, gpointer item, AdwExpanderRow *row)
{
  laurel_contest_parts_section_add_remove (row, "judging.remove-field", laurel_row_get_id (item),
                                           laurel_contest_field_get_label (item));
  g_object_bind_property (item, "label", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (item, "required", row, "subtitle", G_BINDING_SYNC_CREATE,
                               tell_required, NULL, NULL, NULL);
}

static void
fill (LaurelContestPartsSection *self, gpointer item, AdwExpanderRow *row)
{
  const char *action = "judging.edit-field";

  adw_expander_row_add_row (row, laurel_contest_field_rows_new_text (
    item, _("Question"), "label", action, "label"));
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_choice (
    item, _("The answer is"), "kind", action, KINDS, KIND_NAMES));
  adw_expander_row_add_row (row, new_choices (item));
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_switch (
    item, _("Must be answered"), "required", action));
  adw_expander_row_add_row (row, laurel_contest_field_rows_new_switch (
    item, _("Hidden from judges"), "hidden", action));
}

static void
add (LaurelContestPartsSection *self, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "judging.add-field", "(xssa{ss})",
                              laurel_contest_parts_section_get_contest (self), name, "line", NULL);
}

static void
laurel_contest_form_section_class_init (LaurelContestFormSectionClass *klass)
{
  LaurelContestPartsSectionClass *parts_class = LAUREL_CONTEST_PARTS_SECTION_CLASS (klass);

  parts_class->query = &LAUREL_FIELDS_OF_CONTEST;
  parts_class->head = head;
  parts_class->fill = fill;
  parts_class->add = add;
}

static void
laurel_contest_form_section_init (LaurelContestFormSection *self)
{
}
