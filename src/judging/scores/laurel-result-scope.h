/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-result.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT_SCOPE (laurel_result_scope_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResultScope, laurel_result_scope, LAUREL, RESULT_SCOPE, LaurelRow)

gint64      laurel_result_scope_get_stage_id        (LaurelResultScope *self);
gint64      laurel_result_scope_get_category_id     (LaurelResultScope *self);
gint64      laurel_result_scope_get_group_id        (LaurelResultScope *self);
gint64      laurel_result_scope_get_division_id     (LaurelResultScope *self);
const char *laurel_result_scope_get_stage           (LaurelResultScope *self);
const char *laurel_result_scope_get_name            (LaurelResultScope *self);
int         laurel_result_scope_get_entries         (LaurelResultScope *self);
int         laurel_result_scope_get_sheets          (LaurelResultScope *self);
int         laurel_result_scope_get_full            (LaurelResultScope *self);
gint64      laurel_result_scope_get_result_id       (LaurelResultScope *self);
int         laurel_result_scope_get_version         (LaurelResultScope *self);
gint64      laurel_result_scope_get_released        (LaurelResultScope *self);
int         laurel_result_scope_get_places          (LaurelResultScope *self);
int         laurel_result_scope_get_awards          (LaurelResultScope *self);
int         laurel_result_scope_get_objections      (LaurelResultScope *self);
int         laurel_result_scope_get_open_objections (LaurelResultScope *self);
const char *laurel_result_scope_get_public_first    (LaurelResultScope *self);
const char *laurel_result_scope_get_public_last     (LaurelResultScope *self);
int         laurel_result_scope_get_public_days     (LaurelResultScope *self);
const char *laurel_result_scope_get_public_note     (LaurelResultScope *self);
const char *laurel_result_scope_get_public_unit     (LaurelResultScope *self);
const char *laurel_result_scope_get_publicity       (LaurelResultScope *self);
const char *laurel_result_scope_get_quota           (LaurelResultScope *self);
const char *laurel_result_scope_get_next            (LaurelResultScope *self);

gboolean    laurel_result_scope_has                (LaurelResultScope *self,
                                                    LaurelResult      *result);
gboolean    laurel_result_scope_has_quota          (LaurelResultScope *self);
GVariant   *laurel_result_scope_build              (LaurelResultScope *self)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
