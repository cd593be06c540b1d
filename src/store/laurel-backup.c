/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-backup.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "store/laurel-connection.h"
#include "store/laurel-copy.h"
#include "store/laurel-opening.h"
#include "store/laurel-seen.h"
#include "store/laurel-traces.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/*
 * Backups: copies of a library in a folder, each with its SHA-256 beside it.
 *
 * A backup's name says everything that must be known to list it, so that none
 * has to be opened: whose it is, when and why it was made, and up to which entry
 * of the journal it goes.
 */

#define KEEP_LAST 10
#define KEEP_DAYS 30
#define DAY_SECONDS 86400

static const char *const REASONS[] = {
  [LAUREL_BACKUP_NONE] = "none",
  [LAUREL_BACKUP_DAILY] = "daily",
  [LAUREL_BACKUP_MIGRATION] = "migration",
  [LAUREL_BACKUP_IMPORT] = "import",
  [LAUREL_BACKUP_FORGET] = "forget",
  [LAUREL_BACKUP_RESTORE] = "restore",
  [LAUREL_BACKUP_ASKED] = "asked",
};

void
laurel_backup_free (LaurelBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/* Where backups go unless another folder is chosen. */
char *
laurel_backup_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "laurel", "backups", NULL);
}

/* ---- names ------------------------------------------------------------------ */

static char *
dup_name (const char *file_id, gint64 at, LaurelBackupReason reason, gint64 entry)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (at / 1000);
  g_autofree char *day = g_date_time_format (when, "%Y%m%dT%H%M%S");

  return g_strdup_printf ("laurel-%.8s-%s%03dZ-%s-%" G_GINT64_FORMAT ".laurel", file_id, day,
                          (int) (at % 1000), REASONS[reason], entry);
}

static LaurelBackupReason
read_reason (const char *word)
{
  for (gsize i = 1; i < G_N_ELEMENTS (REASONS); i++)
    if (g_str_equal (word, REASONS[i]))
      return (LaurelBackupReason) i;

  return LAUREL_BACKUP_NONE;
}

/* (nullable): what the name says, when it is that of a backup. */
static LaurelBackup *
read_name (const char *folder, const char *name, const char *file_id)
{
  g_autoptr (GDateTime) when = NULL;
  LaurelBackup *self;
  char id[9], word[16], end[2] = { 0 };
  int year, month, day, hour, minute, second, ms;
  long long entry;

  if (sscanf (name, "laurel-%8[0-9a-f]-%4d%2d%2dT%2d%2d%2d%3dZ-%15[a-z]-%lld.laurel%1s", id, &year,
              &month, &day, &hour, &minute, &second, &ms, word, &entry, end) != 10 ||
      !g_str_has_suffix (name, ".laurel") || read_reason (word) == LAUREL_BACKUP_NONE ||
      (file_id != NULL && strncmp (id, file_id, 8) != 0))
    return NULL;

  when = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (when == NULL)
    return NULL;

  self = g_new0 (LaurelBackup, 1);
  self->path = g_build_filename (folder, name, NULL);
  self->at = g_date_time_to_unix (when) * 1000 + ms;
  self->reason = read_reason (word);
  self->entry = entry;

  return self;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const LaurelBackup *first = *(LaurelBackup *const *) a, *second = *(LaurelBackup *const *) b;

  return first->at == second->at ? strcmp (second->path, first->path)
                                 : first->at < second->at ? 1 : -1;
}

/**
 * laurel_backup_list:
 * @folder: where backups are
 * @file_id: (nullable): of which library; %NULL for all
 *
 * Returns: (transfer full) (element-type LaurelBackup): the newest first; empty
 *   when there is no such folder
 */
GPtrArray *
laurel_backup_list (const char *folder, const char *file_id)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_backup_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    LaurelBackup *backup = read_name (folder, name, file_id);

    if (backup != NULL)
      g_ptr_array_add (backups, backup);
  }
  g_ptr_array_sort (backups, compare_newest_first);

  return backups;
}

/* The day at which a clock on the wall is at @at; 0 for what a name says of no such day. */
static LaurelDay
day_of (gint64 at)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (at / 1000);

  if (when == NULL)
    return 0;

  return laurel_day_new (g_date_time_get_year (when), g_date_time_get_month (when),
                         g_date_time_get_day_of_month (when));
}

/**
 * laurel_backup_is_of_day:
 * @folder: where backups are
 * @file_id: of which library
 * @now: ms since 1970
 *
 * Whether there is a backup of the day already, whoever made it and what for: each command that a
 * script gives opens the library anew. What a restored library was before it does not count.
 */
gboolean
laurel_backup_is_of_day (const char *folder, const char *file_id, gint64 now)
{
  g_autoptr (GPtrArray) backups = laurel_backup_list (folder, file_id);

  for (guint i = 0; i < backups->len; i++) {
    const LaurelBackup *backup = backups->pdata[i];

    if (backup->reason != LAUREL_BACKUP_RESTORE && day_of (backup->at) == day_of (now))
      return TRUE;
  }

  return FALSE;
}

