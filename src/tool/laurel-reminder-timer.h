/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char   **laurel_reminder_libraries_list    (GSettings           *settings)
                                            G_GNUC_WARN_UNUSED_RESULT;
void     laurel_reminder_libraries_note    (GSettings           *settings,
                                            const char *const   *libraries);

gboolean laurel_reminder_timer_is_possible (const char         **why);
char    *laurel_reminder_timer_dup_program (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_reminder_timer_write       (const char          *program,
                                            const char *const   *libraries,
                                            GError             **error);
void     laurel_reminder_timer_begin_async (gboolean             wanted,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
gboolean laurel_reminder_timer_begin_finish (GAsyncResult       *result,
                                            GError             **error);

G_END_DECLS
