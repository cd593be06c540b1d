/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT (laurel_result_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResult, laurel_result, LAUREL, RESULT, LaurelRow)

gint64      laurel_result_get_contest_id      (LaurelResult *self);
gint64      laurel_result_get_stage_id        (LaurelResult *self);
const char *laurel_result_get_stage           (LaurelResult *self);
gint64      laurel_result_get_category_id     (LaurelResult *self);
gint64      laurel_result_get_group_id        (LaurelResult *self);
gint64      laurel_result_get_division_id     (LaurelResult *self);
const char *laurel_result_get_scope           (LaurelResult *self);
int         laurel_result_get_version         (LaurelResult *self);
gboolean    laurel_result_get_latest          (LaurelResult *self);
gint64      laurel_result_get_rule_id         (LaurelResult *self);
int         laurel_result_get_rule_version    (LaurelResult *self);
gint64      laurel_result_get_released        (LaurelResult *self);
const char *laurel_result_get_reason          (LaurelResult *self);
const char *laurel_result_get_digest          (LaurelResult *self);
int         laurel_result_get_places          (LaurelResult *self);
int         laurel_result_get_awards          (LaurelResult *self);
int         laurel_result_get_objections      (LaurelResult *self);
int         laurel_result_get_open_objections (LaurelResult *self);
const char *laurel_result_get_public_first    (LaurelResult *self);
const char *laurel_result_get_public_last     (LaurelResult *self);
int         laurel_result_get_public_days     (LaurelResult *self);
const char *laurel_result_get_public_unit     (LaurelResult *self);
const char *laurel_result_get_public_note     (LaurelResult *self);

G_END_DECLS
