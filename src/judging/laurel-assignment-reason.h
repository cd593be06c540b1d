/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-assignment.h"

G_BEGIN_DECLS

char *laurel_assignment_explain_missing (const LaurelAssignmentProblem *problem,
                                         const LaurelAssignment        *answer,
                                         guint                          entry);

G_END_DECLS
