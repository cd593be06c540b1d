/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PLACEMENT (laurel_placement_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPlacement, laurel_placement, LAUREL, PLACEMENT, LaurelRow)

gint64      laurel_placement_get_stage_id    (LaurelPlacement *self);
gint64      laurel_placement_get_entry_id    (LaurelPlacement *self);
const char *laurel_placement_get_entry       (LaurelPlacement *self);
const char *laurel_placement_get_entry_title (LaurelPlacement *self);
gint64      laurel_placement_get_judge_id    (LaurelPlacement *self);
const char *laurel_placement_get_judge       (LaurelPlacement *self);
const char *laurel_placement_get_code        (LaurelPlacement *self);

G_END_DECLS
