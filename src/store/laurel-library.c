/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-library-private.h"

#include "base/laurel-error.h"
#include "store/laurel-copy.h"
#include "store/laurel-draft.h"
#include "store/laurel-migration.h"
#include "store/laurel-search-index.h"
#include "store/laurel-place.h"
#include "store/laurel-schema.h"
#include "store/laurel-seen.h"
#include "store/laurel-status.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/*
 * A library file, open in one thread: the connection that writes, or, when it
 * is opened read-only, one that reads; the lock; and the journal. Here it is
 * opened and closed; what is done with it in between is in the other two files.
 *
 * Headless commands use it as it is. The window has it on the writer's thread,
 * behind a LaurelStore.
 *
 * A file is not trusted because of its name. It is taken, so that no other part
 * of this process touches it; its header is read, the lock is taken, and then a
 * connection that can only read looks at version, schema and pages. Only after
 * that may anything be written.
 */

static gboolean
has_part (const char *path, const char *suffix, gboolean filled)
{
  g_autofree char *part = g_strconcat (path, suffix, NULL);
  GStatBuf there;

  return g_stat (part, &there) == 0 && (!filled || there.st_size > 0);
}

/* While nobody has it open, it can be looked at without making any file. */
static LaurelConnectionKind
choose_look (LaurelLibrary *self)
{
  gboolean quiet = !has_part (self->opened, "-wal", TRUE) &&
                   !has_part (self->opened, "-shm", FALSE) &&
                   !has_part (self->opened, "-journal", TRUE);

  if (self->read_only)
    return self->kind;

  return quiet ? LAUREL_CONNECTION_IMMUTABLE : LAUREL_CONNECTION_READER;
}

/* Before anything else is read, and before anything is written. */
static gboolean
look (LaurelLibrary *self, int *schema, GError **error)
{
  sqlite3 *db = laurel_connection_open (self->opened, choose_look (self), error);
  gboolean good = db != NULL &&
                  laurel_schema_read_version (db, self->path, schema, error) &&
                  laurel_schema_check (db, *schema, error) &&
                  laurel_connection_check_pages (db, error);

  laurel_connection_close (db);
  return good;
}

static gboolean
set_aside (LaurelLibrary *self, GError **error)
{
  self->aside = laurel_aside_new (self->opened, error);
  if (self->aside == NULL)
    return FALSE;

  g_free (self->opened);
  self->opened = g_strdup (laurel_aside_get_path (self->aside));
  self->kind = LAUREL_CONNECTION_READER;

  return TRUE;
}

/* After a crash on a disk that is full there is no room even for what readers
 * share: what is there can be read from a copy elsewhere, log and all. */
static gboolean
look_elsewhere (LaurelLibrary *self, int *schema, GError **error)
{
  g_autoptr (GError) why = NULL;

  if (look (self, schema, &why))
    return TRUE;
  if (self->aside != NULL || !g_error_matches (why, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FULL)) {
    g_propagate_error (error, g_steal_pointer (&why));
    return FALSE;
  }

  g_clear_pointer (&self->lock, laurel_lock_release);
  self->read_only = TRUE;
  if (self->reason == NULL)
    self->reason = g_steal_pointer (&why);

  return set_aside (self, error) && look (self, schema, error);
}

/* Where nothing can be written, nothing is: neither a log nor what goes with it.
 * Somebody else who writes there shares theirs. */
static gboolean
choose_way (LaurelLibrary *self, GError **error)
{
  self->kind = LAUREL_CONNECTION_READER;
  if (laurel_place_check (self->path, NULL) || has_part (self->path, "-shm", FALSE))
    return TRUE;

  if (has_part (self->path, "-wal", TRUE) || has_part (self->path, "-journal", TRUE))
    return set_aside (self, error);

  self->kind = LAUREL_CONNECTION_IMMUTABLE;
  return TRUE;
}

