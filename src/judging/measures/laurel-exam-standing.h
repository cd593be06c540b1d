/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-attempt.h"

G_BEGIN_DECLS

/**
 * LaurelExamPerson:
 * @organization: which of the organisations
 * @code: by which those of one name are told apart, or ""
 * @name: as it was written first
 * @n: how many attempts there are
 * @score: what counts
 * @seconds: how long what counts took, or %LAUREL_ATTEMPT_NO_TIME
 * @at: when what counts was handed in, or ""
 * @has_passed: whether that is enough
 * @place: from 1
 * @is_tied: whether others have the same place
 * @n_equal: how many others have the same score
 * @n_tied: how many of them have the same place
 * @level: (nullable): of awards
 */
typedef struct {
  guint organization;
  const char *code;
  const char *name;
  guint n;
  LaurelRatio score;
  gint64 seconds;
  char at[20];
  gboolean has_passed;
  guint place;
  gboolean is_tied;
  guint n_equal;
  guint n_tied;
  const char *level;
} LaurelExamPerson;

/**
 * LaurelExamOrganization:
 * @party: who it is in the library, or 0
 * @name: as the library calls it, or as it was written first
 * @spellings: (element-type utf8): all that were taken for it, the name aside
 * @participants: how many took part
 * @attempts: how often
 * @passed: how many passed
 * @has_head_count: whether it is known how many there are
 * @head_count: that number
 * @mean: of those who took part
 * @measure: by what it has its place
 * @place: from 1, or 0 for none
 * @is_tied: whether others have the same place
 * @n_tied: how many do
 * @level: (nullable): of awards
 */
typedef struct {
  gint64 party;
  const char *name;
  GPtrArray *spellings;
  guint participants;
  guint attempts;
  guint passed;
  gboolean has_head_count;
  LaurelRatio head_count;
  LaurelRatio mean;
  LaurelRatio measure;
  guint place;
  gboolean is_tied;
  guint n_tied;
  const char *level;
} LaurelExamOrganization;

/**
 * LaurelExamStanding:
 * @rule: the rule; it has an “exam”
 * @persons: (element-type LaurelExamPerson): the best first, once it is settled
 * @organizations: (element-type LaurelExamOrganization): as they came
 * @order: (element-type LaurelExamOrganization): the best first, those without a place last
 * @n_attempts: how many there are in all
 *
 * Who stands where in an exam: persons, and where they work.
 */
typedef struct {
  LaurelRule *rule;
  GPtrArray *persons;
  GPtrArray *organizations;
  GPtrArray *order;
  guint n_attempts;
  /*< private >*/
  GHashTable *people;
  GHashTable *known;
  GHashTable *folded;
  GHashTable *spelt;
  GStringChunk *texts;
} LaurelExamStanding;

LaurelExamStanding *laurel_exam_standing_new            (LaurelRule          *rule)
  G_GNUC_WARN_UNUSED_RESULT;
void                laurel_exam_standing_free           (LaurelExamStanding  *self);
void                laurel_exam_standing_know           (LaurelExamStanding  *self,
                                                         gint64               party,
                                                         const char          *name,
                                                         const char          *spelling);
void                laurel_exam_standing_set_head_count (LaurelExamStanding  *self,
                                                         gint64               party,
                                                         LaurelRatio          count);
void                laurel_exam_standing_add            (LaurelExamStanding  *self,
                                                         const LaurelAttempt *attempt);
gboolean            laurel_exam_standing_settle         (LaurelExamStanding  *self,
                                                         GError             **error);
const LaurelExamOrganization *
                    laurel_exam_standing_get_organization (const LaurelExamStanding *self,
                                                           const LaurelExamPerson   *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelExamStanding, laurel_exam_standing_free)

G_END_DECLS