/* ---- which may go ----------------------------------------------------------- */

static int
month_of (LaurelDay day)
{
  int year = 0, month = 0, day_of_month;

  if (day != 0)
    laurel_day_get_ymd (day, &year, &month, &day_of_month);

  return year * 12 + month;
}

/**
 * laurel_backup_list_spare:
 * @backups: (element-type LaurelBackup): the newest first
 * @now: ms since 1970
 *
 * Kept are the last ten, the last of each of thirty days, and the last of each
 * month for ever: of days and months by the clock on the wall, as they are made.
 *
 * Returns: (transfer container) (element-type LaurelBackup): the others
 */
GPtrArray *
laurel_backup_list_spare (GPtrArray *backups, gint64 now)
{
  GPtrArray *spare = g_ptr_array_new ();
  LaurelDay today = day_of (now), last_day = G_MAXINT;
  int last_month = G_MAXINT;

  for (guint i = 0; i < backups->len; i++) {
    LaurelBackup *backup = backups->pdata[i];
    LaurelDay day = day_of (backup->at);
    int month = month_of (day);
    gboolean last_of_day = day != last_day && today - day < KEEP_DAYS;

    if (i >= KEEP_LAST && !last_of_day && month == last_month)
      g_ptr_array_add (spare, backup);
    last_day = day;
    last_month = month;
  }

  return spare;
}

/* The backup goes before its sum: a sum without a backup harms nobody. */
gboolean
laurel_backup_delete (LaurelBackup *self, GError **error)
{
  g_autofree char *sum = g_strconcat (self->path, ".sha256", NULL);

  if (g_unlink (self->path) != 0 && errno != ENOENT) {
    g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED,
                 /* Translators: the first %s is a file, the second why, in the system's words. */
                 _("The backup “%s” cannot be deleted: %s."), self->path, g_strerror (errno));
    return FALSE;
  }

  g_unlink (sum);
  return TRUE;
}

/* What a crash has left of a backup holds as much as one. */
static void
clear_parts (const char *folder, gint64 now)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    GStatBuf there;

    if (g_pattern_match_simple ("laurel-*.laurel.????????.part*", name) &&
        g_stat (path, &there) == 0 && now / 1000 - there.st_mtime > DAY_SECONDS)
      g_unlink (path);
  }
}

static void
rotate (const char *folder, const char *file_id)
{
  g_autoptr (GPtrArray) backups = laurel_backup_list (folder, file_id);
  g_autoptr (GPtrArray) spare = laurel_backup_list_spare (backups, g_get_real_time () / 1000);

  for (guint i = 0; i < spare->len; i++)
    laurel_backup_delete (spare->pdata[i], NULL);
  clear_parts (folder, g_get_real_time () / 1000);
}

/* ---- sums ------------------------------------------------------------------- */

/* Only of a file that nobody has open with SQLite. */
static char *
dup_sum (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = file ? g_mapped_file_get_bytes (file) : NULL;

  return bytes ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
}

/* As sha256sum writes it, so that sha256sum can check it. */
static gboolean
write_sum (const char *path, GError **error)
{
  g_autofree char *sum = dup_sum (path, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *line = g_strdup_printf ("%s  %s\n", sum, name);
  g_autofree char *beside = g_strconcat (path, ".sha256", NULL);

  return sum != NULL && g_file_set_contents_full (beside, line, -1, G_FILE_SET_CONTENTS_DURABLE |
                                                  G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean
check_sum (const char *path, GError **error)
{
  g_autofree char *beside = g_strconcat (path, ".sha256", NULL);
  g_autofree char *line = NULL, *sum = NULL;
  g_autofree char *name = g_filename_display_basename (path);

  /* A backup may have been copied here without it; then its pages must do. */
  if (!g_file_get_contents (beside, &line, NULL, NULL))
    return TRUE;

  sum = dup_sum (path, error);
  if (sum == NULL)
    return FALSE;
  if (strncmp (line, sum, strlen (sum)) == 0)
    return TRUE;

  g_set_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
               /* Translators: %s is a file's name. */
               _("The backup “%s” has changed since it was made. Take another one."), name);
  return FALSE;
}

/* ---- making and restoring --------------------------------------------------- */

static gboolean
read_identity (LaurelReader *reader, char **file_id, gint64 *entry, GBytes **digest,
               GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT file_id, journal.id, digest FROM library"
                         " LEFT JOIN journal ON journal.id = (SELECT max (id) FROM journal)", "");

  if (laurel_statement_next (row)) {
    *file_id = g_strdup (laurel_statement_get_text (row, 0));
    *entry = laurel_statement_get_int64 (row, 1);
    *digest = laurel_statement_dup_bytes (row, 2);
  }

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (*file_id != NULL && strlen (*file_id) >= 8)
    return TRUE;

  g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
                       _("A part of the library cannot be read. Run “laurel check” and restore "
                         "a backup."));
  return FALSE;
}

