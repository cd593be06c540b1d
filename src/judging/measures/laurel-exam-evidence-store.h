/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-result.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelExamEvidence:
 * @rule: the rules, byte for byte
 * @attempts: all attempts, as CSV
 * @evidence: what it takes besides to count them again, as JSON
 * @awards: what the result keeps, as JSON
 *
 * All that a released result of an exam was computed from.
 */
typedef struct {
  char *rule;
  char *attempts;
  char *evidence;
  char *awards;
} LaurelExamEvidence;

LaurelExamEvidence *laurel_exam_evidence_load (LaurelReader        *reader,
                                               LaurelResult        *result,
                                               GError             **error)
  G_GNUC_WARN_UNUSED_RESULT;
void                laurel_exam_evidence_free (LaurelExamEvidence  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelExamEvidence, laurel_exam_evidence_free)

G_END_DECLS
