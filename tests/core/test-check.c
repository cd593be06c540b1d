/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-check.h"
#include "store/laurel-salvage.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <string.h>

/* The faults that a check finds, as "name name …". */
static char *
check (const char *path)
{
  g_autoptr (GPtrArray) findings = laurel_check_file (path, LAUREL_TEST_ROOMS, NULL);
  GString *faults = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++) {
    const LaurelCheckResult *finding = findings->pdata[i];

    if (finding->fault != NULL && g_test_verbose ())
      g_test_message ("%s: %s", finding->name, finding->fault);
    if (finding->fault != NULL)
      g_string_append_printf (faults, "%s%s", faults->len > 0 ? " " : "", finding->name);
  }
  g_assert_cmpint (laurel_check_is_clean (findings), ==, faults->len == 0);

  return g_string_free (faults, FALSE);
}

static char *
make_story (const char *folder)
{
  char *path = laurel_test_dup_path (folder, "story.laurel");
  LaurelLibrary *library = laurel_test_open (path);

  laurel_test_fill_story (library);
  laurel_library_close (library);

  return path;
}

typedef struct {
  const char *name;
  const char *sql;    /* what somebody did to the file */
  const char *faults;
} Case;

static const Case CASES[] = {
  { "clean", "", "" },
  { "kind", "PRAGMA application_id = 1", "application-id" },
  { "trigger", "CREATE TRIGGER t AFTER INSERT ON party BEGIN DELETE FROM party; END", "schema" },
  { "view", "CREATE VIEW v AS SELECT * FROM party", "schema" },
  { "table", "CREATE TABLE t (id INTEGER PRIMARY KEY)", "schema" },
  { "index", "DROP INDEX role_party", "schema" },
  { "row changed", "UPDATE party SET phone = '1' WHERE name = 'Guest 1'", "journal" },
  { "row removed", "DELETE FROM party WHERE name = 'Guest 2'", "search journal" },
  { "row added", "INSERT INTO programme (id, title, year, language) VALUES (5, 'x', 2025, 'en')",
    "search journal" },
  { "name changed", "UPDATE party SET name = 'Gast' WHERE name = 'Guest 4'", "search journal" },
  { "reference", "UPDATE role SET party_id = 12345", "foreign-keys journal" },
  { "index row gone", "DELETE FROM search_row WHERE id = (SELECT min (id) FROM search_row)", "search" },
  { "index words", "UPDATE search_fts SET words = 'nothing' WHERE rowid IN"
    " (SELECT min (id) FROM search_row)", "search" },
  { "index pieces", "UPDATE search_fts_content SET c0 = 'nothing' WHERE id IN"
    " (SELECT min (id) FROM search_row)", "search" },
  { "actor", "UPDATE journal SET actor = 'Else' WHERE id = 2", "digests journal" },
  { "time", "UPDATE journal SET at = at + 1 WHERE id = 9", "digests journal" },
  { "last entry gone", "DELETE FROM journal WHERE id = (SELECT max (id) FROM journal)",
    "journal" },
  { "schema of an entry", "UPDATE journal SET schema = schema - 1 WHERE id = 3", "digests journal" },
  { "half forgotten", "UPDATE journal SET salt = NULL WHERE id = 3", "digests journal" },
  { "counter", "UPDATE counter SET next = 3 WHERE name = 'party'", "counters" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = make_story (folder);
  g_autofree char *before = NULL, *after = NULL, *faults = NULL;
  gsize size_before, size_after;

  laurel_test_exec_file (path, c->sql);
  g_assert_true (g_file_get_contents (path, &before, &size_before, NULL));
  faults = check (path);
  g_assert_cmpstr (faults, ==, c->faults);

  /* A check only reads. */
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_a_library_in_use_can_be_checked (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);
  g_autoptr (GPtrArray) findings = NULL;

  laurel_test_fill_story (library);
  findings = laurel_check_library (library);
  g_assert_true (laurel_check_is_clean (findings));
}

/* What a newer Laurel made is not damaged; this one does not know. */
static void
test_a_newer_library_is_not_judged (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = make_story (folder);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  laurel_test_exec_file (path, "PRAGMA user_version = 99");
  findings = laurel_check_file (path, LAUREL_TEST_ROOMS, &error);
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_NEWER);
  g_assert_null (findings);
}

