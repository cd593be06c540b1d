/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-library.h"

#include "base/laurel-error.h"
#include "store/laurel-connection.h"
#include "store/laurel-lock.h"
#include "store/laurel-migration.h"
#include "store/laurel-status.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <unistd.h>

/*
 * A library file, open in one thread: the connection that writes, or, when it
 * is opened read-only, one that reads; the lock; and the journal.
 *
 * Headless commands use it as it is. The window has it on the writer's thread,
 * behind a LaurelStore.
 */
struct _LaurelLibrary {
  char *path;
  LaurelRooms rooms;
  gboolean read_only;
  LaurelLock *lock;       /* (nullable): read-only */
  LaurelReader reader;
  LaurelJournal *journal; /* (nullable): read-only */
};

static gboolean
is_newer (sqlite3 *db, const char *path, int *schema, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  gint64 version = 0;

  if (!laurel_connection_read_int (db, "PRAGMA user_version", &version, error))
    return TRUE;

  *schema = (int) version;
  if (version <= laurel_migration_get_latest ())
    return FALSE;

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_NEWER,
               /* Translators: %s is a file's name, %d a number. */
               _("“%s” was made by a newer Laurel (schema %d). Update Laurel to open it."),
               name, *schema);
  return TRUE;
}

/* The desk's number is random, and never 0; so two libraries never give the
 * same id to two things. */
static gboolean
sign_new (sqlite3 *db, GError **error)
{
  g_autofree char *file_id = g_uuid_string_random ();
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO library VALUES (1, '%s', %d)", file_id,
                     g_random_int_range (1, G_MAXINT32));

  return laurel_status_exec (db, sql, error);
}

static gboolean
fill_new (const char *path, GError **error)
{
  sqlite3 *db = laurel_connection_open (path, LAUREL_CONNECTION_MAKER, error);
  gboolean done = db != NULL &&
                  laurel_status_exec (db, "BEGIN", error) &&
                  laurel_migration_run (db, 0, error) &&
                  sign_new (db, error) &&
                  laurel_status_exec (db, "COMMIT", error);

  sqlite3_close (db);
  return done;
}

/* A library comes into being whole: made beside its place, then moved there. */
static gboolean
make_new (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *draft = g_strdup_printf ("%s.%d.new", path, getpid ());
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0 ||
      (fd = open (draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) < 0) {
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                 /* Translators: the first %s is a folder, the second why, in the system's words. */
                 _("No library can be made in “%s”: %s."), folder, g_strerror (errno));
    return FALSE;
  }
  close (fd);

  if (fill_new (draft, error) && g_rename (draft, path) == 0)
    return TRUE;

  if (error != NULL && *error == NULL)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                 _("No library can be made in “%s”: %s."), folder, g_strerror (errno));
  g_unlink (draft);
  return FALSE;
}