static gboolean
settle_right (LaurelLibrary *self, gboolean force, GError **error)
{
  g_autoptr (GError) why = NULL;

  if (!self->read_only && !laurel_place_check (self->path, &self->reason))
    self->read_only = TRUE;

  if (!self->read_only) {
    self->lock = laurel_lock_take (self->path, force, &why);
    if (g_error_matches (why, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY) ||
        g_error_matches (why, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FULL)) {
      self->read_only = TRUE;
      self->reason = g_steal_pointer (&why);
    } else if (why != NULL) {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  }

  self->kind = LAUREL_CONNECTION_WRITER;
  return !self->read_only || choose_way (self, error);
}

/* By what words a row is found is not in the schema: a newer Laurel may know more. */
static gboolean
run_migration (LaurelLibrary *self, LaurelReader *reader, int schema, GError **error)
{
  LaurelTxn txn = { .reader = *reader };

  if (laurel_status_exec (reader->db, "BEGIN IMMEDIATE", error) &&
      laurel_migration_run (reader->db, schema, laurel_migration_get_latest (), error) &&
      laurel_search_index_rebuild (&txn, self->rooms, error) &&
      laurel_status_exec (reader->db, "COMMIT", error))
    return TRUE;

  laurel_status_exec (reader->db, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
refuse_older (LaurelLibrary *self, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
               /* Translators: %s is a file's name. */
               _("“%s” is as an older Laurel left it. Open it once to search it."), name);
  return FALSE;
}

/* With a backup first; or, when the library may not be written, on a copy. */
static gboolean
migrate (LaurelLibrary *self, int schema, LaurelLibraryFlags flags, GError **error)
{
  sqlite3 *db;
  LaurelReader reader;
  gboolean done;

  if (schema == laurel_migration_get_latest ())
    return TRUE;
  if (flags & LAUREL_LIBRARY_AS_IT_IS)
    return refuse_older (self, error);
  if (self->read_only && self->aside == NULL && !set_aside (self, error))
    return FALSE;

  db = laurel_connection_open (self->opened, LAUREL_CONNECTION_WRITER, error);
  if (db == NULL)
    return FALSE;

  laurel_reader_init (&reader, db);
  done = (self->read_only || laurel_backup_write (&reader, self->backup_folder,
                                                  LAUREL_BACKUP_MIGRATION, NULL, error)) &&
         run_migration (self, &reader, schema, error);
  laurel_reader_clear (&reader);
  sqlite3_close (db);

  return done;
}

/* What an older Laurel left of this schema may be found by less than what this one knows. To be
 * found badly is no reason not to be opened, so that a failure ends here. */
static void
complete_index (LaurelLibrary *self, sqlite3 *db)
{
  LaurelTxn txn = { .reader = self->reader };

  if (!laurel_search_index_lacks_some (&self->reader, self->rooms) ||
      !laurel_status_exec (db, "BEGIN IMMEDIATE", NULL))
    return;

  if (laurel_search_index_rebuild (&txn, self->rooms, NULL))
    laurel_status_exec (db, "COMMIT", NULL);
  else
    laurel_status_exec (db, "ROLLBACK", NULL);
}

/* Lets the cancellable stop what the connection does. */
void
laurel_library_watch (LaurelLibrary *self)
{
  laurel_reader_watch (&self->reader, self->cancellable);
  if (self->veiled != NULL)
    laurel_reader_watch (self->veiled, self->cancellable);
}

/* Whether something was forgotten of which the file was not cleaned any more. */
static gboolean
read_mark (LaurelLibrary *self, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->reader, "SELECT 1 FROM counter WHERE name = 'unscrubbed'", "");

  self->unscrubbed = laurel_statement_next (row);

  return laurel_statement_finish (row, error);
}

/* Opens the connection, for the first time or again. */
gboolean
laurel_library_connect (LaurelLibrary *self, GError **error)
{
  sqlite3 *db = laurel_connection_open (self->opened, self->kind, error);

  if (db == NULL)
    return FALSE;

  laurel_reader_clear (&self->reader);
  laurel_reader_init (&self->reader, db);
  laurel_library_watch (self);
  if (self->read_only)
    return TRUE;

  self->journal = laurel_journal_new (&self->reader, self->rooms, laurel_migration_get_latest (),
                                      error);
  if (self->journal == NULL || !read_mark (self, error)) {
    laurel_library_disconnect (self);
    return FALSE;
  }

  complete_index (self, db);

  /* What a log has kept through a failure may be shown, so it is made to last. */
  if (self->unscrubbed)
    laurel_library_scrub (self);
  else
    laurel_connection_checkpoint (db, NULL);
  return TRUE;
}

/* What asks a library that has no connection gets an error, not a crash. */
void
laurel_library_disconnect (LaurelLibrary *self)
{
  sqlite3 *db = self->reader.db;

  g_clear_pointer (&self->journal, laurel_journal_free);
  laurel_reader_clear (&self->reader);
  laurel_reader_init (&self->reader, NULL);
  laurel_connection_close (db);
}

static gboolean
compare_seen (LaurelLibrary *self, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->reader,
                         "SELECT file_id, (SELECT max (id) FROM journal) FROM library", "");
  g_autoptr (LaurelStatement) seen = NULL;
  g_autoptr (GBytes) digest = NULL;

  if (!laurel_statement_next (row) || laurel_statement_is_null (row, 0)) {
    if (laurel_statement_finish (row, error))
      laurel_status_check (self->reader.db, SQLITE_CORRUPT, error);
    return FALSE;
  }

  self->file_id = g_strdup (laurel_statement_get_text (row, 0));
  seen = laurel_reader_query (&self->reader, "SELECT digest FROM journal WHERE id = ?1", "x",
                              laurel_seen_get_entry (self->file_id));
  if (laurel_statement_next (seen))
    digest = laurel_statement_dup_bytes (seen, 0);
  self->last = laurel_statement_get_int64 (row, 1);
  self->missing = laurel_seen_count_missing (self->file_id, self->last, digest);

  return laurel_statement_finish (seen, error);
}

