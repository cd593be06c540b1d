/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-exam-standing.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelExamAward:
 * @person: (nullable): who gets it
 * @organization: (nullable): or which organisation does
 * @party: what that is in the library, or 0
 * @key: a digest of who it is, by which it is found again
 * @place: its place, from 1
 * @is_tied: whether others share it
 * @score: what it came to, as it is printed
 * @exact: the same, exact
 * @level: the level of award
 *
 * An award of an exam. Its texts besides are those of the standing.
 */
typedef struct {
  const LaurelExamPerson *person;
  const LaurelExamOrganization *organization;
  gint64 party;
  char *key;
  guint place;
  gboolean is_tied;
  char *score;
  char *exact;
  const char *level;
} LaurelExamAward;

GArray *laurel_exam_awards_list       (const LaurelExamStanding *standing,
                                       gint64                    stage) G_GNUC_WARN_UNUSED_RESULT;
char   *laurel_exam_awards_dup_json   (const GArray             *awards,
                                       JsonArray                *sources,
                                       gboolean                  with_facts)
  G_GNUC_WARN_UNUSED_RESULT;
char   *laurel_exam_awards_dup_digest (const char               *rule,
                                       const char               *json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