/* ---- salvage ---------------------------------------------------------------- */

static void
salvage (const char *path, const char *to, LaurelSalvage *found)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *faults = NULL;

  laurel_salvage_run (path, to, LAUREL_TEST_ROOMS, "Tester", found, &error);
  g_assert_no_error (error);
  faults = check (to);
  g_assert_cmpstr (faults, ==, "");
}

static char *
dump_file (const char *path)
{
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);

  return laurel_test_dump (library);
}

static void
test_salvage_takes_the_journals_word (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = make_story (folder);
  g_autofree char *to = laurel_test_dup_path (folder, "saved.laurel");
  g_autofree char *good = dump_file (path), *saved = NULL;
  g_auto (LaurelSalvage) found = { 0 };

  laurel_test_exec_file (path, "UPDATE party SET name = 'Gast' WHERE name = 'Guest 4';"
        "DELETE FROM party WHERE name = 'Guest 5'; DELETE FROM search_row");
  salvage (path, to, &found);
  g_assert_false (found.lost);
  g_assert_cmpuint (found.losses->len, ==, 0);
  saved = dump_file (to);
  g_assert_cmpstr (saved, ==, good);
}

static void
test_salvage_of_a_broken_journal_takes_the_tables (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = make_story (folder);
  g_autofree char *to = laurel_test_dup_path (folder, "saved.laurel");
  g_autofree char *good = dump_file (path), *saved = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  g_auto (LaurelSalvage) found = { 0 };

  laurel_test_exec_file (path, "UPDATE journal SET at = 0 WHERE id = 3");
  salvage (path, to, &found);
  g_assert_true (found.lost);
  g_assert_cmpint (found.entries, ==, 2);
  saved = dump_file (to);
  g_assert_cmpstr (saved, ==, good);

  library = laurel_test_open (to);
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Later"));
}

/* As "party 2, role 1+": the rows that are lost, and whether there may be more. */
static char *
list_losses (const LaurelSalvage *found)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->losses->len; i++) {
    const LaurelSalvageLoss *loss = found->losses->pdata[i];

    g_string_append_printf (text, "%s%s %d%s", i > 0 ? ", " : "", loss->table, (int) loss->rows,
                            loss->cut ? "+" : "");
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The journal is broken at its second entry in each; so only the tables tell. */
static const struct {
  const char *sql;
  const char *losses;
} LOSSES[] = {
  { "SELECT 1", "journal 8" },
  { "DELETE FROM journal WHERE id > 5", "journal 4" },
  { "PRAGMA foreign_keys = OFF; DELETE FROM party WHERE name = '李小明'", "journal 8, role 1" },
  { "PRAGMA foreign_keys = OFF; DELETE FROM programme; DELETE FROM party",
    "journal 8, role 1" },
  { "PRAGMA ignore_check_constraints = ON; UPDATE party SET kind = 'ghost' WHERE name GLOB"
    " 'Guest [12]'", "journal 8, party 2" },
  { "DROP TABLE role; CREATE TABLE role (id INTEGER PRIMARY KEY)", "journal 8, role 0+" },
};

static void
test_salvage_tells_what_is_lost (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (LOSSES); i++) {
    g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
    g_autofree char *path = make_story (folder);
    g_autofree char *to = laurel_test_dup_path (folder, "saved.laurel");
    g_autofree char *losses = NULL;
    g_auto (LaurelSalvage) found = { 0 };

    laurel_test_exec_file (path, "UPDATE journal SET at = 0 WHERE id = 2");
    laurel_test_exec_file (path, LOSSES[i].sql);
    salvage (path, to, &found);
    losses = list_losses (&found);
    g_assert_cmpstr (losses, ==, LOSSES[i].losses);
  }
}

/* ---- damage ----------------------------------------------------------------- */

/* What the user has of a library: dump, journal, and what is found. NULL when it
 * cannot be opened. */
