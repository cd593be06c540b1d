/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_RECEIVERS (laurel_drive_receivers_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveReceivers, laurel_drive_receivers, LAUREL, DRIVE_RECEIVERS,
                      LaurelDrivePage)

G_END_DECLS
