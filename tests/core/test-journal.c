/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "testlib/laurel-test-library.h"

#include <string.h>

#include <sqlite3.h>

typedef struct {
  char *folder;
  char *path;
  LaurelLibrary *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "test.laurel");
  f->library = laurel_test_open (f->path);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  laurel_library_close (f->library);
  g_free (f->path);
  laurel_test_remove_folder (f->folder);
}

static void
reopen (Fixture *f)
{
  laurel_library_close (f->library);
  f->library = laurel_test_open (f->path);
}

static gint64
add (Fixture *f, const char *name)
{
  return laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string (name));
}

static gint64
find (Fixture *f, const char *name)
{
  return laurel_test_find_party (f->library, name);
}

static gint64
rename_to (Fixture *f, gint64 id, const char *name)
{
  return laurel_test_run (f->library, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", id, name));
}

/* Fails as it should, changing nothing. */
static void
refuse_revert (Fixture *f, gint64 entry, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *journal = laurel_test_dump_journal (f->library);
  g_autofree char *after = NULL, *journal_after = NULL;

  g_assert_false (laurel_library_revert (f->library, entry, "Tester", &outcome, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpint (outcome.entry, ==, 0);
  g_assert_null (outcome.changes);

  after = laurel_test_dump (f->library);
  journal_after = laurel_test_dump_journal (f->library);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (journal, ==, journal_after);
}

static void
test_a_command_is_one_entry (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 before = g_get_real_time ();
  const GArray *ids;

  laurel_library_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann \"A\""), "Zoë",
                      &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome.entry, ==, 1);
  g_assert_cmpstr (outcome.told, ==, "Added Ann \"A\"");
  ids = laurel_changes_get_ids (outcome.changes, "party");
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, find (f, "Ann \"A\""));
  g_assert_null (laurel_changes_get_ids (outcome.changes, "journal"));
  g_assert_null (laurel_changes_get_ids (outcome.changes, "counter"));

  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM journal"
                                         " WHERE id = 1 AND actor = 'Zoë' AND command = 'test.add'"
                                         " AND args = '\"Ann \\\"A\\\"\"' AND reverts IS NULL"
                                         " AND length (salt) = 16 AND kept IS NULL"
                                         " AND length (digest) = 32 AND schema ="
                                         " (SELECT user_version FROM pragma_user_version)"), ==, 1);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT at FROM journal"), >=, before);
}

static void
test_nothing_to_change_is_no_entry (Fixture *f, gconstpointer data)
{
  gint64 ann;

  add (f, "Ann");
  ann = find (f, "Ann");
  g_assert_cmpint (rename_to (f, ann, "Ann"), ==, 0);
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_TEST_REMOVE, g_variant_new_int64 (7)),
                   ==, 0);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM journal"), ==, 1);
  g_assert_cmpint (rename_to (f, ann, "Anne"), ==, 2);
}

