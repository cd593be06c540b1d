/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SCOPE_STATE (laurel_scope_state_get_type ())
G_DECLARE_FINAL_TYPE (LaurelScopeState, laurel_scope_state, LAUREL, SCOPE_STATE, LaurelRow)

gint64      laurel_scope_state_get_stage_id    (LaurelScopeState *self);
gint64      laurel_scope_state_get_category_id (LaurelScopeState *self);
gint64      laurel_scope_state_get_group_id    (LaurelScopeState *self);
gint64      laurel_scope_state_get_division_id (LaurelScopeState *self);
const char *laurel_scope_state_get_name        (LaurelScopeState *self);
int         laurel_scope_state_get_entries     (LaurelScopeState *self);
int         laurel_scope_state_get_sheets      (LaurelScopeState *self);
int         laurel_scope_state_get_full        (LaurelScopeState *self);
int         laurel_scope_state_get_begun       (LaurelScopeState *self);
int         laurel_scope_state_get_mismatches  (LaurelScopeState *self);
gint64      laurel_scope_state_get_result_id   (LaurelScopeState *self);
int         laurel_scope_state_get_version     (LaurelScopeState *self);

G_END_DECLS
