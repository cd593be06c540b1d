/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_VIEW (laurel_drive_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveView, laurel_drive_view, LAUREL, DRIVE_VIEW, LaurelDrivePage)

void laurel_drive_view_show_parcel (LaurelDriveView *self,
                                    const char      *number);

G_END_DECLS
