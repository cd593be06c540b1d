/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LaurelMismatch:
 * @sheet: on which sheet
 * @field: which of its fields
 * @marks: what both typed
 *
 * Where two people typed different marks off one sheet.
 */
typedef struct {
  guint sheet;
  guint field;
  LaurelBookMark marks[LAUREL_N_SHEET_TYPINGS];
} LaurelMismatch;

#define LAUREL_TYPE_MISMATCH_ROW (laurel_mismatch_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMismatchRow, laurel_mismatch_row, LAUREL, MISMATCH_ROW, AdwActionRow)

GtkWidget            *laurel_mismatch_row_new          (const LaurelScoreBook *book,
                                                        const LaurelMismatch  *mismatch)
  G_GNUC_WARN_UNUSED_RESULT;
const LaurelMismatch *laurel_mismatch_row_get_mismatch (LaurelMismatchRow     *self);

G_END_DECLS
