/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"
#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_COUNT_DIALOG (laurel_count_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCountDialog, laurel_count_dialog, LAUREL, COUNT_DIALOG, LaurelDialog)

void laurel_count_dialog_present (LaurelDrivePage *page);

G_END_DECLS
