/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-mark-mismatch.h"
#include "judging/scores/laurel-scope-store.h"
#include "judging/scores/laurel-sheet-mark.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelSectionCount:
 * @sections: of entries, or 0
 * @marks: of sheets: how many marks stand on each
 * @n: how many there are
 */
typedef struct {
  gint64 sections[LAUREL_N_SECTION_KINDS];
  int marks;
  int n;
} LaurelSectionCount;

extern const LaurelQuery LAUREL_MARKS_OF_STAGE;

extern const LaurelQuery LAUREL_MARK_MISMATCHES_OF_STAGE;

extern const LaurelCommand LAUREL_MARKS_PUT;

extern const LaurelCommand LAUREL_MARKS_CHECK;

extern const LaurelCommand LAUREL_MARKS_IMPORT;

int laurel_sheet_mark_count_mismatches (LaurelReader       *reader,
                                        const LaurelScope  *scope,
                                        char              **first,
                                        GError            **error);
LaurelStatement *laurel_sheet_mark_query_typed_by_one
                                       (LaurelReader       *reader,
                                        const LaurelScope  *scope) G_GNUC_WARN_UNUSED_RESULT;
GArray *laurel_sheet_mark_count_sheets (LaurelReader       *reader,
                                        gint64              stage,
                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *laurel_sheet_mark_count_all_mismatches
                                       (LaurelReader       *reader,
                                        gint64              stage,
                                        GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
