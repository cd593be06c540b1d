/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

G_BEGIN_DECLS

typedef struct _LaurelLookup LaurelLookup;

LaurelLookup *laurel_lookup_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void          laurel_lookup_free         (LaurelLookup         *self);
void          laurel_lookup_read_async   (LaurelLookup         *self,
                                          const char           *path,
                                          LaurelReadFunc        read,
                                          GVariant             *args,
                                          GCancellable         *cancellable,
                                          GDestroyNotify        free_result,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gpointer      laurel_lookup_read_finish  (GAsyncResult         *result,
                                          GError              **error)
                                          G_GNUC_WARN_UNUSED_RESULT;
void          laurel_lookup_pause_async  (LaurelLookup         *self,
                                          const char           *path,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
char         *laurel_lookup_pause_finish (GAsyncResult         *result) G_GNUC_WARN_UNUSED_RESULT;
void          laurel_lookup_resume       (LaurelLookup         *self);

G_END_DECLS
