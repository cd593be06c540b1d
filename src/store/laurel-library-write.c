/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-library-private.h"

#include "base/laurel-error.h"
#include "store/laurel-chain.h"
#include "store/laurel-copy.h"
#include "store/laurel-status.h"
#include "store/laurel-typed.h"

#include <glib/gi18n-lib.h>

/*
 * The half of a library that writes: commands, reverts, backups before them and
 * copies after them.
 */

/* ---- before ----------------------------------------------------------------- */

static gboolean
is_gone (LaurelLibrary *self)
{
  int moved = 0;

  if (self->reader.db != NULL)
    sqlite3_file_control (self->reader.db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  return moved;
}

static gboolean
check_there (LaurelLibrary *self, GError **error)
{
  if (!is_gone (self))
    return TRUE;

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MOVED,
               /* Translators: %s is a file. */
               _("“%s” was moved or deleted while it was open. Save a copy, and go on with that."),
               self->path);
  return FALSE;
}

/* After a failure that closed it the library is opened again, if that works now. */
static gboolean
check_writable (LaurelLibrary *self, GError **error)
{
  if (self->reason != NULL) {
    g_propagate_error (error, g_error_copy (self->reason));
    return FALSE;
  }

  if (self->read_only) {
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY,
                         _("The library is open read-only."));
    return FALSE;
  }

  return (self->reader.db != NULL || laurel_library_connect (self, error)) &&
         check_there (self, error);
}

/* Anybody may have written the journal, and what it says is done when it is undone.
 * So before the first revert each of its digests is computed. */
static gboolean
check_past (LaurelLibrary *self, GError **error)
{
  gint64 broken = 0;

  if (self->proved)
    return TRUE;
  if (!laurel_chain_walk (&self->reader, NULL, NULL, &broken, error))
    return FALSE;

  self->proved = broken == 0;
  if (!self->proved)
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
                 /* Translators: %lld is the number of an entry of the journal. */
                 _("Entry %lld of the journal is not what it was, so nothing can be undone. Run "
                   "“laurel check”, and go on with a backup."), (long long) broken);
  return self->proved;
}

/* A backup that cannot be made does not stop the work: it is told. Of what a library comes with
 * there is none, as it comes so again. */
static void
back_up_before (LaurelLibrary *self, LaurelBackupReason reason)
{
  LaurelDay today = laurel_day_today ();
  gint64 entries = laurel_journal_get_last_id (self->journal);

  if (entries == 0 || laurel_journal_is_given (self->journal) ||
      (reason == LAUREL_BACKUP_NONE && self->backed_up == today))
    return;

  self->backed_up = today;
  if (reason == LAUREL_BACKUP_NONE &&
      laurel_backup_is_of_day (self->backup_folder, self->file_id, g_get_real_time () / 1000))
    return;

  g_clear_error (&self->backup_error);
  laurel_backup_write (&self->reader, self->backup_folder,
                       reason ? reason : LAUREL_BACKUP_DAILY, NULL, &self->backup_error);
}

/* ---- writing ---------------------------------------------------------------- */

static gboolean
tell_doubt (const GError *why, GError **error)
{
  g_clear_error (error);
  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_IN_DOUBT,
               /* Translators: %s is a sentence that says why. */
               _("It is not known whether the last change was saved. Look at it when the "
                 "library can be opened again. (%s)"), why->message);
  return FALSE;
}

/* After a COMMIT that failed, only the file itself knows whether it took place.
 * The log is then emptied, so that what was not there cannot come back. */
static gboolean
look_up (LaurelLibrary *self, GBytes *wanted, GError **error)
{
  g_autoptr (GError) why = NULL;
  GBytes *last;
  gboolean there;

  if (is_gone (self))
    return check_there (self, &why) || tell_doubt (why, error);

  laurel_library_disconnect (self);
  if (!laurel_library_connect (self, &why))
    return tell_doubt (why, error);

  last = laurel_journal_get_last (self->journal);
  there = last != NULL && g_bytes_equal (last, wanted);
  if (!laurel_connection_checkpoint (self->reader.db, &why) && there &&
      !g_error_matches (why, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY)) {
    laurel_library_disconnect (self);
    return tell_doubt (why, error);
  }
  if (there)
    g_clear_error (error);

  return there;
}

/* A file that has gone could not be opened again; as long as it is open, what it
 * holds can be saved. */
static void
reopen (LaurelLibrary *self)
{
  if (is_gone (self))
    return;

  laurel_library_disconnect (self);
  laurel_library_connect (self, NULL);
}

/* What a failure has left in memory is not trusted: SQLite's text index, for one,
 * can take itself for damaged after it had no memory. A refusal by a rule, or a
 * conflict, is not a failure. */
