/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Libraries in folders of their own, and what is in them as text.
 */

static char *home;

/* The tables that are the user's work. */
static const char *const DUMPED[] = {
  "programme", "party", "activity", "phase", "role", "release", "snapshot", "paper",
  "notice_block", "resource", "booking", "holiday", "party_apart", "series_field", "reminder",
  "number_series", "number_start", "signing_key", "issued", "template", "template_art",
  "template_issued", "contest", "contest_stage", "contest_section", "contest_field",
  "contest_rule", "entry", "entry_person", "entry_apart", "expert", "expert_employer",
  "expert_absence", "draw", "judge", "judge_apart", "interest", "wish", "placement",
  "mark", "mark_check", "entry_factor", "deduction", "turn", "result", "result_place", "advance",
  "publicity", "objection", "earlier_decision", "lot_draw", "vote", "vote_choice", "vote_turnout",
  "ballot", "answer_page", "survey_unit", "survey_stratum", "indicator_value", "drive", "giver", "receiver",
  "receiver_class", "point", "gift_kind", "need", "promise", "cash", "gift", "carrier", "parcel",
  "way_event", "gift_move", "gift_balance", "allocation", "allocation_share",
};

static void
remove_home (void)
{
  laurel_test_remove_folder (home);
}

/* As g_test_init(), and so that nothing is kept outside the test. */
void
laurel_test_init (int *argc, char ***argv)
{
  home = laurel_test_dup_folder ();
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  atexit (remove_home);

  g_test_init (argc, argv, NULL);
}

char *
laurel_test_dup_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("laurel-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_chmod (path, 0700);
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *below = g_build_filename (path, name, NULL);

    if (g_file_test (below, G_FILE_TEST_IS_DIR) && !g_file_test (below, G_FILE_TEST_IS_SYMLINK))
      remove_tree (below);
    else
      g_unlink (below);
  }
  g_rmdir (path);
}

void
laurel_test_remove_folder (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

char *
laurel_test_dup_path (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/* The library at @path, made if need be. */
LaurelLibrary *
laurel_test_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  LaurelLibrary *library = laurel_library_open (path, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_CREATE,
                                                &error);

  g_assert_no_error (error);
  return library;
}

/* The number of the entry, or 0 when there was nothing to change. */
gint64
laurel_test_run (LaurelLibrary *library, const LaurelCommand *command, GVariant *args)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_run (library, command, args, "Tester", &outcome, &error);
  g_assert_no_error (error);

  return outcome.entry;
}

gint64
laurel_test_revert (LaurelLibrary *library, gint64 entry)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_library_revert (library, entry, "Tester", &outcome, &error);
  g_assert_no_error (error);

  return outcome.entry;
}

/* The first number that @sql gives, or 0. */
gint64
laurel_test_read_int (LaurelLibrary *library, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (laurel_library_get_reader (library), g_intern_string (sql), "");
  gint64 value = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  laurel_statement_finish (row, &error);
  g_assert_no_error (error);

  return value;
}

/* Behind the journal's back. */
void
laurel_test_exec (LaurelLibrary *library, const char *sql)
{
  sqlite3 *db = laurel_library_get_reader (library)->db;

  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* What somebody else does to a file that nobody has open. */
void
laurel_test_exec_file (const char *path, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

gint64
laurel_test_find_party (LaurelLibrary *library, const char *name)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (laurel_library_get_reader (library),
                         "SELECT id FROM party WHERE name = ?1 ORDER BY id", "s", name);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

/* Bytes as digits, since text ends at the first that is 0. */
static void
append_value (GString *dump, sqlite3_stmt *stmt, int column)
{
  const char *text;

  g_string_append_c (dump, '|');
  if (sqlite3_column_type (stmt, column) == SQLITE_BLOB) {
    const guint8 *bytes = sqlite3_column_blob (stmt, column);

    for (int i = 0; i < sqlite3_column_bytes (stmt, column); i++)
      g_string_append_printf (dump, "%02x", bytes[i]);
    return;
  }

  text = (const char *) sqlite3_column_text (stmt, column);
  g_string_append (dump, text ? text : "-");
}

static void
append_rows (GString *dump, LaurelLibrary *library, const char *title, const char *sql)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = NULL;
  int status = sqlite3_prepare_v2 (laurel_library_get_reader (library)->db, sql, -1, &stmt, NULL);

  g_assert_cmpint (status, ==, SQLITE_OK);
  while ((status = sqlite3_step (stmt)) == SQLITE_ROW) {
    g_string_append (dump, title);
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      append_value (dump, stmt, i);
    g_string_append_c (dump, '\n');
  }
  sqlite3_finalize (stmt);
  if (status != SQLITE_DONE)
    g_string_append_printf (dump, "%s unreadable\n", title);
}

/* Everything that is the user's work, a line a row. */
char *
laurel_test_dump (LaurelLibrary *library)
{
  GString *dump = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (DUMPED); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", DUMPED[i]);

    append_rows (dump, library, DUMPED[i], sql);
  }

  return g_string_free (dump, FALSE);
}

