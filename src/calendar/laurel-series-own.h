/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SERIES_OWN (laurel_series_own_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeriesOwn, laurel_series_own, LAUREL, SERIES_OWN, LaurelRow)

gint64      laurel_series_own_get_activity_id (LaurelSeriesOwn *self);
const char *laurel_series_own_get_field       (LaurelSeriesOwn *self);
const char *laurel_series_own_get_value       (LaurelSeriesOwn *self);
const char *laurel_series_own_get_said        (LaurelSeriesOwn *self);
char       *laurel_series_own_dup_label       (LaurelSeriesOwn *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
