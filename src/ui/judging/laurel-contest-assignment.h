/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_ASSIGNMENT (laurel_contest_assignment_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestAssignment, laurel_contest_assignment, LAUREL,
                      CONTEST_ASSIGNMENT, LaurelContestPage)

G_END_DECLS