static gboolean
settle (LaurelLibrary *self, LaurelOutcome *outcome, GError *why, GError **error)
{
  g_auto (LaurelOutcome) doubted = { 0 };
  g_autoptr (GBytes) wanted = laurel_journal_take_in_doubt (self->journal, &doubted);

  if (wanted != NULL && look_up (self, wanted, &why)) {
    *outcome = doubted;
    doubted = (LaurelOutcome) { 0 };
    return TRUE;
  }

  if (wanted == NULL && why->domain == LAUREL_STORE_ERROR &&
      why->code != LAUREL_STORE_ERROR_CONFLICT)
    reopen (self);
  g_propagate_error (error, why);

  return FALSE;
}

/* What was typed for the library and not stored stands outside it. */
static gboolean
forget_typed (LaurelLibrary *self)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->reader, "SELECT file_id FROM library", "");

  return laurel_statement_next (row) &&
         laurel_typed_forget (laurel_statement_get_text (row, 0), NULL) &&
         laurel_statement_finish (row, NULL);
}

/* What was forgotten leaves the free pages and the log too; nobody can stop that. */
void
laurel_library_scrub (LaurelLibrary *self)
{
  sqlite3 *db = self->reader.db;

  laurel_reader_watch (&self->reader, NULL);
  self->unscrubbed = !forget_typed (self) || !laurel_status_exec (db, "VACUUM", NULL) ||
                     !laurel_connection_checkpoint (db, NULL) ||
                     !laurel_status_exec (db, "DELETE FROM counter WHERE name = 'unscrubbed'",
                                          NULL);
  laurel_library_watch (self);
}

/* Who waits for it can stop it, but not the backup before it. */
static gboolean
run_command (LaurelLibrary *self, const LaurelCommand *command, GVariant *args, const char *actor,
             LaurelProgress *progress, LaurelOutcome *outcome, GError **error)
{
  gboolean done;

  if (progress == NULL)
    return laurel_journal_run (self->journal, command, args, actor, outcome, error);

  laurel_reader_watch (&self->reader, laurel_progress_get_cancellable (progress));
  laurel_journal_set_progress (self->journal, progress);
  done = laurel_journal_run (self->journal, command, args, actor, outcome, error);
  laurel_journal_set_progress (self->journal, NULL);
  laurel_library_watch (self);

  return done;
}

/**
 * laurel_library_run_watched:
 * @self: a library
 * @command: what to do
 * @args: (transfer floating): with what
 * @actor: who does it
 * @progress: (nullable): who waits for it
 * @outcome: (out caller-allocates): what came of it
 * @error: return location for an error
 *
 * Cancelled in time, it fails with `G_IO_ERROR_CANCELLED` and has changed nothing.
 */
gboolean
laurel_library_run_watched (LaurelLibrary *self, const LaurelCommand *command, GVariant *args,
                            const char *actor, LaurelProgress *progress, LaurelOutcome *outcome,
                            GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);
  GError *why = NULL;

  *outcome = (LaurelOutcome) { 0 };
  if (!check_writable (self, error))
    return FALSE;

  back_up_before (self, command->backup);
  if (!run_command (self, command, owned, actor, progress, outcome, &why) &&
      !settle (self, outcome, why, error))
    return FALSE;

  if (outcome->forgot)
    laurel_library_scrub (self);

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
  return laurel_library_run_watched (self, command, args, actor, NULL, outcome, error);
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
  GError *why = NULL;

  *outcome = (LaurelOutcome) { 0 };
  if (!check_writable (self, error) || !check_past (self, error))
    return FALSE;

  back_up_before (self, LAUREL_BACKUP_NONE);

  return laurel_journal_revert (self->journal, entry, actor, outcome, &why) ||
         settle (self, outcome, why, error);
}

/**
 * laurel_library_go_back_to:
 * @self: a library
 * @entry: an entry of the journal, or 0 for the beginning
 * @actor: who does it
 * @outcome: (out caller-allocates): what came of the last step
 * @error: return location for an error
 *
 * Undoes, or redoes, until everything is as it was right after @entry, or does
 * nothing; each step is an entry of its own. What cannot be undone stays as it
 * is.
 */
gboolean
laurel_library_go_back_to (LaurelLibrary *self, gint64 entry, const char *actor,
                           LaurelOutcome *outcome, GError **error)
{
  GError *why = NULL;

  *outcome = (LaurelOutcome) { 0 };
  if (!check_writable (self, error) || !check_past (self, error))
    return FALSE;

  back_up_before (self, LAUREL_BACKUP_NONE);

  return laurel_journal_go_back_to (self->journal, entry, actor, outcome, &why) ||
         settle (self, outcome, why, error);
}

