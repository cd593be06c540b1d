/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-exam-section.h"

#include "ui/judging/laurel-rule-choices.h"
#include "ui/kit/laurel-text-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRuleExamSection:
 *
 * What rules say of an exam: which attempt counts, and what puts organisations in order. The page
 * around it fills its rows as it fills those of marks.
 */
struct _LaurelRuleExamSection {
  AdwPreferencesGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelRuleExamSection, laurel_rule_exam_section, ADW_TYPE_PREFERENCES_GROUP)

static const char *const ATTEMPTS[] = { "best", "first", "last", "mean", NULL };
static const char *const ATTEMPT_NAMES[] = { N_("The best one"), N_("The first one"),
                                             N_("The last one"), N_("The mean of all"), NULL };
static const char *const TIES[] = { "time", "share", NULL };
static const char *const TIE_NAMES[] = { N_("The faster one is before the other"),
                                         N_("They share the place"), NULL };
static const char *const ORDERS[] = { "mean", "participation", "participants", "passed", NULL };
static const char *const ORDER_NAMES[] = { N_("The mean of those who took part"),
                                           N_("What share of its people took part"),
                                           N_("How many took part"),
                                           N_("What share of those passed"), NULL };
static const char *const BOUNDARIES[] = { "all-out", "all-in", "nearest", NULL };
static const char *const BOUNDARY_NAMES[] = { N_("None of them gets it"), N_("All of them get it"),
                                              N_("Whichever comes nearest"), NULL };

static void
laurel_rule_exam_section_class_init (LaurelRuleExamSectionClass *klass)
{
}

static void
add (LaurelRuleExamSection *self, gpointer row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
laurel_rule_exam_section_init (LaurelRuleExamSection *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Exam"));
  add (self, laurel_rule_choices_new (_("Of several attempts counts"), "exam-attempt", ATTEMPTS,
                                      ATTEMPT_NAMES));
  add (self, laurel_rule_choices_new_entry (_("One passes with"), "exam-pass"));
  add (self, laurel_rule_choices_new (_("Of equals"), "exam-ties", TIES, TIE_NAMES));
  add (self, laurel_rule_choices_new (_("Organisations are in order by"), "exam-by", ORDERS,
                                      ORDER_NAMES));
  add (self, laurel_rule_choices_new_entry (_("Fewest who took part for an organisation to have a "
                                              "place"), "exam-least"));
  add (self, g_object_new (LAUREL_TYPE_TEXT_ROW, "title",
                           _("Awards of organisations, a line each, as “First 3” or “Second 10%”"),
                           "action", "rules.set", "field", "exam-levels", NULL));
  add (self, laurel_rule_choices_new (_("When a level has no room for all equals"),
                                      "exam-boundary", BOUNDARIES, BOUNDARY_NAMES));
}
