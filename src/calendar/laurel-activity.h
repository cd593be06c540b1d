/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-window.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY (laurel_activity_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivity, laurel_activity, LAUREL, ACTIVITY, LaurelRow)

gint64       laurel_activity_get_programme_id     (LaurelActivity *self);
const char   *laurel_activity_get_programme_title (LaurelActivity *self);
int          laurel_activity_get_year             (LaurelActivity *self);
const char   *laurel_activity_get_language        (LaurelActivity *self);
int          laurel_activity_get_position         (LaurelActivity *self);
const char   *laurel_activity_get_number          (LaurelActivity *self);
const char   *laurel_activity_get_title           (LaurelActivity *self);
const char   *laurel_activity_get_raw             (LaurelActivity *self);
const char   *laurel_activity_get_words           (LaurelActivity *self);
const char   *laurel_activity_get_place           (LaurelActivity *self);
const char   *laurel_activity_get_place_status    (LaurelActivity *self);
const char   *laurel_activity_get_modality        (LaurelActivity *self);
const char   *laurel_activity_get_status          (LaurelActivity *self);
const char   *laurel_activity_get_reason          (LaurelActivity *self);
const char   *laurel_activity_get_content         (LaurelActivity *self);
gint64       laurel_activity_get_series_id        (LaurelActivity *self);
LaurelWindow laurel_activity_get_window           (LaurelActivity *self);
char        *laurel_activity_dup_name             (LaurelActivity *self) G_GNUC_WARN_UNUSED_RESULT;

const LaurelDateHabits *laurel_activity_get_habits (LaurelActivity *self);

G_END_DECLS
