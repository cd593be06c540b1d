/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-connection.h"

#include "base/laurel-error.h"
#include "store/laurel-library.h"
#include "store/laurel-lock.h"
#include "store/laurel-search-rank.h"
#include "store/laurel-status.h"
#include "store/laurel-steady-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATIENCE_MS 5000 /* with another process that writes */

#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define APPLICATION_ID_AT 68

/* How many KiB of pages may stay at hand: with SQLite's own 2 MB, a plan of a hundred
 * thousand activities is fetched again by each question, and an import is written to the
 * log in pieces and there again. What a library does not have takes none of it. */
#define CACHE "PRAGMA cache_size = -32768;"

static void
refuse (const char *path, int code, LaurelStoreError kind, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (kind == LAUREL_STORE_ERROR_MISSING)
    g_set_error (error, LAUREL_STORE_ERROR, (int) kind,
                 /* Translators: %s is a file's name. */
                 _("There is no file “%s”. Check its name."), name);
  else if (kind == LAUREL_STORE_ERROR_FOREIGN)
    g_set_error (error, LAUREL_STORE_ERROR, (int) kind,
                 /* Translators: %s is a file's name. */
                 _("“%s” is not a library of Laurel."), name);
  else if (code == EISDIR)
    /* Translators: %s is a folder. */
    g_set_error (error, LAUREL_STORE_ERROR, (int) kind,
                 _("“%s” is a folder. Choose the library in it."), name);
  else if (code == ENOTDIR)
    /* Translators: %s is a file's name. */
    g_set_error (error, LAUREL_STORE_ERROR, (int) kind,
                 _("There is no file “%s”: what should be its folder is a file. Look whether the "
                   "name is right."), name);
  else if (code == EACCES || code == EPERM)
    /* Translators: %s is a file's name. */
    g_set_error (error, LAUREL_STORE_ERROR, (int) kind,
                 _("“%s” may not be read. Ask its owner, or copy it to a folder of your own."),
                 name);
  else
    /* Translators: the first %s is a file's name, the second why, in the system's words. */
    g_set_error (error, LAUREL_STORE_ERROR, (int) kind, _("“%s” cannot be opened: %s."),
                 name, g_strerror (code));
}

/**
 * laurel_connection_check_header:
 * @path: a file that was taken (laurel_opening_take())
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: whether the file is there and says that it is a library
 */
gboolean
laurel_connection_check_header (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  guint32 application = 0;
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gssize got = fd < 0 ? -1 : read (fd, header, sizeof header);
  int code = errno;

  if (fd >= 0)
    close (fd);
  if (got < 0) {
    refuse (path, code, code == ENOENT ? LAUREL_STORE_ERROR_MISSING : LAUREL_STORE_ERROR_FAILED,
            error);
    return FALSE;
  }

  memcpy (&application, header + APPLICATION_ID_AT, sizeof application);
  if (got == HEADER_SIZE && memcmp (header, MAGIC, sizeof MAGIC) == 0 &&
      GUINT32_FROM_BE (application) == LAUREL_LIBRARY_APPLICATION_ID)
    return TRUE;

  refuse (path, 0, LAUREL_STORE_ERROR_FOREIGN, error);
  return FALSE;
}

/* What a hostile file could make SQLite do is turned off (reliability: opened
 * files are not trusted); the schema has no triggers and no views. */
static int
harden (sqlite3 *db)
{
  static const struct {
    int option;
    int value;
  } OPTIONS[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  };
  int status = SQLITE_OK;

  for (gsize i = 0; i < G_N_ELEMENTS (OPTIONS) && status == SQLITE_OK; i++)
    status = sqlite3_db_config (db, OPTIONS[i].option, OPTIONS[i].value, NULL);

  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, 1000000);
  sqlite3_limit (db, SQLITE_LIMIT_EXPR_DEPTH, 100);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1);
  sqlite3_busy_timeout (db, PATIENCE_MS);

  return status;
}

static const char *
get_pragmas (LaurelConnectionKind kind)
{
  switch (kind) {
  case LAUREL_CONNECTION_WRITER:
    return "PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
           "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
           "PRAGMA temp_store = MEMORY;" CACHE;
  case LAUREL_CONNECTION_READER:
  case LAUREL_CONNECTION_IMMUTABLE:
    return "PRAGMA cell_size_check = ON; PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0;"
           "PRAGMA temp_store = MEMORY;" CACHE;
  case LAUREL_CONNECTION_MAKER:
    return "PRAGMA application_id = 0x4C41554C; PRAGMA synchronous = FULL;";
  case LAUREL_CONNECTION_COPY:
    return "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;";
  case LAUREL_CONNECTION_SALVAGE:
    return "";
  default:
    g_assert_not_reached ();
  }
}

