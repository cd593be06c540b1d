/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_FLOW (laurel_drive_flow_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveFlow, laurel_drive_flow, LAUREL, DRIVE_FLOW, LaurelDrivePage)

G_END_DECLS
