/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-order.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void             laurel_batch_letters_ask_async  (GtkWidget               *widget,
                                                  const LaurelBatchOrder  *order,
                                                  GAsyncReadyCallback      callback,
                                                  gpointer                 data);
LaurelBatchMail *laurel_batch_letters_ask_finish (GAsyncResult            *result,
                                                  GError                 **error)
                                                  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
