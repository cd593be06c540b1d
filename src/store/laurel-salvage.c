/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-salvage.h"

#include "store/laurel-aside.h"
#include "store/laurel-check-rows.h"
#include "store/laurel-connection.h"
#include "store/laurel-copy.h"
#include "store/laurel-library-private.h"
#include "store/laurel-migration.h"
#include "store/laurel-opening.h"
#include "store/laurel-replay.h"
#include "store/laurel-search-index.h"
#include "store/laurel-status.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/*
 * A new library out of a damaged one, which is not touched.
 *
 * The entries of the journal up to the first that is not what it was are kept,
 * and the rows are what they say: digests prove it. What the tables hold beyond
 * that is taken over as it can be read, and where the journal is broken this is
 * itself an entry of the new journal. So the new library passes every check.
 */

typedef struct {
  LaurelReader old;
  GPtrArray *tables;    /* (element-type utf8) */
  gint64 last;
  gboolean lost;
  gboolean is_older;    /* the damaged library's schema is */
  int failure;          /* that is not the damaged file's, or SQLITE_OK */
  LaurelSalvage *found;
} Salvage;

static void
loss_free (gpointer data)
{
  LaurelSalvageLoss *loss = data;

  g_free (loss->table);
  g_free (loss);
}

void
laurel_salvage_clear (LaurelSalvage *self)
{
  g_clear_pointer (&self->losses, g_ptr_array_unref);
}

/* Returns: (transfer full): what is lost, as a sentence */
char *
laurel_salvage_loss_describe (const LaurelSalvageLoss *self)
{
  if (self->cut)
    /* Translators: %s is a table of the library, in English. */
    return g_strdup_printf (_("A part of “%s” cannot be read; what stood there is lost."),
                            self->table);

  /* Translators: %lu is a number of rows, %s a table of the library, in English. */
  return g_strdup_printf (ngettext ("%lu row of “%s” is lost.", "%lu rows of “%s” are lost.",
                                    (gulong) self->rows), (gulong) self->rows, self->table);
}

static void
add_loss (Salvage *self, const char *table, gint64 rows, gboolean cut)
{
  GPtrArray *losses = self->found->losses;
  LaurelSalvageLoss *loss = NULL;

  if (rows == 0 && !cut)
    return;

  for (guint i = 0; loss == NULL && i < losses->len; i++)
    if (g_str_equal (((LaurelSalvageLoss *) losses->pdata[i])->table, table))
      loss = losses->pdata[i];
  if (loss == NULL) {
    loss = g_new0 (LaurelSalvageLoss, 1);
    loss->table = g_strdup (table);
    g_ptr_array_add (losses, loss);
  }
  loss->rows += rows;
  loss->cut |= cut;
}

/* ---- the damaged file ------------------------------------------------------- */

/* Defences are down so that a file shorter than it says can be read at all; it
 * is a copy, and nothing in it is run. With them down SQLite takes whatever it can
 * read of the schema for all of it: so it has to read it before. */
static gboolean
open_old (Salvage *self, LaurelAside *aside, GError **error)
{
  sqlite3 *db = laurel_connection_open (laurel_aside_get_path (aside), LAUREL_CONNECTION_SALVAGE,
                                        error);
  gint64 version = 0;
  int status;

  laurel_reader_init (&self->old, db);
  if (db == NULL)
    return FALSE;

  status = sqlite3_exec (db, "SELECT 1 FROM main.sqlite_schema", NULL, NULL, NULL);
  if (laurel_status_is_trouble (status))
    return laurel_status_check (db, status, error);

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);
  laurel_connection_read_int (db, "PRAGMA user_version", &version, NULL);
  self->is_older = version < laurel_migration_get_latest ();

  return TRUE;
}

/* Whatever cannot be read ends the journal there; but not for want of memory or of
 * room, which the next try may have. */
