/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-copy.h"

#include "base/laurel-error.h"
#include "base/laurel-write-fault.h"
#include "store/laurel-chain.h"
#include "store/laurel-connection.h"
#include "store/laurel-lock.h"
#include "store/laurel-status.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/*
 * A copy of a library, whole or not at all: written beside its place, synced,
 * looked through, and only then given its name. It never takes the place of
 * another file.
 */

typedef gboolean (*Fill) (gconstpointer source, const char *part, GError **error);

static gboolean
refuse (const char *to, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (to);
  g_autofree char *advice = laurel_write_fault_dup_advice (to, code);
  int kind = code == ENOSPC || code == EDQUOT ? LAUREL_STORE_ERROR_FULL
                                              : LAUREL_STORE_ERROR_FAILED;

  if (advice != NULL)
    /* Translators: the first %s is a file, the second says why it was not written, and what to
     * do, in sentences. */
    g_set_error (error, LAUREL_STORE_ERROR, kind, _("The copy “%s” was not made. %s"), shown,
                 advice);
  else
    /* Translators: the first %s is a file, the second why, in the system's words. */
    g_set_error (error, LAUREL_STORE_ERROR, kind, _("The copy “%s” cannot be written: %s."), shown,
                 g_strerror (code));
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | flags);
  /* Some file systems have no such thing for a folder, and say so. */
  gboolean synced = fd >= 0 && (fsync (fd) == 0 || (errno == EINVAL && flags == O_DIRECTORY));
  int code = errno;

  if (fd >= 0)
    close (fd);
  errno = code;

  return synced;
}

/* Moves a log that lies at @to to a name that nobody has. */
static gboolean
set_aside (const char *to, const char *suffix)
{
  g_autofree char *log = g_strconcat (to, suffix, NULL);

  if (!g_file_test (log, G_FILE_TEST_EXISTS))
    return TRUE;

  for (guint i = 1;; i++) {
    g_autofree char *old = g_strdup_printf ("%s.old%u", log, i);

    if (!g_file_test (old, G_FILE_TEST_EXISTS))
      return rename (log, old) == 0;
  }
}

static gboolean
has_log (const char *to)
{
  g_autofree char *wal = g_strconcat (to, "-wal", NULL);
  g_autofree char *journal = g_strconcat (to, "-journal", NULL);

  return g_file_test (wal, G_FILE_TEST_EXISTS) || g_file_test (journal, G_FILE_TEST_EXISTS);
}

/* The log of a library that is gone: SQLite would take what is in it for a part of the one that
 * comes there. It is set aside, since it may be all that is left of the other. Whoever has the lock
 * may have made the library just now, and the log be its own. */
static gboolean
clear_place (const char *to)
{
  g_autoptr (LaurelLock) lock = NULL;

  if (!has_log (to))
    return TRUE;

  lock = laurel_lock_take (to, FALSE, NULL);
  if (lock == NULL || g_file_test (to, G_FILE_TEST_EXISTS)) {
    errno = lock == NULL ? EBUSY : EEXIST;
    return FALSE;
  }

  return set_aside (to, "-wal") && set_aside (to, "-journal");
}

/**
 * laurel_copy_settle:
 * @part: a file that is whole
 * @to: where it goes
 *
 * Gives it its name, unless somebody else has it by now. Not every file system
 * knows how to rename without replacing. The log of another that was there is set
 * aside.
 *
 * Returns: whether it was done; errno says why not
 */