static gboolean
migrate (LaurelLibrary *self, sqlite3 *db, int schema, GError **error)
{
  if (schema == laurel_migration_get_latest ())
    return TRUE;

  if (laurel_status_exec (db, "BEGIN IMMEDIATE", error) &&
      laurel_migration_run (db, schema, error) &&
      laurel_status_exec (db, "COMMIT", error))
    return TRUE;

  laurel_status_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
connect (LaurelLibrary *self, GError **error)
{
  LaurelConnectionKind kind = self->read_only ? LAUREL_CONNECTION_READER
                                              : LAUREL_CONNECTION_WRITER;
  sqlite3 *db = laurel_connection_open (self->path, kind, error);
  int schema = 0;

  if (db == NULL)
    return FALSE;

  laurel_reader_init (&self->reader, db);
  if (is_newer (db, self->path, &schema, error))
    return FALSE;
  if (self->read_only)
    return TRUE;

  if (!migrate (self, db, schema, error))
    return FALSE;

  self->journal = laurel_journal_new (&self->reader, self->rooms, laurel_migration_get_latest (),
                                      error);
  return self->journal != NULL;
}

static void
disconnect (LaurelLibrary *self)
{
  sqlite3 *db = self->reader.db;

  g_clear_pointer (&self->journal, laurel_journal_free);
  laurel_reader_clear (&self->reader);
  self->reader.db = NULL;
  sqlite3_close (db);
}

/**
 * laurel_library_open:
 * @path: the file
 * @rooms: what is in the house
 * @flags: how
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): the open library
 */
LaurelLibrary *
laurel_library_open (const char *path, LaurelRooms rooms, LaurelLibraryFlags flags, GError **error)
{
  g_autoptr (LaurelLibrary) self = g_new0 (LaurelLibrary, 1);
  gboolean is_new = (flags & LAUREL_LIBRARY_CREATE) && !g_file_test (path, G_FILE_TEST_EXISTS);

  self->path = g_canonicalize_filename (path, NULL);
  self->rooms = rooms;
  self->read_only = (flags & LAUREL_LIBRARY_READ_ONLY) != 0;

  if (is_new && !make_new (self->path, error))
    return NULL;

  if (!laurel_connection_check_header (self->path, error))
    return NULL;

  if (!self->read_only)
    self->lock = laurel_lock_take (self->path, (flags & LAUREL_LIBRARY_FORCE) != 0, error);
  if (!self->read_only && self->lock == NULL)
    return NULL;

  return connect (self, error) ? g_steal_pointer (&self) : NULL;
}

/* Leaves one file behind: what is in the write-ahead log goes into it. */
void
laurel_library_close (LaurelLibrary *self)
{
  if (!self->read_only && self->reader.db != NULL)
    laurel_library_checkpoint (self, NULL);
  disconnect (self);
  g_clear_pointer (&self->lock, laurel_lock_release);
  g_free (self->path);
  g_free (self);
}

const char *
laurel_library_get_path (LaurelLibrary *self)
{
  return self->path;
}

gboolean
laurel_library_is_read_only (LaurelLibrary *self)
{
  return self->read_only;
}

LaurelRooms
laurel_library_get_rooms (LaurelLibrary *self)
{
  return self->rooms;
}

LaurelReader *
laurel_library_get_reader (LaurelLibrary *self)
{
  return &self->reader;
}

static gboolean
check_writable (LaurelLibrary *self, GError **error)
{
  int moved = 0;

  if (self->read_only) {
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                         _("The library is open read-only."));
    return FALSE;
  }

  sqlite3_file_control (self->reader.db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (!moved)
    return TRUE;

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MOVED,
               /* Translators: %s is a file. */
               _("“%s” was moved or deleted while it was open. Save a copy, and go on with that."),
               self->path);
  return FALSE;
}

/* After a COMMIT that failed, only the file itself knows whether it took place. */
static gboolean
settle (LaurelLibrary *self, LaurelOutcome *outcome, GError **error)
{
  GBytes *in_doubt = self->journal ? laurel_journal_get_in_doubt (self->journal) : NULL;
  g_autoptr (GBytes) wanted = in_doubt ? g_bytes_ref (in_doubt) : NULL;
  g_autoptr (GError) reopening = NULL;
  GBytes *last;

  if (wanted == NULL)
    return FALSE;

  disconnect (self);
  if (!connect (self, &reopening))
    return FALSE;

  last = laurel_journal_get_last (self->journal);
  if (last == NULL || !g_bytes_equal (last, wanted))
    return FALSE;

  g_clear_error (error);
  outcome->entry = laurel_journal_get_last_id (self->journal);
  return TRUE;
}

/**
 * laurel_library_run:
 * @self: a library
 * @command: what to do
 * @args: (transfer floating): with what
 * @actor: who does it
 * @outcome: (out caller-allocates): what came of it
 * @error: return location for an error
 */
gboolean
laurel_library_run (LaurelLibrary *self, const LaurelCommand *command, GVariant *args,
                    const char *actor, LaurelOutcome *outcome, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);

  *outcome = (LaurelOutcome) { 0 };

  return check_writable (self, error) &&
         (laurel_journal_run (self->journal, command, owned, actor, outcome, error) ||
          settle (self, outcome, error));
}