static gboolean
make (const char *path, GError **error)
{
  g_autofree char *whose = NULL;

  if (laurel_place_find (path, &whose) == LAUREL_PLACE_LOCAL)
    return laurel_draft_make (path, error);

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
               /* Translators: %s is a file system or a program, such as "nfs" or "Nextcloud". */
               _("No library can be kept safely in this folder (%s). Choose one that is on this "
                 "computer only."), whose);
  return FALSE;
}

/**
 * laurel_library_open:
 * @path: the file
 * @rooms: what is in the house
 * @flags: how
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Opens a library, which this process has not open yet. Where it cannot be
 * written it is opened all the same, to be read, and laurel_library_get_reason()
 * says why.
 *
 * Returns: (transfer full): the open library
 */
LaurelLibrary *
laurel_library_open (const char *path, LaurelRooms rooms, LaurelLibraryFlags flags, GError **error)
{
  g_autoptr (LaurelLibrary) self = g_new0 (LaurelLibrary, 1);
  gboolean is_new = (flags & LAUREL_LIBRARY_CREATE) && !g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (GError) why = NULL;
  gboolean made;
  int schema = 0;

  self->path = laurel_place_dup_real (path);
  self->opened = g_strdup (self->path);
  self->rooms = rooms;
  self->read_only = (flags & LAUREL_LIBRARY_READ_ONLY) != 0;
  self->backup_folder = laurel_backup_dup_folder ();
  laurel_reader_init (&self->reader, NULL);

  /* Somebody else may have made it just now. */
  made = is_new && make (self->path, &why);
  if (is_new && !made && !g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_propagate_error (error, g_steal_pointer (&why));
    return NULL;
  }

  self->opening = laurel_opening_take (self->path, error);
  if (self->opening != NULL &&
      laurel_connection_check_header (self->path, error) &&
      settle_right (self, (flags & LAUREL_LIBRARY_FORCE) != 0, error) &&
      look_elsewhere (self, &schema, error) &&
      migrate (self, schema, flags, error) &&
      laurel_library_connect (self, error) &&
      compare_seen (self, error))
    return g_steal_pointer (&self);

  /* One that was made and cannot be opened, for want of room, is none. */
  if (made && !laurel_lock_is_elsewhere (self->path)) {
    laurel_library_disconnect (self);
    laurel_copy_drop (self->path);
  }
  return NULL;
}

