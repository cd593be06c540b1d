/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_HANDOVERS (laurel_drive_handovers_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveHandovers, laurel_drive_handovers, LAUREL, DRIVE_HANDOVERS,
                      LaurelDrivePage)

G_END_DECLS
