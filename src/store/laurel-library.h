/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-backup.h"
#include "store/laurel-journal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* "LAUL", at offset 68 of the file. */
#define LAUREL_LIBRARY_APPLICATION_ID 0x4C41554C

/**
 * LaurelLibraryFlags:
 * @LAUREL_LIBRARY_CREATE: make the file when there is none
 * @LAUREL_LIBRARY_READ_ONLY: only read; needs no lock, so it works while
 *   another process writes
 * @LAUREL_LIBRARY_FORCE: take the lock from another host, which is gone
 * @LAUREL_LIBRARY_AS_IT_IS: one that an older Laurel left is refused and not brought
 *   up to date, be it on a copy
 *
 * How a library is opened.
 */
typedef enum {
  LAUREL_LIBRARY_CREATE = 1 << 0,
  LAUREL_LIBRARY_READ_ONLY = 1 << 1,
  LAUREL_LIBRARY_FORCE = 1 << 2,
  LAUREL_LIBRARY_AS_IT_IS = 1 << 3,
} LaurelLibraryFlags;

typedef struct _LaurelLibrary LaurelLibrary;

LaurelLibrary *laurel_library_open        (const char           *path,
                                           LaurelRooms           rooms,
                                           LaurelLibraryFlags    flags,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_library_close       (LaurelLibrary        *self);
void           laurel_library_discard     (LaurelLibrary        *self);

const char    *laurel_library_get_path    (LaurelLibrary        *self);
const char    *laurel_library_get_file_id (LaurelLibrary        *self);
gboolean       laurel_library_is_read_only (LaurelLibrary       *self);
gboolean       laurel_library_is_live     (LaurelLibrary        *self);
const char    *laurel_library_get_reason  (LaurelLibrary        *self);
gint64         laurel_library_get_missing (LaurelLibrary        *self);
GPtrArray     *laurel_library_list_newer  (LaurelLibrary        *self,
                                           const char           *folder)
                                           G_GNUC_WARN_UNUSED_RESULT;
LaurelRooms    laurel_library_get_rooms   (LaurelLibrary        *self);
LaurelReader  *laurel_library_get_reader  (LaurelLibrary        *self);
gboolean       laurel_library_set_viewers (LaurelLibrary        *self,
                                           GArray               *viewers,
                                           GError              **error);
void           laurel_library_set_cancellable (LaurelLibrary    *self,
                                               GCancellable     *cancellable);

gboolean       laurel_library_run         (LaurelLibrary        *self,
                                           const LaurelCommand  *command,
                                           GVariant             *args,
                                           const char           *actor,
                                           LaurelOutcome        *outcome,
                                           GError              **error);
gboolean       laurel_library_run_watched (LaurelLibrary        *self,
                                           const LaurelCommand  *command,
                                           GVariant             *args,
                                           const char           *actor,
                                           LaurelProgress       *progress,
                                           LaurelOutcome        *outcome,
                                           GError              **error);
gboolean       laurel_library_revert      (LaurelLibrary        *self,
                                           gint64                entry,
                                           const char           *actor,
                                           LaurelOutcome        *outcome,
                                           GError              **error);
gboolean       laurel_library_go_back_to  (LaurelLibrary        *self,
                                           gint64                entry,
                                           const char           *actor,
                                           LaurelOutcome        *outcome,
                                           GError              **error);
void           laurel_library_set_given   (LaurelLibrary        *self,
                                           gboolean              given);
void           laurel_library_set_now     (LaurelLibrary        *self,
                                           gint64                now);
gint64         laurel_library_get_undo    (LaurelLibrary        *self);
gint64         laurel_library_get_redo    (LaurelLibrary        *self);
char          *laurel_library_describe    (LaurelLibrary        *self,
                                           gint64                entry) G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_library_describe_told
                                           (LaurelLibrary        *self,
                                            gint64                entry) G_GNUC_WARN_UNUSED_RESULT;
gboolean       laurel_library_checkpoint  (LaurelLibrary        *self,
                                           GError              **error);
gboolean       laurel_library_save_copy   (LaurelLibrary        *self,
                                           const char           *to,
                                           GError              **error);

gboolean       laurel_library_backup      (LaurelLibrary        *self,
                                           LaurelBackupReason    reason,
                                           char                **path,
                                           GError              **error);
const char    *laurel_library_get_backup_folder (LaurelLibrary  *self);
void           laurel_library_set_backup_folder (LaurelLibrary  *self,
                                                 const char     *folder);
GPtrArray     *laurel_library_list_holding (LaurelLibrary       *self,
                                           const char *const    *texts) G_GNUC_WARN_UNUSED_RESULT;
GError        *laurel_library_take_backup_error (LaurelLibrary  *self) G_GNUC_WARN_UNUSED_RESULT;

LaurelReader  *laurel_library_open_reader (LaurelLibrary        *self,
                                           GCancellable         *cancellable,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_library_close_reader (LaurelReader        *reader);
GPtrArray     *laurel_library_ask         (LaurelReader         *reader,
                                           const LaurelQuery    *query,
                                           GVariant             *args,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelLibrary, laurel_library_close)

G_END_DECLS
