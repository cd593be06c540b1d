/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE (laurel_drive_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDrive, laurel_drive, LAUREL, DRIVE, LaurelRow)

gint64      laurel_drive_get_activity_id (LaurelDrive *self);
const char *laurel_drive_get_title       (LaurelDrive *self);
LaurelDay   laurel_drive_get_ends        (LaurelDrive *self);
const char *laurel_drive_get_method      (LaurelDrive *self);
int         laurel_drive_get_floor       (LaurelDrive *self);
const char *laurel_drive_get_columns     (LaurelDrive *self);
const char *laurel_drive_get_gs1_prefix  (LaurelDrive *self);

G_END_DECLS
