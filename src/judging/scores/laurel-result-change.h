/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT_CHANGE (laurel_result_change_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResultChange, laurel_result_change, LAUREL, RESULT_CHANGE, LaurelRow)

gint64      laurel_result_change_get_entry_id     (LaurelResultChange *self);
const char *laurel_result_change_get_number       (LaurelResultChange *self);
const char *laurel_result_change_get_title        (LaurelResultChange *self);
const char *laurel_result_change_get_kind         (LaurelResultChange *self);
int         laurel_result_change_get_place_before (LaurelResultChange *self);
int         laurel_result_change_get_place_after  (LaurelResultChange *self);
const char *laurel_result_change_get_level_before (LaurelResultChange *self);
const char *laurel_result_change_get_level_after  (LaurelResultChange *self);
const char *laurel_result_change_get_score_before (LaurelResultChange *self);
const char *laurel_result_change_get_score_after  (LaurelResultChange *self);
const char *laurel_result_change_get_organization (LaurelResultChange *self);

G_END_DECLS
