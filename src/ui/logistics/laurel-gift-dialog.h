/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-promise.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIFT_DIALOG (laurel_gift_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGiftDialog, laurel_gift_dialog, LAUREL, GIFT_DIALOG, LaurelDialog)

LaurelDialog *laurel_gift_dialog_present         (GtkWidget       *over,
                                                  LaurelDrivePage *page,
                                                  gboolean         is_promise);
void          laurel_gift_dialog_present_promise (GtkWidget       *over,
                                                  LaurelDrivePage *page,
                                                  LaurelPromise   *promise);

G_END_DECLS
