/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_LEDGER (laurel_drive_ledger_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveLedger, laurel_drive_ledger, LAUREL, DRIVE_LEDGER,
                      LaurelDrivePage)

G_END_DECLS
