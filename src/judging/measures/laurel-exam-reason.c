/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-reason.h"

#include "judging/live/laurel-live-clock.h"

#include <glib/gi18n-lib.h>

/* Why somebody stands where they do in an exam, and whose firm does. */

static void
add (GString *text, char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* Returns: (transfer full) (nullable): which of several attempts counts */
static char *
dup_attempt (const LaurelExamRule *exam, guint n)
{
  if (n < 2)
    return NULL;

  switch (exam->attempt) {
  case LAUREL_EXAM_FIRST:
    /* Translators: %u counts attempts, at least 2. */
    return g_strdup_printf (_("The first of %u attempts counts."), n);
  case LAUREL_EXAM_LAST:
    /* Translators: %u counts attempts, at least 2. */
    return g_strdup_printf (_("The last of %u attempts counts."), n);
  case LAUREL_EXAM_MEAN:
    /* Translators: %u counts attempts, at least 2. */
    return g_strdup_printf (_("The mean of %u attempts counts."), n);
  case LAUREL_EXAM_BEST:
  default:
    /* Translators: %u counts attempts, at least 2. */
    return g_strdup_printf (_("The best of %u attempts counts."), n);
  }
}

/* Returns: (transfer full) (nullable): what became of those who share the place */
static char *
dup_shared (const LaurelExamRule *exam, guint n)
{
  if (n == 0)
    return NULL;
  if (exam->is_time_counted)
    /* Translators: %u counts persons. */
    return g_strdup_printf (ngettext ("%u other has the same score and time: they share the place.",
                                      "%u others have the same score and time: they share the "
                                      "place.", n), n);

  /* Translators: %u counts persons. */
  return g_strdup_printf (ngettext ("%u other has the same score: they share the place.",
                                    "%u others have the same score: they share the place.", n), n);
}

/* Returns: (transfer full) (nullable): what parts those of one score */
static char *
dup_parted (const LaurelExamPerson *person)
{
  guint n = person->n_equal - person->n_tied;
  g_autofree char *time = NULL;

  if (n == 0)
    return NULL;
  if (person->seconds == LAUREL_ATTEMPT_NO_TIME)
    /* Translators: %u counts persons. */
    return g_strdup_printf (ngettext ("%u other has the same score, and comes first by having a "
                                      "time.",
                                      "%u others have the same score, and come first by having a "
                                      "time.", n), n);

  time = laurel_live_clock_dup_span (person->seconds);
  /* Translators: %1$u counts persons, %2$s is a time, as 6:20. */
  return g_strdup_printf (ngettext ("%1$u other has the same score: who was faster comes first, "
                                    "here with %2$s.",
                                    "%1$u others have the same score: who was faster comes first, "
                                    "here with %2$s.", n), n, time);
}

/* Returns: (transfer full) (nullable) */
static char *
dup_pass (const LaurelExamRule *exam, const LaurelExamPerson *person)
{
  g_autofree char *pass = NULL;

  if (!exam->has_pass || person->has_passed)
    return NULL;

  pass = laurel_ratio_dup_short (exam->pass);
  /* Translators: %s is a score. */
  return g_strdup_printf (_("It takes %s to pass."), pass);
}

/**
 * laurel_exam_reason_dup_person:
 * @exam: how it is counted
 * @person: who took part, in a standing that is settled
 *
 * Returns: (transfer full): why they have their place; "" where the score alone says it
 */
char *
laurel_exam_reason_dup_person (const LaurelExamRule *exam, const LaurelExamPerson *person)
{
  GString *text = g_string_new (NULL);

  add (text, dup_attempt (exam, person->n));
  add (text, dup_parted (person));
  add (text, dup_shared (exam, person->n_tied));
  add (text, dup_pass (exam, person));

  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): why it has none */
static char *
dup_placeless (const LaurelExamRule *exam, const LaurelExamOrganization *organization)
{
  if (*organization->name == '\0')
    return g_strdup (_("Whoever names no organisation stands for none."));
  if (organization->participants < exam->least)
    /* Translators: %u counts persons. */
    return g_strdup_printf (ngettext ("It takes %u who takes part to have a place.",
                                      "It takes %u who take part to have a place.", exam->least),
                            exam->least);

  return g_strdup (_("Nobody has said how many people it has."));
}

/* Returns: (transfer full): by what it has its place */
static char *
dup_measure (const LaurelExamRule *exam, const LaurelExamOrganization *organization)
{
  g_autofree char *heads = NULL;

  switch (exam->by) {
  case LAUREL_EXAM_BY_PARTICIPATION:
    heads = laurel_ratio_dup_short (organization->head_count);
    /* Translators: %1$u of %2$s people. */
    return g_strdup_printf (_("By what share took part: %1$u of %2$s."),
                            organization->participants, heads);
  case LAUREL_EXAM_BY_PARTICIPANTS:
    /* Translators: %u counts persons. */
    return g_strdup_printf (_("By how many took part: %u."), organization->participants);
  case LAUREL_EXAM_BY_PASSED:
    /* Translators: %1$u of %2$u persons. */
    return g_strdup_printf (_("By what share passed: %1$u of %2$u."), organization->passed,
                            organization->participants);
  case LAUREL_EXAM_BY_MEAN:
  default:
    /* Translators: %u counts persons. */
    return g_strdup_printf (ngettext ("By the score of %u who took part.",
                                      "By the mean score of %u who took part.",
                                      organization->participants), organization->participants);
  }
}

/**
 * laurel_exam_reason_dup_organization:
 * @exam: how it is counted
 * @organization: for whom some took part, in a standing that is settled
 *
 * Returns: (transfer full): why it has its place, or none
 */
char *
laurel_exam_reason_dup_organization (const LaurelExamRule *exam,
                                     const LaurelExamOrganization *organization)
{
  GString *text = g_string_new (NULL);
  guint n = organization->n_tied;

  if (organization->place == 0) {
    add (text, dup_placeless (exam, organization));
  } else {
    add (text, dup_measure (exam, organization));
    if (n > 0)
      /* Translators: %u counts organisations. */
      add (text, g_strdup_printf (ngettext ("%u other has as much: they share the place.",
                                            "%u others have as much: they share the place.", n),
                                  n));
  }

  return g_string_free (text, FALSE);
}
