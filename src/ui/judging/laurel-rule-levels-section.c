/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-levels-section.h"

#include "ui/judging/laurel-choice-row.h"
#include "ui/judging/laurel-rule-draft.h"
#include "ui/judging/laurel-rule-words.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRuleLevelsSection:
 *
 * The levels of awards, the best first, and what becomes of equals at the end of one.
 */
struct _LaurelRuleLevelsSection {
  LaurelRuleSection parent_instance;

  GtkWidget *add;
  LaurelChoiceRow *boundary;
};

G_DEFINE_FINAL_TYPE (LaurelRuleLevelsSection, laurel_rule_levels_section, LAUREL_TYPE_RULE_SECTION)

static const struct {
  const char *name;
  const char *title;
} FIELDS[] = {
  { "name", N_("Name") },
  { "count", N_("At most so many entries") },
  /* Translators: a share can be written in percent or as a fraction. xgettext:no-c-format */
  { "share", N_("At most this share of the entries, as 10% or 1/12") },
  { "from", N_("From this score on") },
  { "to", N_("Up to this score, which belongs to it") },
  { "below", N_("Below this score, which belongs to the level above") },
};

static GQuark
get_quark (gsize k)
{
  g_autofree char *name = g_strdup_printf ("laurel-level-%s", FIELDS[k].name);

  return g_quark_from_string (name);
}

static GQuark
get_boundary_quark (void)
{
  return g_quark_from_static_string ("laurel-level-boundary");
}

/* One level may say by itself what becomes of equals: of medals that go to half of all at most,
 * only the last is cut so. */
static GtkWidget *
new_boundary (GtkWidget *row, guint i)
{
  static const char *const VALUES[] = { "", "all-out", "all-in", "nearest", NULL };
  const char *const labels[] = { _("As all levels"), _("None of them gets it"),
                                 _("All of them get it"), _("Whichever comes nearest"), NULL };
  g_autofree char *field = g_strdup_printf ("level:%u:boundary", i);
  GtkWidget *choice = g_object_new (LAUREL_TYPE_CHOICE_ROW, "title", _("No room for all equals"),
                                    "action", "rules.set", "field", field, NULL);

  laurel_choice_row_set_choices (LAUREL_CHOICE_ROW (choice), VALUES, labels);
  g_object_set_qdata (G_OBJECT (row), get_boundary_quark (), choice);

  return choice;
}

static GtkWidget *
new_row (LaurelRuleSection *rows, guint i)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);

  for (gsize k = 0; k < G_N_ELEMENTS (FIELDS); k++) {
    g_autofree char *field = g_strdup_printf ("level:%u:%s", i, FIELDS[k].name);
    GtkWidget *entry = g_object_new (LAUREL_TYPE_ENTRY_ROW, "title",
                                     g_dgettext (GETTEXT_PACKAGE, FIELDS[k].title), "action",
                                     "rules.set", "field", field, NULL);

    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry);
    g_object_set_qdata (G_OBJECT (row), get_quark (k), entry);
  }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_boundary (row, i));

  return row;
}

static void
show_row (LaurelRuleSection *rows, GtkWidget *row, guint i, gint64 rule, const char *content)
{
  g_autofree char *words = laurel_rule_words_dup_level (content, i);
  g_autofree char *of_equals = g_strdup_printf ("level:%u:boundary", i);
  g_autofree char *boundary = laurel_rule_draft_dup_field (content, of_equals);

  for (gsize k = 0; k < G_N_ELEMENTS (FIELDS); k++) {
    g_autofree char *field = g_strdup_printf ("level:%u:%s", i, FIELDS[k].name);
    g_autofree char *value = laurel_rule_draft_dup_field (content, field);

    g_object_set (g_object_get_qdata (G_OBJECT (row), get_quark (k)), "target", rule, "value",
                  value, NULL);
    if (k == 0)
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value ? value : "");
  }
  g_object_set (g_object_get_qdata (G_OBJECT (row), get_boundary_quark ()), "target", rule,
                "value", boundary ? boundary : "", NULL);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words ? words : "");
}

static void
show (LaurelRuleSection *rows, gint64 rule, const char *content)
{
  LaurelRuleLevelsSection *self = LAUREL_RULE_LEVELS_SECTION (rows);
  g_autofree char *boundary = laurel_rule_draft_dup_field (content, "boundary");

  g_object_set (self->boundary, "target", rule, "value", boundary ? boundary : "all-out", NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->boundary),
                          laurel_rule_draft_count (content, "level") > 0);
}

static void
on_apply (LaurelRuleLevelsSection *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add)));

  if (*name == '\0')
    return;

  laurel_form_row_clear (LAUREL_FORM_ROW (self->add));
  laurel_rule_section_set (LAUREL_RULE_SECTION (self), "level:add", name);
}

static void
laurel_rule_levels_section_class_init (LaurelRuleLevelsSectionClass *klass)
{
  LaurelRuleSectionClass *rows_class = LAUREL_RULE_SECTION_CLASS (klass);

  rows_class->list = "level";
  rows_class->new_row = new_row;
  rows_class->show_row = show_row;
  rows_class->show = show;
}

static void
laurel_rule_levels_section_init (LaurelRuleLevelsSection *self)
{
  static const char *const BOUNDARIES[] = { "all-out", "all-in", "nearest", NULL };
  const char *const labels[] = { _("None of them gets it"), _("All of them get it"),
                                 _("Whichever comes nearest"), NULL };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Award levels"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Who is placed gets an award, the best level first."));
  self->add = g_object_new (LAUREL_TYPE_FORM_ROW, "title", _("Add a level"), "show-apply-button",
                            TRUE, NULL);
  g_signal_connect_object (self->add, "apply", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  self->boundary = g_object_new (LAUREL_TYPE_CHOICE_ROW, "title",
                                 _("When a level has no room for all equals"), "action",
                                 "rules.set", "field", "boundary", NULL);
  laurel_choice_row_set_choices (self->boundary, BOUNDARIES, labels);
  laurel_rule_section_add_below (LAUREL_RULE_SECTION (self), self->add);
  laurel_rule_section_add_below (LAUREL_RULE_SECTION (self), GTK_WIDGET (self->boundary));
}
