/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SNAPSHOT (laurel_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSnapshot, laurel_snapshot, LAUREL, SNAPSHOT, LaurelRow)

gint64       laurel_snapshot_get_activity_id   (LaurelSnapshot *self);
const char   *laurel_snapshot_get_number       (LaurelSnapshot *self);
const char   *laurel_snapshot_get_title        (LaurelSnapshot *self);
const char   *laurel_snapshot_get_words        (LaurelSnapshot *self);
const char   *laurel_snapshot_get_place        (LaurelSnapshot *self);
const char   *laurel_snapshot_get_place_status (LaurelSnapshot *self);
const char   *laurel_snapshot_get_modality     (LaurelSnapshot *self);
const char   *laurel_snapshot_get_status       (LaurelSnapshot *self);
const char   *laurel_snapshot_get_reason       (LaurelSnapshot *self);
const char   *laurel_snapshot_get_reason_since (LaurelSnapshot *self,
                                                LaurelSnapshot *before);
const char   *laurel_snapshot_get_content      (LaurelSnapshot *self);
const char   *laurel_snapshot_get_roles        (LaurelSnapshot *self);
const char   *laurel_snapshot_get_phases       (LaurelSnapshot *self);
gint64       laurel_snapshot_get_series_id     (LaurelSnapshot *self);
LaurelWindow laurel_snapshot_get_window        (LaurelSnapshot *self);

G_END_DECLS
