/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-snapshot.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CHANGE (laurel_change_get_type ())
G_DECLARE_FINAL_TYPE (LaurelChange, laurel_change, LAUREL, CHANGE, LaurelRow)

/**
 * LaurelOutside:
 * @LAUREL_OUTSIDE_NOT_A_DATE: the change is not of a date
 * @LAUREL_OUTSIDE_NO: the new date lies in the window that was announced
 * @LAUREL_OUTSIDE_YES: it does not
 */
typedef enum {
  LAUREL_OUTSIDE_NOT_A_DATE,
  LAUREL_OUTSIDE_NO,
  LAUREL_OUTSIDE_YES,
} LaurelOutside;

LaurelChange *laurel_change_new             (gint64           id,
                                             LaurelSnapshot  *snapshot,
                                             const char      *kind,
                                             const char      *field,
                                             const char      *old,
                                             const char      *new_text,
                                             const char      *told,
                                             const char      *reason,
                                             LaurelOutside    outside) G_GNUC_WARN_UNUSED_RESULT;

gint64        laurel_change_get_activity_id (LaurelChange    *self);
const char   *laurel_change_get_number      (LaurelChange    *self);
const char   *laurel_change_get_title       (LaurelChange    *self);
const char   *laurel_change_get_kind        (LaurelChange    *self);
const char   *laurel_change_get_field       (LaurelChange    *self);
const char   *laurel_change_get_old         (LaurelChange    *self);
const char   *laurel_change_get_new         (LaurelChange    *self);
const char   *laurel_change_get_reason      (LaurelChange    *self);
const char   *laurel_change_get_told        (LaurelChange    *self);
LaurelOutside laurel_change_get_outside     (LaurelChange    *self);

G_END_DECLS
