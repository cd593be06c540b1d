/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/*
 * What SQLite alone takes for an import, with nothing read, checked or looked up:
 * entries-plain LIBRARY IMPORTED copies the rows that stand in IMPORTED, and not in LIBRARY, which
 * is the same before. First the rows alone; then as the journal needs them, with the changeset that
 * undoes them; then with their words in the search index, and all of it committed. Prints JSON, in
 * milliseconds of the processor.
 */

#define MISSING(table) \
  "INSERT INTO main." table " SELECT * FROM done." table \
  " WHERE id NOT IN (SELECT id FROM main." table ");"

#define ROWS MISSING ("party") MISSING ("entry") MISSING ("entry_person")

#define WORDS \
  "INSERT INTO main.search_fts (rowid, words, pinyin) SELECT rowid, words, pinyin" \
  " FROM done.search_fts WHERE rowid NOT IN (SELECT id FROM main.search_row);" \
  MISSING ("search_row")

static double
get_spent (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1000 + (double) spent.tv_nsec / 1e6;
}

static void
run (sqlite3 *db, const char *sql)
{
  char *error = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &error) != SQLITE_OK)
    g_error ("%s: %s", sql, error);
}

static void
keep (sqlite3 *db, const void *changeset, int size)
{
  sqlite3_stmt *stmt = NULL;

  sqlite3_prepare_v2 (db, "INSERT INTO main.journal (at, command, changeset, digest, schema)"
                      " VALUES (0, 'bench', ?1, x'00', 0)", -1, &stmt, NULL);
  sqlite3_bind_blob (stmt, 1, changeset, size, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_finalize (stmt);
}

/* Inserts the rows, and keeps what undoes them. */
static void
record (sqlite3 *db)
{
  sqlite3_session *session = NULL;
  void *changeset = NULL;
  int size = 0;

  g_assert_cmpint (sqlite3session_create (db, "main", &session), ==, SQLITE_OK);
  sqlite3session_attach (session, NULL);
  run (db, ROWS);
  g_assert_cmpint (sqlite3session_changeset (session, &size, &changeset), ==, SQLITE_OK);
  sqlite3session_delete (session);
  keep (db, changeset, size);
  sqlite3_free (changeset);
}

static double
measure (sqlite3 *db, gboolean is_recorded, gboolean is_indexed, const char *end)
{
  double begun = get_spent ();

  run (db, "BEGIN IMMEDIATE");
  if (is_recorded)
    record (db);
  else
    run (db, ROWS);
  if (is_indexed)
    run (db, WORDS);
  run (db, end);

  return get_spent () - begun;
}

int
main (int argc, char **argv)
{
  char *attach = sqlite3_mprintf ("ATTACH %Q AS done", argv[2]);
  double rows_ms, recorded_ms, all_ms;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (argv[1], &db), ==, SQLITE_OK);
  run (db, attach);
  sqlite3_free (attach);
  rows_ms = measure (db, FALSE, FALSE, "ROLLBACK");
  recorded_ms = measure (db, TRUE, FALSE, "ROLLBACK");
  all_ms = measure (db, TRUE, TRUE, "COMMIT");
  printf ("{\"rows_ms\": %.1f, \"recorded_ms\": %.1f, \"all_ms\": %.1f}\n", rows_ms, recorded_ms,
          all_ms);
  sqlite3_close (db);

  return EXIT_SUCCESS;
}
