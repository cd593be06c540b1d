/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-drive.h"
#include "logistics/books/laurel-promise.h"
#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

void laurel_drive_deeds_edit     (GtkWidget     *over,
                                  LaurelSession *session,
                                  LaurelDrive   *drive);
void laurel_drive_deeds_stock    (GtkWidget     *over,
                                  LaurelSession *session,
                                  LaurelDrive   *drive);
void laurel_drive_deeds_account  (LaurelDrivePage *page);
void laurel_drive_deeds_withdraw (GtkWidget     *over,
                                  LaurelSession *session,
                                  LaurelPromise *promise);

G_END_DECLS
