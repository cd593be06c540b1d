/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-rule.h"

#include <glib/gi18n-lib.h>

#define MOST_PEOPLE 100000000

void
laurel_exam_rule_free (LaurelExamRule *self)
{
  g_clear_pointer (&self->levels, g_array_unref);
  g_free (self);
}

static void
read_organizations (LaurelRuleReader *reader, JsonObject *exam, LaurelExamRule *self)
{
  static const char *const ORDERS[] = { "mean", "participation", "participants", "passed", NULL };
  g_autoptr (JsonObject) none = json_object_new ();
  JsonObject *object = laurel_rule_reader_get_object (reader, exam, "organizations");

  laurel_rule_reader_check_names (reader, object ? object : none, " least by levels boundary ");
  self->least = (guint) laurel_rule_reader_get_count (reader, object ? object : none, "least",
                                                      MOST_PEOPLE, 1);
  self->by = (LaurelExamOrder) laurel_rule_reader_get_choice (reader, object ? object : none, "by",
                                                              ORDERS, 0);
  if (self->by == LAUREL_EXAM_BY_PASSED && !self->has_pass)
    laurel_rule_reader_fail (reader, _("Who passed is not known without “pass”. Say with which "
                                       "score one passes."));
  self->levels = laurel_rule_levels_read (reader, object ? object : none, FALSE, &self->boundary);
}

/**
 * laurel_exam_rule_read:
 * @reader: the reader; what is wrong is its error
 * @object: a rule, with “exam” or without
 *
 * Returns: (transfer full) (nullable): what it says of exams, or %NULL if it says nothing
 */
LaurelExamRule *
laurel_exam_rule_read (LaurelRuleReader *reader, JsonObject *object)
{
  static const char *const ATTEMPTS[] = { "best", "first", "last", "mean", NULL };
  static const char *const TIES[] = { "time", "share", NULL };
  JsonObject *exam = laurel_rule_reader_get_object (reader, object, "exam");
  LaurelExamRule *self;

  if (exam == NULL)
    return NULL;

  self = g_new0 (LaurelExamRule, 1);
  laurel_rule_reader_check_names (reader, exam, " attempt pass ties organizations ");
  self->attempt = (LaurelExamAttempt) laurel_rule_reader_get_choice (reader, exam, "attempt",
                                                                     ATTEMPTS, 0);
  self->has_pass = json_object_has_member (exam, "pass") &&
                   !json_object_get_null_member (exam, "pass");
  self->pass = laurel_rule_reader_get_ratio (reader, exam, "pass", LAUREL_RATIO_ZERO);
  self->is_time_counted = laurel_rule_reader_get_choice (reader, exam, "ties", TIES, 0) == 0;
  read_organizations (reader, exam, self);

  return self;
}
