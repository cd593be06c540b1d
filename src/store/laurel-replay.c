/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-replay.h"

#include "store/laurel-chain.h"
#include "store/laurel-changeset.h"
#include "store/laurel-status.h"

/*
 * What the journal says the rows should be: each changeset read in order, into
 * temporary tables beside the real ones.
 *
 *   fate     which rows there have been, and whether they should still be there
 *   known    the last value that was recorded for each of their columns
 *   dropped  which rows an entry had changed that has been forgotten since
 *
 * What a forgotten entry had changed is not known any more, until a later entry
 * says it again.
 */

static const char TABLES[] =
  "CREATE TEMP TABLE fate (tbl TEXT, id INTEGER, present INTEGER, PRIMARY KEY (tbl, id))"
  " WITHOUT ROWID;"
  "CREATE TEMP TABLE known (tbl TEXT, id INTEGER, col INTEGER, value,"
  " PRIMARY KEY (tbl, id, col)) WITHOUT ROWID;"
  "CREATE TEMP TABLE dropped (entry INTEGER, tbl TEXT, first INTEGER, n INTEGER);"
  "CREATE INDEX temp.dropped_entry ON dropped (entry);";

typedef struct {
  LaurelReader *reader;
  sqlite3_stmt *set_known;
  sqlite3_stmt *set_fate;
  gint64 *last;
} Replay;

/* The reader remembers what failed, as it does of a statement. */
static gboolean
note (LaurelReader *reader, int status, GError **error)
{
  if (laurel_status_check (reader->db, status, error))
    return TRUE;

  reader->failure = status;
  return FALSE;
}

static int
set_fate (Replay *self, const char *table, gint64 id, gboolean present)
{
  sqlite3_bind_text (self->set_fate, 1, table, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (self->set_fate, 2, id);
  sqlite3_bind_int (self->set_fate, 3, present);
  sqlite3_step (self->set_fate);

  return sqlite3_reset (self->set_fate);
}

static int
set_known (Replay *self, const char *table, gint64 id, int column, sqlite3_value *value)
{
  sqlite3_bind_text (self->set_known, 1, table, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (self->set_known, 2, id);
  sqlite3_bind_int (self->set_known, 3, column);
  sqlite3_bind_value (self->set_known, 4, value);
  sqlite3_step (self->set_known);

  return sqlite3_reset (self->set_known);
}

static int
replay_change (const LaurelChangesetRow *row, gpointer data)
{
  Replay *self = data;
  int status = SQLITE_OK;

  if (row->operation != SQLITE_UPDATE)
    status = set_fate (self, row->table, row->id, row->operation == SQLITE_INSERT);

  for (int i = 0; status == SQLITE_OK && row->operation != SQLITE_DELETE && i < row->columns; i++) {
    sqlite3_value *value = NULL;

    status = sqlite3changeset_new (row->iter, i, &value);
    if (status == SQLITE_OK && value != NULL)
      status = set_known (self, row->table, row->id, i, value);
  }

  return status;
}

/* What a forgotten entry had changed. */
static gboolean
drop_rows (Replay *self, gint64 entry, GError **error)
{
  static const char *const STEPS[] = {
    "DELETE FROM temp.known AS k WHERE EXISTS (SELECT 1 FROM temp.dropped AS d WHERE entry = ?1"
    " AND d.tbl = k.tbl AND k.id BETWEEN d.first AND d.first + d.n - 1)",
    "DELETE FROM temp.fate AS f WHERE EXISTS (SELECT 1 FROM temp.dropped AS d WHERE entry = ?1"
    " AND d.tbl = f.tbl AND f.id BETWEEN d.first AND d.first + d.n - 1)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++) {
    g_autoptr (LaurelStatement) step = laurel_reader_query (self->reader, STEPS[i], "x", entry);

    while (laurel_statement_next (step))
      continue;
    if (!laurel_statement_finish (step, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
replay_entry (const LaurelJournalEntry *entry, GBytes *digest, int schema, gpointer data,
              GError **error)
{
  Replay *self = data;

  *self->last = entry->id;
  if (entry->changeset == NULL)
    return drop_rows (self, entry->id, error);

  return note (self->reader, laurel_changeset_walk (entry->changeset, replay_change, self), error);
}

/* What cannot be read of it, the entries themselves tell later: but not what failed
 * for another reason than how the file is. */
static gboolean
read_dropped (LaurelReader *reader, GError **error)
{
  static const char SQL[] =
    "INSERT INTO temp.dropped SELECT entry.value ->> '$.entry', run.value ->> '$[0]',"
    " run.value ->> '$[1]', run.value ->> '$[2]'"
    " FROM main.journal, json_each (args, '$.forgotten') AS entry,"
    " json_each (entry.value, '$.rows') AS run"
    " WHERE json_valid (args) AND args LIKE '{\"forgotten\":%'";
  LaurelStatement *row = laurel_reader_query (reader, SQL, "");

  laurel_statement_next (row);
  laurel_statement_free (row);

  return !laurel_status_is_trouble (reader->failure) ||
         laurel_status_check (NULL, reader->failure, error);
}

/**
 * laurel_replay_run:
 * @reader: a connection of which the temporary tables can be written
 * @last: (out): the last entry that was read
 * @broken: (out): the first entry that does not fit the ones before, or 0
 * @error: return location for a `LAUREL_STORE_ERROR`; what SQLite answered is the
 *   reader's failure then
 *
 * Fills the temporary tables from the journal, as far as it is in order.
 */
gboolean
laurel_replay_run (LaurelReader *reader, gint64 *last, gint64 *broken, GError **error)
{
  Replay self = { .reader = reader, .last = last };
  gboolean done;
  int status;

  *last = *broken = 0;
  reader->failure = SQLITE_OK;
  if (!note (reader, sqlite3_exec (reader->db, TABLES, NULL, NULL, NULL), error) ||
      !read_dropped (reader, error))
    return FALSE;

  status = sqlite3_prepare_v2 (reader->db, "INSERT OR REPLACE INTO temp.known VALUES"
                               " (?1, ?2, ?3, ?4)", -1, &self.set_known, NULL);
  if (status == SQLITE_OK)
    status = sqlite3_prepare_v2 (reader->db, "INSERT OR REPLACE INTO temp.fate VALUES"
                                 " (?1, ?2, ?3)", -1, &self.set_fate, NULL);

  done = note (reader, status, error) &&
         laurel_chain_walk (reader, replay_entry, &self, broken, error);
  sqlite3_finalize (self.set_known);
  sqlite3_finalize (self.set_fate);

  return done;
}
