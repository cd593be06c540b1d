/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_GIFTS (laurel_drive_gifts_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveGifts, laurel_drive_gifts, LAUREL, DRIVE_GIFTS, LaurelDrivePage)

void laurel_drive_gifts_look_for (LaurelDriveGifts *self,
                                  const char       *words);

G_END_DECLS