/* Takes note of the last entry, for the next time this library is opened. */
void
laurel_library_note_seen (LaurelLibrary *self)
{
  GBytes *last = self->journal ? laurel_journal_get_last (self->journal) : NULL;

  if (last != NULL && self->file_id != NULL)
    laurel_seen_note (self->file_id, laurel_journal_get_last_id (self->journal), last, NULL);
}

/* Leaves one file behind: what is in the write-ahead log goes into it. */
void
laurel_library_close (LaurelLibrary *self)
{
  if (self->journal != NULL)
    laurel_library_checkpoint (self, NULL);
  g_clear_pointer (&self->veiled, laurel_library_close_reader);
  laurel_library_disconnect (self);
  laurel_reader_clear (&self->reader);

  g_clear_pointer (&self->lock, laurel_lock_release);
  g_clear_pointer (&self->aside, laurel_aside_free);
  g_clear_pointer (&self->opening, laurel_opening_free);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->reason);
  g_clear_error (&self->backup_error);
  g_free (self->backup_folder);
  g_free (self->file_id);
  g_free (self->opened);
  g_free (self->path);
  g_free (self);
}

/**
 * laurel_library_discard:
 * @self: (transfer full): a library that was made just now
 *
 * Closes it and removes its file, with its log: what could not be filled as was meant is none.
 */
void
laurel_library_discard (LaurelLibrary *self)
{
  g_clear_pointer (&self->veiled, laurel_library_close_reader);
  laurel_library_disconnect (self);
  laurel_copy_drop (self->path);
  laurel_library_close (self);
}

/**
 * laurel_library_set_cancellable:
 * @self: a library
 * @cancellable: (nullable): cancelled, in any thread, it stops what is being done
 *
 * A query then fails with `G_IO_ERROR_CANCELLED`; so does a command, having
 * changed nothing, unless it is being committed already.
 */
void
laurel_library_set_cancellable (LaurelLibrary *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  laurel_library_watch (self);
}

const char *
laurel_library_get_path (LaurelLibrary *self)
{
  return self->path;
}

/* What tells copies of this library from other libraries. */
const char *
laurel_library_get_file_id (LaurelLibrary *self)
{
  return self->file_id;
}

gboolean
laurel_library_is_read_only (LaurelLibrary *self)
{
  return self->read_only;
}

/* Whether what others write to the file is read, too: not from a copy, nor where nobody
 * was expected to write. */
gboolean
laurel_library_is_live (LaurelLibrary *self)
{
  return self->kind != LAUREL_CONNECTION_IMMUTABLE && self->aside == NULL;
}

/* (nullable): why it is read-only, for the user, when nobody asked for it. */
const char *
laurel_library_get_reason (LaurelLibrary *self)
{
  return self->reason ? self->reason->message : NULL;
}

/* How many commands, seen on this computer, the file does not have. */
gint64
laurel_library_get_missing (LaurelLibrary *self)
{
  return self->missing;
}

LaurelRooms
laurel_library_get_rooms (LaurelLibrary *self)
{
  return self->rooms;
}

/* Without what is hidden from whoever reads. */
LaurelReader *
laurel_library_get_reader (LaurelLibrary *self)
{
  return self->veiled ? self->veiled : &self->reader;
}
