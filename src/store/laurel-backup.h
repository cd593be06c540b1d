/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelBackupReason:
 * @LAUREL_BACKUP_NONE: no backup is made
 * @LAUREL_BACKUP_DAILY: before the first change of a day
 * @LAUREL_BACKUP_MIGRATION: before the schema is brought up to date
 * @LAUREL_BACKUP_IMPORT: before much comes in at once
 * @LAUREL_BACKUP_FORGET: before somebody is forgotten
 * @LAUREL_BACKUP_RESTORE: before another state takes over; drops no older ones
 * @LAUREL_BACKUP_ASKED: somebody asked for it
 */
typedef enum {
  LAUREL_BACKUP_NONE,
  LAUREL_BACKUP_DAILY,
  LAUREL_BACKUP_MIGRATION,
  LAUREL_BACKUP_IMPORT,
  LAUREL_BACKUP_FORGET,
  LAUREL_BACKUP_RESTORE,
  LAUREL_BACKUP_ASKED,
} LaurelBackupReason;

/**
 * LaurelBackup:
 * @path: the file
 * @at: when it was made, ms since 1970, UTC
 * @reason: what for
 * @entry: the last entry of the journal that is in it
 *
 * A backup of a library.
 */
typedef struct {
  char *path;
  gint64 at;
  LaurelBackupReason reason;
  gint64 entry;
} LaurelBackup;

void       laurel_backup_free        (LaurelBackup        *self);
char      *laurel_backup_dup_folder  (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_backup_write       (LaurelReader        *reader,
                                      const char          *folder,
                                      LaurelBackupReason   reason,
                                      char               **path,
                                      GError             **error);
GPtrArray *laurel_backup_list        (const char          *folder,
                                      const char          *file_id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_backup_list_spare  (GPtrArray           *backups,
                                      gint64               now) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_backup_list_holding (const char         *folder,
                                       const char         *file_id,
                                       const char *const  *texts) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_backup_list_holding_anywhere
                                      (const char         *folder,
                                       const char         *file_id,
                                       const char *const  *texts);
gboolean   laurel_backup_is_of_day   (const char          *folder,
                                      const char          *file_id,
                                      gint64               now);
gboolean   laurel_backup_restore     (const char          *backup,
                                      const char          *to,
                                      GError             **error);
gboolean   laurel_backup_delete      (LaurelBackup        *self,
                                      GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBackup, laurel_backup_free)

G_END_DECLS
