/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-status.h"

#include "base/laurel-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* What the user can do about it depends on the kind, so the kinds that have a
 * remedy get a code and a sentence of their own. */
static const struct {
  int status; /* primary result code */
  LaurelStoreError code;
  const char *sentence;
} KINDS[] = {
  { SQLITE_FULL, LAUREL_STORE_ERROR_FULL,
    N_("There is no room left on the disk. Nothing was changed: make room and try again.") },
  { SQLITE_READONLY, LAUREL_STORE_ERROR_READ_ONLY,
    N_("The library can only be read, not written. Save a copy in a place of your own.") },
  { SQLITE_PERM, LAUREL_STORE_ERROR_READ_ONLY,
    N_("The library can only be read, not written. Save a copy in a place of your own.") },
  { SQLITE_BUSY, LAUREL_STORE_ERROR_BUSY,
    N_("Another program is using the library. Close it there, then try again.") },
  { SQLITE_LOCKED, LAUREL_STORE_ERROR_BUSY,
    N_("Another program is using the library. Close it there, then try again.") },
  { SQLITE_CORRUPT, LAUREL_STORE_ERROR_DAMAGED,
    N_("A part of the library cannot be read. Run “laurel check”, and restore a backup or "
       "save what can be read with “laurel salvage”.") },
  { SQLITE_NOTADB, LAUREL_STORE_ERROR_FOREIGN,
    N_("The file is not a library of Laurel.") },
  { SQLITE_NOMEM, LAUREL_STORE_ERROR_FAILED,
    N_("There is not enough memory. Nothing was changed: close other programs and try again.") },
  { SQLITE_IOERR, LAUREL_STORE_ERROR_FAILED,
    N_("The disk did not do what it was asked. Try again, and look after a backup.") },
  /* Conflicts of a revert abort. */
  { SQLITE_ABORT, LAUREL_STORE_ERROR_CONFLICT,
    N_("This cannot be undone any more: the same things have been changed since.") },
  { SQLITE_CONSTRAINT, LAUREL_STORE_ERROR_CONFLICT,
    N_("The change contradicts something else in the library. Nothing was changed: look in the "
       "history for what was done last, and try again.") },
};

/**
 * laurel_status_check:
 * @db: (nullable): the connection, for the details of its last failure
 * @status: what SQLite answered
 * @error: return location for a `LAUREL_STORE_ERROR`, or `G_IO_ERROR_CANCELLED`
 *
 * Returns: whether @status is success
 */
gboolean
laurel_status_check (sqlite3 *db, int status, GError **error)
{
  const char *details;

  if (status == SQLITE_OK || status == SQLITE_DONE || status == SQLITE_ROW)
    return TRUE;

  if (status == SQLITE_INTERRUPT) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("It was cancelled."));
    return FALSE;
  }

  /* The memory that readers share is a file too, and found no room. */
  if (status == SQLITE_IOERR_SHMSIZE)
    status = SQLITE_FULL;

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++) {
    if ((status & 0xff) == KINDS[i].status) {
      g_set_error_literal (error, LAUREL_STORE_ERROR, (int) KINDS[i].code,
                           _(KINDS[i].sentence));
      return FALSE;
    }
  }

  details = db && sqlite3_extended_errcode (db) == status ? sqlite3_errmsg (db)
                                                          : sqlite3_errstr (status);
  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
               /* Translators: %s is a technical detail in English, %d its number. */
               _("The library could not be used: %s (SQLite error %d)."), details, status);
  return FALSE;
}

/**
 * laurel_status_exec:
 * @db: a connection
 * @sql: a constant: statements that give no rows
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_status_exec (sqlite3 *db, const char *sql, GError **error)
{
  return laurel_status_check (db, sqlite3_exec (db, sql, NULL, NULL, NULL), error);
}

/**
 * laurel_status_is_trouble:
 * @status: what SQLite answered
 *
 * Returns: whether it failed for a reason that does not lie in the file, and that
 *   may be over soon: no memory, no room, a disk that did not do it, a user who
 *   stopped it
 */
gboolean
laurel_status_is_trouble (int status)
{
  switch (status & 0xff) {
  case SQLITE_AUTH:
  case SQLITE_BUSY:
  case SQLITE_CANTOPEN:
  case SQLITE_FULL:
  case SQLITE_INTERRUPT:
  case SQLITE_IOERR:
  case SQLITE_LOCKED:
  case SQLITE_NOMEM:
  case SQLITE_PERM:
  case SQLITE_READONLY:
    return TRUE;
  default:
    return FALSE;
  }
}