/**
 * laurel_library_set_given:
 * @self: a library that is new
 * @given: whether what is done now is where it begins
 *
 * What comes with a new library is not undone: see laurel_journal_set_given().
 */
void
laurel_library_set_given (LaurelLibrary *self, gboolean given)
{
  if (self->journal != NULL)
    laurel_journal_set_given (self->journal, given);
}

/**
 * laurel_library_set_now:
 * @self: a library that is new
 * @now: in seconds since 1970, UTC; 0 for what the clock says
 *
 * When what comes with it took place: see laurel_journal_set_now().
 */
void
laurel_library_set_now (LaurelLibrary *self, gint64 now)
{
  if (self->journal != NULL)
    laurel_journal_set_now (self->journal, now);
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

/* ---- after ------------------------------------------------------------------ */

/* Brings everything into the one file, so that a copy of it is a copy. A disk
 * that fails at this may have forgotten what it was given: the library is opened
 * again, and nothing that was read before is believed. */
gboolean
laurel_library_checkpoint (LaurelLibrary *self, GError **error)
{
  GError *why = NULL;

  if (self->read_only)
    return TRUE;
  if (self->journal == NULL && !laurel_library_connect (self, error))
    return FALSE;

  laurel_library_note_seen (self);
  if (self->unscrubbed)
    laurel_library_scrub (self);
  if (laurel_connection_checkpoint (self->reader.db, &why))
    return TRUE;

  /* Whoever reads will be done soon. */
  if (!g_error_matches (why, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY))
    reopen (self);
  g_propagate_error (error, why);
  return FALSE;
}

/* After a failure that closed it: when it cannot be opened to be written, it may
 * still be read. */
static gboolean
copy_closed (LaurelLibrary *self, const char *place, GError **error)
{
  sqlite3 *db = laurel_connection_open (self->opened, LAUREL_CONNECTION_READER, error);
  gboolean done = db != NULL && laurel_copy_write (db, place, error);

  laurel_connection_close (db);
  return done;
}

/**
 * laurel_library_save_copy:
 * @self: a library
 * @to: where there is nothing yet
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Writes all of it into a new file, also when its own was moved or deleted.
 */
gboolean
laurel_library_save_copy (LaurelLibrary *self, const char *to, GError **error)
{
  g_autofree char *place = g_canonicalize_filename (to, NULL);

  if (self->reader.db == NULL && !laurel_library_connect (self, NULL))
    return copy_closed (self, place, error);

  return self->read_only ? laurel_copy_write (self->reader.db, place, error)
                         : laurel_copy_rescue (self->reader.db, place, error);
}

/**
 * laurel_library_backup:
 * @self: a library
 * @reason: what for
 * @path: (out) (optional) (transfer full): the backup
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_library_backup (LaurelLibrary *self, LaurelBackupReason reason, char **path,
                       GError **error)
{
  return laurel_backup_write (&self->reader, self->backup_folder, reason, path, error);
}

const char *
laurel_library_get_backup_folder (LaurelLibrary *self)
{
  return self->backup_folder;
}

void
laurel_library_set_backup_folder (LaurelLibrary *self, const char *folder)
{
  g_free (self->backup_folder);
  self->backup_folder = g_strdup (folder);
}

/**
 * laurel_library_list_holding:
 * @self: a library
 * @texts: (array zero-terminated=1): what was forgotten
 *
 * Returns: (transfer full) (element-type LaurelBackup): the library's backups in
 *   which one of the texts still stands, where they are kept and where they would
 *   be kept otherwise
 */
GPtrArray *
laurel_library_list_holding (LaurelLibrary *self, const char *const *texts)
{
  return laurel_backup_list_holding_anywhere (self->backup_folder, self->file_id, texts);
}

/**
 * laurel_library_list_newer:
 * @self: a library
 * @folder: where backups are
 *
 * From any thread: the library is not asked.
 *
 * Returns: (transfer full) (element-type LaurelBackup): its backups that have commands which it
 *   did not have when it was opened, the newest first
 */
GPtrArray *
laurel_library_list_newer (LaurelLibrary *self, const char *folder)
{
  GPtrArray *backups = laurel_backup_list (folder, self->file_id);

  for (guint i = backups->len; i > 0; i--)
    if (((LaurelBackup *) backups->pdata[i - 1])->entry <= self->last)
      g_ptr_array_remove_index (backups, i - 1);

  return backups;
}

/* (transfer full) (nullable): why the last backup could not be made; told once. */
GError *
laurel_library_take_backup_error (LaurelLibrary *self)
{
  return g_steal_pointer (&self->backup_error);
}
