/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "judging/laurel-assignment.h"

G_BEGIN_DECLS

LaurelAssignmentProblem *laurel_assignment_problem_read (JsonObject  *object,
                                                         GPtrArray   *warnings,
                                                         GError     **error);

G_END_DECLS
