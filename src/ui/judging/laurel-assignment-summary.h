/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "ui/judging/laurel-assignment-grid.h"

G_BEGIN_DECLS

char *laurel_assignment_summary_dup (LaurelAssignmentGrid *grid,
                                     LaurelContest        *contest,
                                     GListModel           *placements,
                                     GListModel           *judges,
                                     GListModel           *rules) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
