/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-assignment.h"

G_BEGIN_DECLS

typedef struct _LaurelAssignmentReasons LaurelAssignmentReasons;

LaurelAssignmentReasons *laurel_assignment_reasons_new  (const LaurelAssignmentProblem *problem,
                                                         const LaurelAssignment        *answer);
const char              *laurel_assignment_reasons_get  (LaurelAssignmentReasons       *self,
                                                         guint                          entry);
void                     laurel_assignment_reasons_free (LaurelAssignmentReasons       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAssignmentReasons, laurel_assignment_reasons_free)

G_END_DECLS
