/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  laurel_rule_file_read_async  (GtkWidget            *over,
                                    LaurelSession        *session,
                                    GAsyncReadyCallback   callback,
                                    gpointer              data);
char *laurel_rule_file_read_finish (GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