static char *
read_all (const char *path)
{
  g_autoptr (LaurelLibrary) library = laurel_library_open (path, LAUREL_TEST_ROOMS,
                                                           LAUREL_LIBRARY_READ_ONLY, NULL);
  g_autofree char *dump = NULL, *journal = NULL, *search = NULL;

  if (library == NULL)
    return NULL;

  dump = laurel_test_dump (library);
  journal = laurel_test_dump_journal (library);
  search = laurel_test_dump_search (library);

  return g_strconcat (dump, journal, search, NULL);
}

/* GLib does not shorten a file that it writes in place. */
static void
put (const char *path, const char *bytes, gsize size)
{
  g_unlink (path);
  g_assert_true (g_file_set_contents_full (path, bytes, size, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
}

/* Whatever was done to the file: no crash, and when the check is clean, then
 * what is read is what there was. */
static gboolean
probe (const char *path, const char *good)
{
  g_autofree char *faults = check (path);
  g_autofree char *read = read_all (path);

  if (*faults == '\0')
    g_assert_cmpstr (read, ==, good);

  return *faults != '\0';
}

/* Most of the file is room that holds nothing. */
static gsize
find_used (GRand *rand, const char *bytes, gsize size)
{
  gsize at;

  do
    at = (gsize) g_rand_int_range (rand, 0, (int) size);
  while (bytes[at] == 0);

  return at;
}

static void
test_no_flipped_bit_goes_unseen (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = make_story (folder);
  g_autofree char *good = read_all (path), *bytes = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (4711);
  int flips = MAX (2100 / (int) laurel_test_stride (14), 60), seen = 0;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (int i = 0; i < flips; i++) {
    gsize at = find_used (rand, bytes, size);
    char bit = (char) (1 << g_rand_int_range (rand, 0, 8));

    bytes[at] ^= bit;
    put (path, bytes, size);
    seen += probe (path, good);
    bytes[at] ^= bit;
  }

  g_test_message ("%d of %d flipped bits seen", seen, flips);
  g_assert_cmpint (seen, >, flips / 2);
}

static void
test_no_truncation_goes_unseen (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = make_story (folder);
  g_autofree char *good = read_all (path), *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize length = 0; length < size; length += 2048 * laurel_test_stride (3)) {
    put (path, bytes, length);

    /* Half a page may have been empty. */
    g_assert_true (probe (path, good) || length % 4096 != 0);
  }
}

static void
test_a_zeroed_page_is_salvaged (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = make_story (folder);
  g_autofree char *good = dump_file (path), *bytes = NULL;
  gsize size, whole = 0, pages = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize page = 1; page < size / 4096; page += laurel_test_stride (3)) {
    g_autofree char *copy = g_memdup2 (bytes, size);
    g_autofree char *to = laurel_test_dup_path (folder, "saved.laurel");
    g_autofree char *saved = NULL, *after = NULL;
    gsize size_after;
    g_auto (LaurelSalvage) found = { 0 };

    memset (copy + page * 4096, 0, 4096);
    put (path, copy, size);
    salvage (path, to, &found);
    saved = dump_file (to);
    whole += g_str_equal (saved, good);
    pages++;

    g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
    g_assert_cmpmem (copy, size, after, size_after);
    g_unlink (to);
  }

  g_test_message ("%zu of %zu damaged files salvaged whole", whole, pages);
  g_assert_cmpint (whole, >=, pages * 9 / 10);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path = g_strdup_printf ("/store/check/%s", CASES[i].name);

    g_test_add_data_func (path, &CASES[i], test_case);
  }
  g_test_add_func ("/store/check/newer", test_a_newer_library_is_not_judged);
  g_test_add_func ("/store/check/open", test_a_library_in_use_can_be_checked);
  g_test_add_func ("/store/salvage/journal", test_salvage_takes_the_journals_word);
  g_test_add_func ("/store/salvage/tables", test_salvage_of_a_broken_journal_takes_the_tables);
  g_test_add_func ("/store/salvage/losses", test_salvage_tells_what_is_lost);
  g_test_add_func ("/store/damage/flip", test_no_flipped_bit_goes_unseen);
  g_test_add_func ("/store/damage/truncate", test_no_truncation_goes_unseen);
  g_test_add_func ("/store/damage/page", test_a_zeroed_page_is_salvaged);

  return g_test_run ();
}
