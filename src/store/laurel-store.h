/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"
#include "store/laurel-row-list.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_STORE (laurel_store_get_type ())
G_DECLARE_FINAL_TYPE (LaurelStore, laurel_store, LAUREL, STORE, GObject)

/**
 * LaurelReadFunc:
 * @reader: where to read
 * @args: (nullable): with what
 * @error: return location for an error
 *
 * Reads more than a list of rows: the data of a document, the answer to a
 * search. On the reader's thread.
 *
 * Returns: (transfer full): what was read, or %NULL with @error set
 */
typedef gpointer (*LaurelReadFunc) (LaurelReader  *reader,
                                    GVariant      *args,
                                    GError       **error);

void           laurel_store_open_async    (const char           *path,
                                           LaurelRooms           rooms,
                                           LaurelLibraryFlags    flags,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
LaurelStore   *laurel_store_open_finish   (GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_store_settle_async  (LaurelStore          *self,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void           laurel_store_checkpoint_async (LaurelStore       *self,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
gboolean       laurel_store_checkpoint_finish (LaurelStore      *self,
                                           GAsyncResult         *result,
                                           GError              **error);
void           laurel_store_close         (LaurelStore          *self);

const char    *laurel_store_get_path      (LaurelStore          *self);
const char    *laurel_store_get_file_id   (LaurelStore          *self);
gint64         laurel_store_get_missing   (LaurelStore          *self);
GPtrArray     *laurel_store_list_newer    (LaurelStore          *self,
                                           const char           *folder)
                                           G_GNUC_WARN_UNUSED_RESULT;
gboolean       laurel_store_can_undo      (LaurelStore          *self);
gboolean       laurel_store_can_redo      (LaurelStore          *self);
const char    *laurel_store_get_undo_label (LaurelStore         *self);
const char    *laurel_store_get_redo_label (LaurelStore         *self);
void           laurel_store_set_actor     (LaurelStore          *self,
                                           const char           *actor);
void           laurel_store_set_viewer    (LaurelStore          *self,
                                           gint64                person);
void           laurel_store_set_backup_folder (LaurelStore      *self,
                                           const char           *folder);
void           laurel_store_list_holding_async (LaurelStore     *self,
                                           const char *const    *texts,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
GPtrArray     *laurel_store_list_holding_finish (LaurelStore    *self,
                                           GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_store_delete_backups_async (LaurelStore   *self,
                                           GPtrArray            *backups,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
gboolean       laurel_store_delete_backups_finish (LaurelStore  *self,
                                           GAsyncResult         *result,
                                           GError              **error);

void           laurel_store_save_copy_async (LaurelStore        *self,
                                           const char           *to,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
gboolean       laurel_store_save_copy_finish (LaurelStore       *self,
                                           GAsyncResult         *result,
                                           GError              **error);

LaurelRowList *laurel_store_list          (LaurelStore          *self,
                                           const LaurelQuery    *query,
                                           GVariant             *args) G_GNUC_WARN_UNUSED_RESULT;

void           laurel_store_run_async     (LaurelStore          *self,
                                           const LaurelCommand  *command,
                                           GVariant             *args,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void           laurel_store_run_watched_async (LaurelStore      *self,
                                           const LaurelCommand  *command,
                                           GVariant             *args,
                                           LaurelProgress       *progress,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void           laurel_store_undo_async    (LaurelStore          *self,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void           laurel_store_redo_async    (LaurelStore          *self,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void           laurel_store_revert_async  (LaurelStore          *self,
                                           gint64                entry,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
LaurelOutcome *laurel_store_run_finish    (LaurelStore          *self,
                                           GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void           laurel_store_read_async    (LaurelStore          *self,
                                           LaurelReadFunc        read,
                                           GVariant             *args,
                                           GDestroyNotify        free_result,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
void           laurel_store_keep_async    (LaurelStore          *self,
                                           LaurelReadFunc        read,
                                           GVariant             *args,
                                           GDestroyNotify        free_result,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
gpointer       laurel_store_read_finish   (LaurelStore          *self,
                                           GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
