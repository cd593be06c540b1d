/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-exam-standing.h"

G_BEGIN_DECLS

char *laurel_exam_reason_dup_person       (const LaurelExamRule         *exam,
                                           const LaurelExamPerson       *person)
  G_GNUC_WARN_UNUSED_RESULT;
char *laurel_exam_reason_dup_organization (const LaurelExamRule         *exam,
                                           const LaurelExamOrganization *organization)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
