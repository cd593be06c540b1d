/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-deduction.h"
#include "judging/measures/laurel-indicator-value.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What entries lose in a stage (x). */
extern const LaurelQuery LAUREL_DEDUCTIONS_OF_STAGE;

/* Takes points off: stage, entry, points, reason, day or "" (xxsss). */
extern const LaurelCommand LAUREL_DEDUCTION_ADD;

/* Gives them back (x). */
extern const LaurelCommand LAUREL_DEDUCTION_REMOVE;

/* What entries of a stage (x) have of its indicators. */
extern const LaurelQuery LAUREL_VALUES_OF_STAGE;

/* Writes that: stage; entry, indicator and the number or "" of each (xa(xss)). */
extern const LaurelCommand LAUREL_VALUES_PUT;

G_END_DECLS
