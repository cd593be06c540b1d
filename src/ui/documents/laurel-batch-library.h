/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-origin.h"
#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void               laurel_batch_library_ask_async  (GtkWidget            *widget,
                                                    LaurelSession        *session,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              data);
LaurelBatchOrigin *laurel_batch_library_ask_finish (GAsyncResult         *result,
                                                    GError              **error)
                                                    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
