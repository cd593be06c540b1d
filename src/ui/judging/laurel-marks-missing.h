/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "ui/judging/laurel-scope-chooser.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_MARKS_MISSING (laurel_marks_missing_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMarksMissing, laurel_marks_missing, LAUREL, MARKS_MISSING, AdwBin)

void laurel_marks_missing_tell_lack   (LaurelMarksMissing  *self,
                                       LaurelScopeLack      lack);
void laurel_marks_missing_tell_sheets (LaurelMarksMissing  *self);
void laurel_marks_missing_tell_error  (LaurelMarksMissing  *self,
                                       LaurelContest       *contest,
                                       const GError        *error);

G_END_DECLS