/**
 * laurel_backup_write:
 * @reader: an open library
 * @folder: where to; it is made if need be
 * @reason: what for
 * @path: (out) (optional) (transfer full): the backup
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Makes a backup, looks through it, and drops those that are no longer needed.
 */
gboolean
laurel_backup_write (LaurelReader *reader, const char *folder, LaurelBackupReason reason,
                     char **path, GError **error)
{
  g_autofree char *file_id = NULL, *name = NULL, *to = NULL;
  g_autoptr (GBytes) digest = NULL;
  gint64 entry = 0;

  if (!read_identity (reader, &file_id, &entry, &digest, error))
    return FALSE;

  g_mkdir_with_parents (folder, 0700);
  name = dup_name (file_id, g_get_real_time () / 1000, reason, entry);
  to = g_build_filename (folder, name, NULL);
  if (!laurel_copy_write (reader->db, to, error) || !write_sum (to, error))
    return FALSE;

  if (reason != LAUREL_BACKUP_RESTORE)
    rotate (folder, file_id);
  if (path != NULL)
    *path = g_steal_pointer (&to);

  return TRUE;
}

/* What is put back on purpose is not missed. */
static gboolean
note_restored (const char *path, GError **error)
{
  sqlite3 *db = laurel_connection_open (path, LAUREL_CONNECTION_IMMUTABLE, error);
  g_autofree char *file_id = NULL;
  g_autoptr (GBytes) digest = NULL;
  LaurelReader reader;
  gint64 entry = 0;
  gboolean read;

  laurel_reader_init (&reader, db);
  read = db != NULL && read_identity (&reader, &file_id, &entry, &digest, error);
  laurel_reader_clear (&reader);
  sqlite3_close (db);
  if (read && digest != NULL)
    laurel_seen_note (file_id, entry, digest, NULL);

  return read;
}

/**
 * laurel_backup_restore:
 * @backup: a backup's file
 * @to: where there is nothing yet
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Makes a new library out of a backup. Nothing is ever overwritten.
 */
gboolean
laurel_backup_restore (const char *backup, const char *to, GError **error)
{
  g_autofree char *place = g_canonicalize_filename (to, NULL);
  g_autoptr (LaurelOpening) opening = laurel_opening_take (backup, error);

  return opening != NULL &&
         laurel_connection_check_header (backup, error) &&
         check_sum (backup, error) &&
         laurel_copy_file (backup, place, error) &&
         note_restored (place, error);
}

static gboolean
holds (const LaurelBackup *backup, GPtrArray *traces)
{
  gboolean closed = laurel_opening_check (backup->path, NULL);
  g_autoptr (GMappedFile) file = closed ? g_mapped_file_new (backup->path, FALSE, NULL) : NULL;

  /* One that cannot be read may hold anything; one that went meanwhile, nothing. */
  if (file == NULL)
    return g_file_test (backup->path, G_FILE_TEST_EXISTS);

  for (guint i = 0; i < traces->len; i++)
    if (memmem (g_mapped_file_get_contents (file), g_mapped_file_get_length (file),
                traces->pdata[i], strlen (traces->pdata[i])) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * laurel_backup_list_holding:
 * @folder: where backups are
 * @file_id: (nullable): of which library; %NULL for all
 * @texts: (array zero-terminated=1): what was forgotten
 *
 * Returns: (transfer full) (element-type LaurelBackup): those in which one of the
 *   texts still stands, the newest first
 */
GPtrArray *
laurel_backup_list_holding (const char *folder, const char *file_id, const char *const *texts)
{
  GPtrArray *backups = laurel_backup_list (folder, file_id);
  g_autoptr (GPtrArray) traces = laurel_traces_list (texts);

  for (guint i = backups->len; i > 0; i--)
    if (!holds (backups->pdata[i - 1], traces))
      g_ptr_array_remove_index (backups, i - 1);

  return backups;
}

/**
 * laurel_backup_list_holding_anywhere:
 * @folder: where backups are kept
 * @file_id: of which library
 * @texts: (array zero-terminated=1): what was forgotten
 *
 * Returns: (transfer full) (element-type LaurelBackup): those in which one of the texts still
 *   stands, where they are kept and where they would be kept otherwise
 */
GPtrArray *
laurel_backup_list_holding_anywhere (const char *folder, const char *file_id,
                                     const char *const *texts)
{
  g_autofree char *usual = laurel_backup_dup_folder ();
  GPtrArray *holding = laurel_backup_list_holding (folder, file_id, texts);

  if (!g_str_equal (usual, folder)) {
    g_autoptr (GPtrArray) more = laurel_backup_list_holding (usual, file_id, texts);

    g_ptr_array_extend_and_steal (holding, g_steal_pointer (&more));
  }

  return holding;
}