gboolean
laurel_copy_settle (const char *part, const char *to)
{
  if (!clear_place (to))
    return FALSE;
  if (renameat2 (AT_FDCWD, part, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (access (to, F_OK) == 0) {
    errno = EEXIST;
    return FALSE;
  }

  return rename (part, to) == 0;
}

static gboolean
look_through (const char *path, GError **error)
{
  sqlite3 *db = laurel_connection_open (path, LAUREL_CONNECTION_IMMUTABLE, error);
  gboolean good = db != NULL && laurel_connection_check_pages (db, error);
  LaurelReader reader;
  gint64 broken = 0;

  laurel_reader_init (&reader, db);
  good = good && laurel_chain_walk (&reader, NULL, NULL, &broken, error);
  laurel_reader_clear (&reader);
  sqlite3_close (db);

  if (good && broken != 0)
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
                         _("The journal of the library is damaged, so no copy of it was kept. "
                           "Run “laurel check”."));

  return good && broken == 0;
}

/**
 * laurel_copy_begin:
 * @to: where it will go
 * @suffix: what it is until then
 *
 * Returns: (transfer full) (nullable): a new empty file beside @to; errno says
 *   why there is none
 */
char *
laurel_copy_begin (const char *to, const char *suffix)
{
  for (;;) {
    g_autofree char *part = g_strdup_printf ("%s.%08x.%s", to, g_random_int (), suffix);
    int fd = open (part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd >= 0) {
      close (fd);
      return g_steal_pointer (&part);
    }
    if (errno != EEXIST)
      return NULL;
  }
}

/* With what SQLite may have left beside it, and a library. */
void
laurel_copy_drop (const char *part)
{
  static const char *const MORE[] = { "", "-journal", "-wal", "-shm", ".lock" };

  for (gsize i = 0; i < G_N_ELEMENTS (MORE); i++) {
    g_autofree char *file = g_strconcat (part, MORE[i], NULL);

    g_unlink (file);
  }
}

/* A name that is not on the disk for sure is taken back: it is done, or not. */
static gboolean
put_there (const char *part, const char *to)
{
  g_autofree char *folder = g_path_get_dirname (to);
  int code;

  if (!laurel_copy_settle (part, to))
    return FALSE;
  if (sync_path (folder, O_DIRECTORY))
    return TRUE;

  code = errno;
  g_unlink (to);
  errno = code;
  return FALSE;
}

static gboolean
write_beside (gconstpointer source, Fill fill, const char *to, gboolean look, GError **error)
{
  g_autofree char *part = laurel_copy_begin (to, "part");
  gboolean done;

  if (part == NULL)
    return refuse (to, errno, error);

  done = fill (source, part, error) &&
         (sync_path (part, 0) || refuse (to, errno, error)) &&
         (!look || look_through (part, error)) &&
         (put_there (part, to) || refuse (to, errno, error));
  laurel_copy_drop (part);

  return done;
}

/* A copy in one file, which can be opened where nothing can be written. */
static gboolean
fill_by_pages (gconstpointer source, const char *part, GError **error)
{
  sqlite3 *target = laurel_connection_open (part, LAUREL_CONNECTION_COPY, error);
  sqlite3_backup *backup;
  int status;

  if (target == NULL)
    return FALSE;

  backup = sqlite3_backup_init (target, "main", (sqlite3 *) source, "main");
  status = backup ? sqlite3_backup_step (backup, -1) : sqlite3_errcode (target);
  if (backup != NULL && sqlite3_backup_finish (backup) != SQLITE_OK)
    status = sqlite3_errcode (target);

  if (status == SQLITE_DONE)
    status = sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  laurel_status_check (target, status, error);
  sqlite3_close (target);

  return status == SQLITE_OK;
}

static gboolean
fill_by_vacuum (gconstpointer source, const char *part, GError **error)
{
  sqlite3 *db = (sqlite3 *) source;
  sqlite3_stmt *stmt = NULL;
  int status = sqlite3_prepare_v2 (db, "VACUUM INTO ?1", -1, &stmt, NULL);

  if (status == SQLITE_OK)
    status = sqlite3_bind_text (stmt, 1, part, -1, SQLITE_STATIC);
  if (status == SQLITE_OK)
    status = sqlite3_step (stmt);
  sqlite3_finalize (stmt);

  return laurel_status_check (db, status, error);
}

static gboolean
fill_from_file (gconstpointer source, const char *part, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (part);
  g_autoptr (GError) why = NULL;

  if (g_file_copy (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                   NULL, NULL, NULL, &why) &&
      g_chmod (part, 0600) == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_STORE_ERROR,
                       g_error_matches (why, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
                       ? LAUREL_STORE_ERROR_FULL : LAUREL_STORE_ERROR_FAILED,
                       why ? why->message : g_strerror (errno));
  return FALSE;
}

/**
 * laurel_copy_write:
 * @db: an open library
 * @to: where there is nothing yet
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Copies a library page by page, and makes sure that the copy is good.
 */
gboolean
laurel_copy_write (sqlite3 *db, const char *to, GError **error)
{
  return write_beside (db, fill_by_pages, to, TRUE, error);
}

/**
 * laurel_copy_rescue:
 * @db: an open library, whose file may be gone, or be damaged
 * @to: where there is nothing yet
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Writes what the library holds into a new file.
 */
gboolean
laurel_copy_rescue (sqlite3 *db, const char *to, GError **error)
{
  return write_beside (db, fill_by_vacuum, to, FALSE, error);
}

/**
 * laurel_copy_file:
 * @from: a backup, which nobody has open
 * @to: where there is nothing yet
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_copy_file (const char *from, const char *to, GError **error)
{
  return write_beside (from, fill_from_file, to, TRUE, error);
}