static gboolean
is_dumped (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DUMPED); i++)
    if (g_str_equal (DUMPED[i], table))
      return TRUE;

  return FALSE;
}

/* The tables that laurel_test_dump() leaves out, in order, with a space after each. */
char *
laurel_test_dup_left_out (LaurelLibrary *library)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (laurel_library_get_reader (library),
                         "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", "");
  GString *tables = g_string_new (NULL);

  while (laurel_statement_next (rows))
    if (!is_dumped (laurel_statement_get_text (rows, 0)))
      g_string_append_printf (tables, "%s ", laurel_statement_get_text (rows, 0));

  return g_string_free (tables, FALSE);
}

char *
laurel_test_dump_journal (LaurelLibrary *library)
{
  GString *dump = g_string_new (NULL);

  append_rows (dump, library, "journal",
               "SELECT id, at, actor, command, args, reverts, hex (changeset), hex (salt),"
               " hex (kept), hex (digest), schema FROM journal ORDER BY id");

  return g_string_free (dump, FALSE);
}

char *
laurel_test_dump_search (LaurelLibrary *library)
{
  GString *dump = g_string_new (NULL);

  append_rows (dump, library, "search",
               "SELECT kind, row, words, pinyin FROM search_row"
               " JOIN search_fts ON search_fts.rowid = search_row.id ORDER BY kind, row");

  return g_string_free (dump, FALSE);
}

/* A short history with something of everything: rows of several tables, Chinese
 * and Latin, changed, removed, undone and redone. */
void
laurel_test_fill_story (LaurelLibrary *library)
{
  gint64 li, entry;

  laurel_test_run (library, &LAUREL_TEST_FILL, g_variant_new ("(si)", "Guest", 12));
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("李明"));
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Zoë Müller"));
  li = laurel_test_find_party (library, "李明");
  laurel_test_run (library, &LAUREL_TEST_ENGAGE, g_variant_new ("(sx)", "质量月", li));
  laurel_test_run (library, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", li, "李小明"));
  entry = laurel_test_run (library, &LAUREL_TEST_REMOVE,
                           g_variant_new_int64 (laurel_test_find_party (library, "Guest 7")));
  entry = laurel_test_revert (library, entry);
  laurel_test_revert (library, entry);
  laurel_test_run (library, &LAUREL_TEST_GIVE,
                   g_variant_new_int64 (laurel_test_find_party (library, "Guest 3")));
}

/**
 * laurel_test_stride:
 * @usual: every how many-th is usually tried of what could be tried all
 *
 * Returns: every how many-th is to be tried: with `-m slow` each; fewer than usual by the factor
 *   `LAUREL_TEST_SPARSE`, which is for sanitizers, under which each takes so much longer
 */
guint
laurel_test_stride (guint usual)
{
  const char *sparse = g_getenv ("LAUREL_TEST_SPARSE");

  return g_test_slow () ? 1 : sparse ? usual * atoi (sparse) : usual;
}

/* To be read with laurel_store_read_async (): the reader's thread does nothing else until the number
 * at the address in @args is not 0, which is given back. */
gpointer
laurel_test_wait_on_reader (LaurelReader *reader, GVariant *args, GError **error)
{
  int *may_end = GSIZE_TO_POINTER (g_variant_get_uint64 (args));

  while (!g_atomic_int_get (may_end))
    g_usleep (1000);

  return may_end;
}
