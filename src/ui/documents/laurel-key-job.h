/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-signing-key.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keys are listed, saved and taken on a worker: a passphrase takes half a second. */

void       laurel_key_job_list_async   (GAsyncReadyCallback   callback,
                                        gpointer              data);
GPtrArray *laurel_key_job_list_finish  (GAsyncResult         *result,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_key_job_save_async   (const char           *id,
                                        const char           *passphrase,
                                        const char           *path,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
void       laurel_key_job_load_async   (const char           *path,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
void       laurel_key_job_take_async   (const char           *text,
                                        const char           *passphrase,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
char      *laurel_key_job_finish       (GAsyncResult         *result,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
