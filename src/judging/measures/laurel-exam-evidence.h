/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-exam-awards.h"

G_BEGIN_DECLS

/**
 * LaurelExamProof:
 * @standing: who stands where
 * @awards: (element-type LaurelExamAward): who gets an award
 * @json: what a result keeps of these
 * @digest: the digest of that and of the rules
 *
 * An exam that was counted from files alone.
 */
typedef struct {
  LaurelExamStanding *standing;
  GArray *awards;
  char *json;
  char *digest;
} LaurelExamProof;

/* The first line of a file of attempts, whose other ones laurel_attempt_append() wrote. */
#define LAUREL_EXAM_HEADINGS "code,person,organization,score,seconds,at\n"

LaurelExamProof *laurel_exam_proof_new  (const char       *rule,
                                         const char       *evidence,
                                         const char       *attempts,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void             laurel_exam_proof_free (LaurelExamProof  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelExamProof, laurel_exam_proof_free)

G_END_DECLS
