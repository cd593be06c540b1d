/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-mark-mismatch.h"
#include "judging/scores/laurel-scope-store.h"
#include "judging/scores/laurel-sheet-mark.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_MARKS_OF_STAGE;

extern const LaurelQuery LAUREL_MARK_MISMATCHES_OF_STAGE;

extern const LaurelCommand LAUREL_MARKS_PUT;

extern const LaurelCommand LAUREL_MARKS_CHECK;

extern const LaurelCommand LAUREL_MARKS_IMPORT;

extern const LaurelCommand LAUREL_FACTORS_PUT;

int laurel_sheet_mark_count_mismatches (LaurelReader       *reader,
                                        const LaurelScope  *scope,
                                        char              **first,
                                        GError            **error);

G_END_DECLS