static void
test_a_refusal_changes_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  add (f, "Ann");
  g_assert_false (laurel_library_run (f->library, &LAUREL_TEST_SPOIL,
                                      g_variant_new_int64 (find (f, "Ann")), "Tester", &outcome,
                                      &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  g_assert_cmpint (outcome.entry, ==, 0);
  g_assert_cmpint (find (f, "Ann"), !=, 0);
  g_assert_cmpint (find (f, "spoilt"), ==, 0);
  g_assert_cmpint (add (f, "Ben"), ==, 2);
}

static void
test_a_reference_that_would_dangle_is_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  add (f, "Ann");
  laurel_test_run (f->library, &LAUREL_TEST_ENGAGE, g_variant_new ("(sx)", "Season",
                                                                   find (f, "Ann")));
  g_assert_false (laurel_library_run (f->library, &LAUREL_TEST_REMOVE,
                                      g_variant_new_int64 (find (f, "Ann")), "Tester", &outcome,
                                      &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
  g_assert_cmpint (find (f, "Ann"), !=, 0);

  /* Nor does a revert make one dangle. */
  refuse_revert (f, 1, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
}

static void
test_undo_and_redo_follow_the_piles (Fixture *f, gconstpointer data)
{
  static const struct {
    char verb;      /* command, undo, redo */
    gint64 undo;    /* after it */
    gint64 redo;
  } STEPS[] = {
    { 'c', 1, 0 }, { 'c', 2, 0 }, { 'c', 3, 0 },
    { 'u', 2, 4 }, { 'u', 1, 5 },
    { 'r', 6, 4 }, { 'u', 1, 7 }, { 'r', 8, 4 }, { 'r', 9, 0 },
    { 'u', 8, 10 }, { 'c', 11, 0 }, { 'u', 8, 12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (STEPS); i++) {
    if (STEPS[i].verb == 'c')
      add (f, "x");
    else
      laurel_test_revert (f->library, STEPS[i].verb == 'u' ? laurel_library_get_undo (f->library)
                                                           : laurel_library_get_redo (f->library));
    for (int again = 0; again < 2; again++) {
      g_assert_cmpint (laurel_library_get_undo (f->library), ==, STEPS[i].undo);
      g_assert_cmpint (laurel_library_get_redo (f->library), ==, STEPS[i].redo);
      reopen (f);
    }
  }
}

static void
test_what_was_changed_since_is_not_undone (Fixture *f, gconstpointer data)
{
  gint64 entry, later;

  add (f, "Ann");
  entry = rename_to (f, find (f, "Ann"), "Anne");
  later = rename_to (f, find (f, "Anne"), "Anna");
  refuse_revert (f, entry, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
  refuse_revert (f, 99, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND);

  laurel_test_revert (f->library, later);
  laurel_test_revert (f->library, entry);
  g_assert_cmpint (find (f, "Ann"), !=, 0);
}

static void
test_a_conflict_names_what_it_was (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 entry;

  add (f, "Ann");
  entry = rename_to (f, find (f, "Ann"), "Anne");
  rename_to (f, find (f, "Anne"), "Anna");
  g_assert_false (laurel_library_revert (f->library, entry, "Tester", &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "“Rename Anna”"));
}

static void
test_going_back_is_whole_or_not_at_all (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *before = NULL, *after = NULL, *start = laurel_test_dump (f->library);
  gint64 ben;

  add (f, "Ann");
  add (f, "Ben");
  ben = find (f, "Ben");
  rename_to (f, ben, "Bert");
  laurel_test_exec (f->library, "UPDATE party SET note = 'seen' WHERE name = 'Ann'");
  before = laurel_test_dump (f->library);

  /* The third step, which undoes the first entry, fails. */
  g_assert_false (laurel_library_go_back_to (f->library, 0, "Tester", &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "“Add”"));
  g_assert_cmpint (outcome.entry, ==, 0);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT max (id) FROM journal"), ==, 3);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 3);
  g_assert_cmpint (laurel_library_get_redo (f->library), ==, 0);
  g_clear_error (&error);

  laurel_test_exec (f->library, "UPDATE party SET note = NULL");
  g_assert_true (laurel_library_go_back_to (f->library, 0, "Tester", &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpint (outcome.entry, ==, 6);
  g_free (after);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, start);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 0);
  g_assert_cmpint (laurel_library_get_redo (f->library), ==, 6);
  laurel_outcome_clear (&outcome);

  g_assert_true (laurel_library_go_back_to (f->library, 2, "Tester", &outcome, &error));
  g_assert_cmpint (find (f, "Ben"), ==, ben);
  g_assert_cmpint (outcome.entry, ==, 8);
  laurel_outcome_clear (&outcome);
  g_assert_true (laurel_library_go_back_to (f->library, 8, "Tester", &outcome, &error));
  g_assert_cmpint (outcome.entry, ==, 0);
}

static void
test_a_journal_that_was_changed_undoes_nothing (Fixture *f, gconstpointer data)
{
  static const char *const FORGERIES[] = {
    "UPDATE journal SET changeset = (SELECT changeset FROM journal WHERE id = 1) WHERE id = 3",
    "UPDATE journal SET actor = 'Nobody' WHERE id = 1",
    "UPDATE journal SET reverts = 1 WHERE id = 3",
    "UPDATE journal SET digest = zeroblob (32) WHERE id = 2",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (FORGERIES); i++) {
    g_autoptr (GError) error = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };

    laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
    laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string ("Ben"));
    laurel_test_run (f->library, &LAUREL_TEST_ADD, g_variant_new_string ("Cid"));
    reopen (f);
    laurel_test_exec (f->library, FORGERIES[i]);
    refuse_revert (f, 3, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
    g_assert_false (laurel_library_go_back_to (f->library, 0, "Tester", &outcome, &error));
    g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
    g_clear_error (&error);
    /* What can be added, can be. */
    g_assert_cmpint (add (f, "Dan"), ==, 4);

    tear_down (f, data);
    set_up (f, data);
  }
}

static void
test_a_column_that_is_gone_makes_undo_refuse (Fixture *f, gconstpointer data)
{
  gint64 entry;

  add (f, "Ann");
  laurel_test_exec (f->library, "UPDATE party SET english_name = 'Ann'");
  entry = rename_to (f, find (f, "Ann"), "Anne");
  laurel_test_exec (f->library, "ALTER TABLE party DROP COLUMN note");
  refuse_revert (f, entry, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
}

static void
test_what_is_final_stays (Fixture *f, gconstpointer data)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 entry;

  add (f, "Ann");
  laurel_library_run (f->library, &LAUREL_TEST_GIVE, g_variant_new_int64 (find (f, "Ann")), "Tester",
                      &outcome, &error);
  g_assert_no_error (error);
  g_assert_true (outcome.final);
  entry = outcome.entry;
  refuse_revert (f, entry, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);

  /* Undo passes over it, also after a restart. */
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 1);
  reopen (f);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 1);
}

static void
test_another_schema_ends_undo (Fixture *f, gconstpointer data)
{
  add (f, "Ann");
  laurel_test_exec (f->library, "UPDATE journal SET schema = 1");
  refuse_revert (f, 1, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
  reopen (f);
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 0);
}

static void
test_ids_are_never_given_twice (Fixture *f, gconstpointer data)
{
  gint64 desk = laurel_test_read_int (f->library, "SELECT desk FROM library");
  gint64 first, second;

  g_assert_cmpint (desk, >, 0);
  add (f, "Ann");
  first = find (f, "Ann");
  g_assert_cmpint (first, ==, desk << 32 | 1);
  laurel_test_revert (f->library, 1);
  add (f, "Ben");
  second = find (f, "Ben");
  g_assert_cmpint (second, ==, desk << 32 | 2);

  reopen (f);
  laurel_test_run (f->library, &LAUREL_TEST_REMOVE, g_variant_new_int64 (second));
  add (f, "Cid");
  g_assert_cmpint (find (f, "Cid"), ==, desk << 32 | 3);
}

/* ---- random ----------------------------------------------------------------- */

static gint64
pick_party (Fixture *f, GRand *rand)
{
  gint64 n = laurel_test_read_int (f->library, "SELECT count (*) FROM party");
  g_autofree char *sql = NULL;

  if (n == 0)
    return 0;
  sql = g_strdup_printf ("SELECT id FROM party ORDER BY id LIMIT 1 OFFSET %d",
                         g_rand_int_range (rand, 0, (int) n));

  return laurel_test_read_int (f->library, sql);
}

/* FALSE when it was refused, as some are. */
static gboolean
do_anything (Fixture *f, GRand *rand)
{
  static const char *const NAMES[] = { "Ann", "李明", "Zoë", "王 芳", "" };
  const char *name = NAMES[g_rand_int_range (rand, 0, G_N_ELEMENTS (NAMES))];
  gint64 id = pick_party (f, rand);
  g_auto (LaurelOutcome) outcome = { 0 };
  LaurelLibrary *library = f->library;

  switch (g_rand_int_range (rand, 0, 6)) {
  case 0:
    return laurel_library_run (library, &LAUREL_TEST_RENAME, g_variant_new ("(xs)", id, name),
                               "A", &outcome, NULL);
  case 1:
    return laurel_library_run (library, &LAUREL_TEST_REMOVE, g_variant_new_int64 (id), "B",
                               &outcome, NULL);
  case 2:
    return laurel_library_run (library, &LAUREL_TEST_ENGAGE, g_variant_new ("(sx)", name, id),
                               "C", &outcome, NULL);
  case 3:
    return laurel_library_run (library, &LAUREL_TEST_FILL, g_variant_new ("(si)", name, 3), "D",
                               &outcome, NULL);
  default:
    return laurel_library_run (library, &LAUREL_TEST_ADD, g_variant_new_string (name), "E",
                               &outcome, NULL);
  }
}

static void
test_random_commands_all_undone_leave_no_trace (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20221119);
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) searches = g_ptr_array_new_with_free_func (g_free);
  guint done = 0;

  while (done < 120) {
    g_autofree char *dump = laurel_test_dump (f->library);
    g_autofree char *search = laurel_test_dump_search (f->library);
    gint64 entries = laurel_test_read_int (f->library, "SELECT count (*) FROM journal");

    do_anything (f, rand);
    if (laurel_test_read_int (f->library, "SELECT count (*) FROM journal") == entries)
      continue;
    g_ptr_array_add (dumps, g_steal_pointer (&dump));
    g_ptr_array_add (searches, g_steal_pointer (&search));
    done++;
  }

  for (guint i = done; i > 0; i--) {
    g_autofree char *dump = NULL, *search = NULL;

    if (i == done / 2)
      reopen (f);
    laurel_test_revert (f->library, laurel_library_get_undo (f->library));
    dump = laurel_test_dump (f->library);
    search = laurel_test_dump_search (f->library);
    g_assert_cmpstr (dump, ==, dumps->pdata[i - 1]);
    g_assert_cmpstr (search, ==, searches->pdata[i - 1]);
  }
  g_assert_cmpint (laurel_library_get_undo (f->library), ==, 0);

  for (guint i = 0; i < done; i++)
    laurel_test_revert (f->library, laurel_library_get_redo (f->library));
  g_assert_cmpint (laurel_library_get_redo (f->library), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer data);
  } TESTS[] = {
    { "/store/journal/entry", test_a_command_is_one_entry },
    { "/store/journal/nothing", test_nothing_to_change_is_no_entry },
    { "/store/journal/refusal", test_a_refusal_changes_nothing },
    { "/store/journal/reference", test_a_reference_that_would_dangle_is_refused },
    { "/store/journal/piles", test_undo_and_redo_follow_the_piles },
    { "/store/journal/conflict", test_what_was_changed_since_is_not_undone },
    { "/store/journal/names", test_a_conflict_names_what_it_was },
    { "/store/journal/back", test_going_back_is_whole_or_not_at_all },
    { "/store/journal/changed", test_a_journal_that_was_changed_undoes_nothing },
    { "/store/journal/column", test_a_column_that_is_gone_makes_undo_refuse },
    { "/store/journal/final", test_what_is_final_stays },
    { "/store/journal/schema", test_another_schema_ends_undo },
    { "/store/journal/ids", test_ids_are_never_given_twice },
    { "/store/journal/random", test_random_commands_all_undone_leave_no_trace },
  };

  laurel_test_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].name, Fixture, NULL, set_up, TESTS[i].test, tear_down);

  return g_test_run ();
}