static gboolean
replay_old (Salvage *self, GError **error)
{
  g_autoptr (GError) why = NULL;
  gint64 broken;
  gboolean replayed = laurel_replay_run (&self->old, &self->last, &broken, &why);

  self->lost = !replayed || broken != 0;
  if (replayed || !laurel_status_is_trouble (self->old.failure))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

/* ---- what the journal knows ------------------------------------------------- */

/* The first that fails is told. */
static void
note (Salvage *self, int status)
{
  if (self->failure == SQLITE_OK)
    self->failure = status;
}

/* A row that the schema does not take is lost; anything else that fails is the
 * new library's own trouble. */
static gboolean
copy_row (Salvage *self, sqlite3_stmt *from, sqlite3_stmt *into, int columns)
{
  int status;

  for (int i = 0; i < columns; i++)
    sqlite3_bind_value (into, i + 1, sqlite3_column_value (from, i));
  sqlite3_step (into);
  status = sqlite3_reset (into);
  if (status != SQLITE_OK && (status & 0xff) != SQLITE_CONSTRAINT &&
      (status & 0xff) != SQLITE_MISMATCH)
    note (self, status);

  return status == SQLITE_OK;
}

/* A row that is there already is taken over too; when it is the same, nothing of
 * that is recorded. */
static char *
dup_insert (const char *table, int columns)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT OR REPLACE INTO \"%s\" VALUES (?", table);
  for (int i = 1; i < columns; i++)
    g_string_append (sql, ", ?");

  return g_string_free (g_string_append_c (sql, ')'), FALSE);
}

/* Of a table in the new library. */
static int
count_columns (Salvage *self, sqlite3 *db, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  sqlite3_stmt *stmt = NULL;
  int columns;

  note (self, sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL));
  columns = sqlite3_column_count (stmt);
  sqlite3_finalize (stmt);

  return columns;
}

/* Copies the rows that @sql gives from the old file, as far as they can be read.
 * Whether that was to the end is in @whole. Columns that the old file, of an older schema, does not
 * have yet are the last, and get their defaults. */
static gint64
pour (Salvage *self, sqlite3 *db, const char *table, const char *sql, gboolean *whole)
{
  const int most = count_columns (self, db, table);
  g_autofree char *insert = dup_insert (table, most);
  int columns;
  sqlite3_stmt *from = NULL, *into = NULL;
  gint64 poured = 0, refused = 0;
  int status = sqlite3_prepare_v2 (self->old.db, sql, -1, &from, NULL);

  note (self, sqlite3_prepare_v2 (db, insert, -1, &into, NULL));
  columns = status == SQLITE_OK ? sqlite3_column_count (from) : 0;
  if (status == SQLITE_OK && columns != most && !(self->is_older && columns < most))
    status = SQLITE_MISMATCH;
  while (status == SQLITE_OK && self->failure == SQLITE_OK && sqlite3_step (from) == SQLITE_ROW) {
    gboolean copied = copy_row (self, from, into, columns);

    poured += copied;
    refused += !copied;
  }
  add_loss (self, table, refused, FALSE);
  sqlite3_finalize (into);
  if (status != SQLITE_OK)
    sqlite3_finalize (from);
  else
    status = sqlite3_finalize (from);
  if (laurel_status_is_trouble (status))
    note (self, status);
  *whole = status == SQLITE_OK;

  return poured;
}

/* A row of the journal's knowledge lies there column by column. */
static gint64
pour_known (Salvage *self, sqlite3 *db, const char *table)
{
  int columns = count_columns (self, db, table);
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  gboolean whole;

  for (int i = 0; i < columns; i++)
    g_string_append_printf (sql, "%s(SELECT value FROM temp.known AS k WHERE k.tbl = f.tbl"
                            " AND k.id = f.id AND k.col = %d)", i > 0 ? ", " : "", i);
  g_string_append_printf (sql, " FROM temp.fate AS f WHERE tbl = '%s' AND present", table);

  return pour (self, db, table, sql->str, &whole);
}

