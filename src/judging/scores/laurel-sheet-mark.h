/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SHEET_MARK (laurel_sheet_mark_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSheetMark, laurel_sheet_mark, LAUREL, SHEET_MARK, LaurelRow)

gint64      laurel_sheet_mark_get_placement_id (LaurelSheetMark *self);
gint64      laurel_sheet_mark_get_entry_id     (LaurelSheetMark *self);
gint64      laurel_sheet_mark_get_judge_id     (LaurelSheetMark *self);
const char *laurel_sheet_mark_get_criterion    (LaurelSheetMark *self);
const char *laurel_sheet_mark_get_part         (LaurelSheetMark *self);
const char *laurel_sheet_mark_get_value        (LaurelSheetMark *self);

G_END_DECLS
