/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_MARK_MISMATCH (laurel_mark_mismatch_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMarkMismatch, laurel_mark_mismatch, LAUREL, MARK_MISMATCH, LaurelRow)

gint64      laurel_mark_mismatch_get_placement_id (LaurelMarkMismatch *self);
const char *laurel_mark_mismatch_get_entry        (LaurelMarkMismatch *self);
const char *laurel_mark_mismatch_get_judge        (LaurelMarkMismatch *self);
const char *laurel_mark_mismatch_get_code         (LaurelMarkMismatch *self);
const char *laurel_mark_mismatch_get_criterion    (LaurelMarkMismatch *self);
const char *laurel_mark_mismatch_get_part         (LaurelMarkMismatch *self);
const char *laurel_mark_mismatch_get_first        (LaurelMarkMismatch *self);
const char *laurel_mark_mismatch_get_second       (LaurelMarkMismatch *self);

G_END_DECLS