/* The entries after the last that is in order, as far as they can be read. */
static gint64
count_given_up (Salvage *self, gboolean *whole)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->old, "SELECT id FROM main.journal NOT INDEXED WHERE id > ?1", "x",
                         self->last);
  gint64 count = 0;

  while (laurel_statement_next (row))
    count++;
  *whole = laurel_statement_finish (row, NULL);

  return count;
}

static gboolean
copy_journal (Salvage *self, sqlite3 *db, GError **error)
{
  g_autofree char *entries = g_strdup_printf ("SELECT * FROM main.journal WHERE id <= %"
                                              G_GINT64_FORMAT " ORDER BY id", self->last);
  gboolean whole;

  self->found->entries = pour (self, db, "journal", entries, &whole);
  if (self->failure != SQLITE_OK)
    return laurel_status_check (NULL, self->failure, error);
  if (self->found->entries == self->last) {
    if (self->lost)
      add_loss (self, "journal", count_given_up (self, &whole), !whole);
    return TRUE;
  }

  return laurel_status_check (self->old.db, SQLITE_CORRUPT, error);
}

/* ---- what only the tables know ---------------------------------------------- */

/* From both ends, up to what cannot be read. */
static gint64
pour_table (Salvage *self, sqlite3 *db, const char *table, const char *where, gboolean *whole)
{
  g_autofree char *up = g_strdup_printf (
    "SELECT * FROM main.\"%s\" AS t NOT INDEXED %s ORDER BY id", table, where);
  g_autofree char *down = g_strdup_printf ("%s DESC", up);
  gint64 poured = pour (self, db, table, up, whole);
  gboolean ignored;

  if (*whole)
    return poured;

  add_loss (self, table, 0, TRUE);
  return poured + pour (self, db, table, down, &ignored);
}

/* The rows of which nothing is known because the entry that told was forgotten. */
static void
take_forgotten (Salvage *self, sqlite3 *db, const char *table)
{
  g_autofree char *where = g_strdup_printf (
    "WHERE NOT EXISTS (SELECT 1 FROM temp.fate WHERE tbl = '%s' AND fate.id = t.id)", table);
  gboolean whole;

  self->found->taken += pour_table (self, db, table, where, &whole);
}

/* Rows that were removed after the journal ends, which only a table that can be
 * read to its end can tell. */
static gboolean
drop_removed (Salvage *self, LaurelTxn *txn, const char *table, GError **error)
{
  g_autofree char *ask = g_strdup_printf ("SELECT id FROM temp.fate WHERE tbl = '%s' AND present"
                                          " AND id NOT IN (SELECT id FROM main.\"%s\" NOT INDEXED)",
                                          table, table);
  g_autofree char *drop = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", table);
  g_autoptr (LaurelStatement) row = laurel_reader_query (&self->old, g_intern_string (ask), "");

  while (laurel_statement_next (row))
    if (!laurel_txn_exec (txn, error, g_intern_string (drop), "x",
                          laurel_statement_get_int64 (row, 0)))
      return FALSE;

  return laurel_statement_finish (row, error);
}

/* Rows that say what they belong to, when that is lost. */
static gboolean
drop_orphans (Salvage *self, LaurelTxn *txn, GError **error)
{
  for (gboolean found = TRUE; found;) {
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (&txn->reader, "SELECT \"table\", rowid FROM pragma_foreign_key_check",
                           "");
    g_autofree char *table = NULL, *drop = NULL;

    found = laurel_statement_next (row);
    if (!found)
      return laurel_statement_finish (row, error);

    table = g_strdup (laurel_statement_get_text (row, 0));
    drop = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", table);
    add_loss (self, table, 1, FALSE);
    if (!laurel_txn_exec (txn, error, g_intern_string (drop), "x",
                          laurel_statement_get_int64 (row, 1)))
      return FALSE;
  }

  return TRUE;
}

