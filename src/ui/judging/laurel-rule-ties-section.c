/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-ties-section.h"

#include "base/laurel-quotes.h"
#include "ui/judging/laurel-choice-row.h"
#include "ui/judging/laurel-rule-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CRITERION "criterion:"
#define PART "part:"

/**
 * LaurelRuleTiesSection:
 *
 * What parts equals, a step after the other, and what becomes of those whom no step parts.
 */
struct _LaurelRuleTiesSection {
  LaurelRuleSection parent_instance;

  LaurelChoiceRow *add;
  LaurelChoiceRow *end;
};

G_DEFINE_FINAL_TYPE (LaurelRuleTiesSection, laurel_rule_ties_section, LAUREL_TYPE_RULE_SECTION)

static char *
dup_label (const char *word)
{
  if (g_str_equal (word, "with-dropped"))
    return g_strdup (_("The result with the dropped marks"));
  if (g_str_equal (word, "highest-marks"))
    return g_strdup (_("The highest marks"));
  if (g_str_has_prefix (word, CRITERION))
    /* Translators: %s is a criterion; it decides between equals. */
    return laurel_quote (_("The criterion “%s”"), word + strlen (CRITERION));
  if (g_str_has_prefix (word, PART))
    /* Translators: %s is a part of a contest; it decides between equals. */
    return laurel_quote (_("The part “%s”"), word + strlen (PART));

  return g_strdup (word);
}

static GtkWidget *
new_row (LaurelRuleSection *rows, guint i)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
}

static void
show_row (LaurelRuleSection *rows, GtkWidget *row, guint i, gint64 rule, const char *content)
{
  g_autofree char *field = g_strdup_printf ("tie:%u", i);
  g_autofree char *word = laurel_rule_draft_dup_field (content, field);
  g_autofree char *label = dup_label (word ? word : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
}

static void
show (LaurelRuleSection *rows, gint64 rule, const char *content)
{
  LaurelRuleTiesSection *self = LAUREL_RULE_TIES_SECTION (rows);
  g_auto (GStrv) possible = laurel_rule_draft_list_ties (content);
  g_autofree char *end = laurel_rule_draft_dup_field (content, "ties-end");
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (words, (gpointer) "");
  g_ptr_array_add (labels, g_strdup (_("Choose…")));
  for (char **word = possible; *word != NULL; word++) {
    g_ptr_array_add (words, *word);
    g_ptr_array_add (labels, dup_label (*word));
  }
  g_ptr_array_add (words, NULL);
  g_ptr_array_add (labels, NULL);
  laurel_choice_row_set_choices (self->add, (const char *const *) words->pdata,
                                 (const char *const *) labels->pdata);
  g_object_set (self->add, "target", rule, "value", "", NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->add), *possible != NULL);
  g_object_set (self->end, "target", rule, "value", end, NULL);
}

static void
laurel_rule_ties_section_class_init (LaurelRuleTiesSectionClass *klass)
{
  LaurelRuleSectionClass *rows_class = LAUREL_RULE_SECTION_CLASS (klass);

  rows_class->list = "tie";
  rows_class->new_row = new_row;
  rows_class->show_row = show_row;
  rows_class->show = show;
}

static void
laurel_rule_ties_section_init (LaurelRuleTiesSection *self)
{
  static const char *const ENDS[] = { "share", "draw", "refuse", NULL };
  const char *const labels[] = { _("Share the place"), _("Are parted by lot"),
                                 _("Leave no result"), NULL };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Tie-breaks"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    _("What parts entries with the same result: the first step that tells them apart."));
  self->add = g_object_new (LAUREL_TYPE_CHOICE_ROW, "title", _("Add a step"), "action", "rules.set",
                            "field", "tie:add", NULL);
  self->end = g_object_new (LAUREL_TYPE_CHOICE_ROW, "title", _("Who is still equal"), "action",
                            "rules.set", "field", "ties-end", NULL);
  laurel_choice_row_set_choices (self->end, ENDS, labels);
  laurel_rule_section_add_below (LAUREL_RULE_SECTION (self), GTK_WIDGET (self->add));
  laurel_rule_section_add_below (LAUREL_RULE_SECTION (self), GTK_WIDGET (self->end));
}