/**
 * laurel_library_revert:
 * @self: a library
 * @entry: which entry of the journal
 * @actor: who does it
 * @outcome: (out caller-allocates): what came of it
 * @error: return location for an error
 */
gboolean
laurel_library_revert (LaurelLibrary *self, gint64 entry, const char *actor,
                       LaurelOutcome *outcome, GError **error)
{
  *outcome = (LaurelOutcome) { 0 };

  return check_writable (self, error) &&
         (laurel_journal_revert (self->journal, entry, actor, outcome, error) ||
          settle (self, outcome, error));
}

/* The entry that Undo would revert, or 0. */
gint64
laurel_library_get_undo (LaurelLibrary *self)
{
  return self->journal ? laurel_journal_get_undo (self->journal) : 0;
}

/* The entry that Redo would revert, or 0. */
gint64
laurel_library_get_redo (LaurelLibrary *self)
{
  return self->journal ? laurel_journal_get_redo (self->journal) : 0;
}

static GVariant *
args_from_json (const LaurelCommand *command, const char *json)
{
  g_autoptr (JsonNode) node = json ? json_from_string (json, NULL) : NULL;

  return node ? json_gvariant_deserialize (node, command->args, NULL) : NULL;
}

static char *
describe_command (LaurelLibrary *self, const char *name, const char *json)
{
  const LaurelCommand *command = laurel_rooms_find_command (self->rooms, name);
  g_autoptr (GVariant) args = NULL;

  if (command == NULL)
    return g_strdup (name);

  args = command->describe && !command->record ? args_from_json (command, json) : NULL;
  if (args != NULL) {
    g_autoptr (GVariant) owned = g_variant_ref_sink (args);
    char *described = command->describe (&self->reader, g_steal_pointer (&args));

    if (described != NULL)
      return described;
  }

  return g_strdup (_(command->label));
}

/**
 * laurel_library_describe:
 * @self: a library
 * @entry: an entry of the journal
 *
 * Returns: (transfer full) (nullable): what it did, for the user, with the name
 *   that the thing has now; for a revert, what the entry it reverts did
 */
char *
laurel_library_describe (LaurelLibrary *self, gint64 entry)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 reverts;

  for (;;) {
    g_clear_pointer (&row, laurel_statement_free);
    row = laurel_reader_query (&self->reader,
                               "SELECT command, args, reverts FROM journal WHERE id = ?1",
                               "x", entry);
    if (!laurel_statement_next (row))
      return NULL;
    reverts = laurel_statement_get_int64 (row, 2);
    if (reverts == 0)
      return describe_command (self, laurel_statement_get_text (row, 0),
                               laurel_statement_get_text (row, 1));
    entry = reverts;
  }
}

/* Brings everything into the one file, so that a copy of it is a copy. */
gboolean
laurel_library_checkpoint (LaurelLibrary *self, GError **error)
{
  return laurel_status_exec (self->reader.db, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/**
 * laurel_library_open_reader:
 * @path: a library's file, which a #LaurelLibrary has open
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): a second connection, which only reads
 */
LaurelReader *
laurel_library_open_reader (const char *path, GError **error)
{
  sqlite3 *db = laurel_connection_open (path, LAUREL_CONNECTION_READER, error);
  LaurelReader *reader;

  if (db == NULL)
    return NULL;

  reader = g_new0 (LaurelReader, 1);
  laurel_reader_init (reader, db);

  return reader;
}

void
laurel_library_close_reader (LaurelReader *reader)
{
  laurel_reader_clear (reader);
  sqlite3_close (reader->db);
  g_free (reader);
}

/**
 * laurel_library_ask:
 * @reader: where to read
 * @query: what to ask
 * @args: (transfer floating): about what
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelRow): the answer
 */
GPtrArray *
laurel_library_ask (LaurelReader *reader, const LaurelQuery *query, GVariant *args, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);

  g_return_val_if_fail (g_variant_is_of_type (owned, G_VARIANT_TYPE (query->args)), NULL);

  return query->run (reader, owned, error);
}
