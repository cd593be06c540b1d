/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_calendar_file_keep   (GtkWidget           *widget,
                                  LaurelSession       *session);

void laurel_calendar_file_begin  (LaurelSession       *session,
                                  const char          *path,
                                  GAsyncReadyCallback  callback,
                                  gpointer             data);
gboolean
     laurel_calendar_file_finish (LaurelSession       *session,
                                  GAsyncResult        *result,
                                  GError             **error);

G_END_DECLS