static gboolean
take_tables (LaurelTxn *txn, gpointer data, GError **error)
{
  Salvage *self = data;

  for (guint i = 0; i < self->tables->len; i++) {
    const char *table = self->tables->pdata[i];
    gboolean whole;

    self->found->taken += pour_table (self, txn->reader.db, table, "", &whole);
    if (whole && !drop_removed (self, txn, table, error))
      return FALSE;
  }

  return laurel_status_check (txn->reader.db, self->failure, error) &&
         drop_orphans (self, txn, error);
}

/* ---- the new library -------------------------------------------------------- */

static gboolean
fill_new (Salvage *self, LaurelReader *reader, GError **error)
{
  sqlite3 *db = reader->db;

  self->tables = laurel_check_list_tables (reader, error);
  if (self->tables == NULL || !laurel_status_exec (db, "BEGIN", error) ||
      !copy_journal (self, db, error))
    return FALSE;

  for (guint i = 0; i < self->tables->len; i++) {
    self->found->replayed += pour_known (self, db, self->tables->pdata[i]);
    if (!self->lost)
      take_forgotten (self, db, self->tables->pdata[i]);
  }

  return laurel_status_check (db, self->failure, error) &&
         laurel_status_exec (db, "COMMIT", error);
}

static gboolean
index_new (LaurelReader *reader, LaurelRooms rooms, GError **error)
{
  LaurelTxn txn = { .reader = *reader };

  return laurel_status_exec (reader->db, "BEGIN", error) &&
         laurel_search_index_rebuild (&txn, rooms, error) &&
         laurel_status_exec (reader->db, "COMMIT", error);
}

static gboolean
record_rest (Salvage *self, LaurelLibrary *library, const char *actor, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  return !self->lost ||
         laurel_journal_record (library->journal, "library.salvage", "[]", actor, take_tables,
                                self, &outcome, error);
}

/* Opened again in between, since a journal reads its past once; and all of it in the
 * one file at the end, which is then copied. */
static gboolean
write_new (Salvage *self, const char *to, LaurelRooms rooms, const char *actor, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_library_open (to, rooms, LAUREL_LIBRARY_CREATE,
                                                           error);
  gboolean done;

  if (library == NULL ||
      !laurel_status_exec (library->reader.db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  done = fill_new (self, &library->reader, error);
  if (!done)
    return FALSE;

  laurel_library_disconnect (library);

  return laurel_library_connect (library, error) &&
         laurel_status_exec (library->reader.db, "PRAGMA foreign_keys = OFF", error) &&
         record_rest (self, library, actor, error) &&
         index_new (&library->reader, rooms, error) &&
         laurel_library_checkpoint (library, error);
}

/**
 * laurel_salvage_run:
 * @damaged: a library's file, which nobody has open
 * @to: where there is nothing yet
 * @rooms: what is in the house
 * @actor: who does it
 * @found: (out caller-allocates): what could be saved
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Makes a new library from what can be read of a damaged one.
 */
gboolean
laurel_salvage_run (const char *damaged, const char *to, LaurelRooms rooms, const char *actor,
                    LaurelSalvage *found, GError **error)
{
  g_autofree char *place = g_canonicalize_filename (to, NULL);
  g_autofree char *draft = g_strdup_printf ("%s.%08x.salvage", place, g_random_int ());
  g_autoptr (LaurelOpening) opening = laurel_opening_take (damaged, error);
  g_autoptr (LaurelAside) aside = opening ? laurel_aside_new (damaged, error) : NULL;
  Salvage self = { .found = found };
  gboolean done;

  *found = (LaurelSalvage) { .losses = g_ptr_array_new_with_free_func (loss_free) };
  if (aside == NULL)
    return FALSE;

  done = open_old (&self, aside, error) &&
         replay_old (&self, error) &&
         write_new (&self, draft, rooms, actor, error);
  found->lost = self.lost;
  laurel_reader_clear (&self.old);
  sqlite3_close (self.old.db);
  g_clear_pointer (&self.tables, g_ptr_array_unref);

  done = done && laurel_copy_file (draft, place, error);
  laurel_copy_drop (draft);

  return done;
}
