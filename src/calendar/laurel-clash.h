/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelClashGrade:
 * @LAUREL_CLASH_NONE: they cannot meet
 * @LAUREL_CLASH_POSSIBLE: they may meet, and can be kept apart
 * @LAUREL_CLASH_CERTAIN: they meet, however they are placed in their windows
 *
 * How sure it is that two things are at the same time.
 */
typedef enum {
  LAUREL_CLASH_NONE,
  LAUREL_CLASH_POSSIBLE,
  LAUREL_CLASH_CERTAIN,
} LaurelClashGrade;

LaurelClashGrade  laurel_window_clash              (const LaurelWindow *a,
                                                    const LaurelWindow *b);
const char       *laurel_clash_grade_to_string     (LaurelClashGrade    grade);

G_END_DECLS
