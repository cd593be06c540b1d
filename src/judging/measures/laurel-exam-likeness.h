/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-exam-standing.h"

G_BEGIN_DECLS

/**
 * LaurelExamLikeness:
 * @one: an organisation
 * @other: another one, that is called almost the same
 */
typedef struct {
  const LaurelExamOrganization *one;
  const LaurelExamOrganization *other;
} LaurelExamLikeness;

GArray *laurel_exam_likeness_list (const LaurelExamStanding *standing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
