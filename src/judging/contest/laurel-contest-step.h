/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_STEP (laurel_contest_step_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestStep, laurel_contest_step, LAUREL, CONTEST_STEP, LaurelRow)

const char *laurel_contest_step_get_name   (LaurelContestStep *self);
gboolean    laurel_contest_step_is_done    (LaurelContestStep *self);
const char *laurel_contest_step_get_told   (LaurelContestStep *self);
const char *laurel_contest_step_get_blocks (LaurelContestStep *self);

G_END_DECLS