static int
get_flags (LaurelConnectionKind kind)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  switch (kind) {
  case LAUREL_CONNECTION_MAKER:
  case LAUREL_CONNECTION_COPY:
    return flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  case LAUREL_CONNECTION_IMMUTABLE:
    return flags | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  case LAUREL_CONNECTION_WRITER:
  case LAUREL_CONNECTION_READER:
  case LAUREL_CONNECTION_SALVAGE:
  default:
    return flags | SQLITE_OPEN_READWRITE;
  }
}

static char *
dup_name (const char *path, LaurelConnectionKind kind)
{
  g_autofree char *escaped = NULL;

  if (kind != LAUREL_CONNECTION_IMMUTABLE)
    return g_strdup (path);

  escaped = g_uri_escape_string (path, "/", FALSE);
  return g_strconcat ("file://", escaped, "?immutable=1", NULL);
}

/* Counting the bytes in use, which nobody reads, takes a lock for each
 * allocation. Once SQLite is in use it is too late to say so, and to change how it locks. */
static void
configure_once (void)
{
  static gsize once;

  if (g_once_init_enter (&once)) {
    sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
    laurel_steady_locks_install ();
    g_once_init_leave (&once, 1);
  }
}

/**
 * laurel_connection_open:
 * @path: a file, as an absolute path
 * @kind: what for
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): a connection, hardened, with foreign keys, WAL and
 *   full syncing as house rules want them
 */
sqlite3 *
laurel_connection_open (const char *path, LaurelConnectionKind kind, GError **error)
{
  g_autofree char *name = dup_name (path, kind);
  sqlite3 *db = NULL;
  int status;

  configure_once ();
  status = sqlite3_open_v2 (name, &db, get_flags (kind), NULL);
  if (status == SQLITE_OK)
    status = harden (db);
  if (status == SQLITE_OK)
    status = laurel_search_rank_install (db);
  if (status == SQLITE_OK && kind == LAUREL_CONNECTION_READER)
    status = sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  if (laurel_status_check (db, status, error) &&
      laurel_status_exec (db, get_pragmas (kind), error))
    return db;

  laurel_connection_close (db);
  return NULL;
}

/**
 * laurel_connection_close:
 * @db: (transfer full) (nullable): a connection
 *
 * Closes it. The last reader leaves a log that is filled for the next writer,
 * and takes one that is empty away with it; but not from another process that may write, of which
 * an older Laurel may have lost its locks on the file (see laurel-steady-locks.c).
 */
void
laurel_connection_close (sqlite3 *db)
{
  const char *file = db ? sqlite3_db_filename (db, "main") : NULL;
  const char *log = file && *file != '\0' ? sqlite3_filename_wal (file) : NULL;
  struct stat there;

  if (log != NULL && stat (log, &there) == 0 && there.st_size == 0
      && !laurel_lock_is_elsewhere (file))
    sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  sqlite3_close (db);
}

/**
 * laurel_connection_checkpoint:
 * @db: the connection that writes
 * @error: return location for a `LAUREL_STORE_ERROR`; BUSY when somebody reads what
 *   was before
 *
 * Brings the whole log into the file, and leaves the log empty. Nobody is waited for: a backup may
 * read for seconds, and what is to be written waits behind this.
 */
gboolean
laurel_connection_checkpoint (sqlite3 *db, GError **error)
{
  int status;

  sqlite3_busy_timeout (db, 0);
  status = sqlite3_wal_checkpoint_v2 (db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout (db, PATIENCE_MS);

  return laurel_status_check (db, status, error);
}

/**
 * laurel_connection_read_int:
 * @db: a connection
 * @sql: a constant that gives one number
 * @value: (out): the number
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_connection_read_int (sqlite3 *db, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int status = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);

  if (status == SQLITE_OK)
    status = sqlite3_step (stmt);
  if (status == SQLITE_ROW)
    *value = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);

  return laurel_status_check (db, status, error);
}

/**
 * laurel_connection_check_pages:
 * @db: a connection
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: whether the file's pages hang together, as far as is quickly seen
 */
gboolean
laurel_connection_check_pages (sqlite3 *db, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int status = sqlite3_prepare_v2 (db, "PRAGMA quick_check (1)", -1, &stmt, NULL);

  if (status == SQLITE_OK)
    status = sqlite3_step (stmt);
  if (status == SQLITE_ROW &&
      g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") != 0)
    status = SQLITE_CORRUPT;
  sqlite3_finalize (stmt);

  return laurel_status_check (db, status, error);
}
