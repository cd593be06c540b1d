/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_STEPS (laurel_contest_steps_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestSteps, laurel_contest_steps, LAUREL, CONTEST_STEPS,
                      LaurelContestPage)

G_END_DECLS
