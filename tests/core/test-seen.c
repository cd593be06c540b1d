/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-claim.h"
#include "store/laurel-seen.h"
#include "store/laurel-typed.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <unistd.h>

enum {
  N_DESKS = 4,
  N_SEEN = 40,
};

static gint64 begun; /* µs: no other run has seen these entries */

static char *
dup_seen_id (int desk, int i)
{
  return g_strdup_printf ("desk-%d-%d", desk, i);
}

static gpointer
note_much (gpointer desk)
{
  g_autoptr (GBytes) digest = g_bytes_new_static ("digest", 6);

  for (int i = 0; i < N_SEEN; i++) {
    g_autofree char *id = dup_seen_id (GPOINTER_TO_INT (desk), i);
    g_autoptr (GError) error = NULL;

    laurel_seen_note (id, begun + i, digest, &error);
    g_assert_no_error (error);
  }

  return NULL;
}

/* A lock is a descriptor's, so that threads stand for processes. */
static void
test_nobody_writes_over_what_another_saw (void)
{
  GThread *desks[N_DESKS];

  begun = g_get_real_time ();
  for (int desk = 0; desk < N_DESKS; desk++)
    desks[desk] = g_thread_new ("desk", note_much, GINT_TO_POINTER (desk));
  for (int desk = 0; desk < N_DESKS; desk++)
    g_thread_join (desks[desk]);

  for (int desk = 0; desk < N_DESKS; desk++)
    for (int i = 0; i < N_SEEN; i++) {
      g_autofree char *id = dup_seen_id (desk, i);

      g_assert_cmpint (laurel_seen_get_entry (id), ==, begun + i);
    }
}

static void
keep (const char *key, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_typed_keep ("a library", key, text, &error));
  g_assert_no_error (error);
}

static void
assert_kept (const char *key, const char *text)
{
  g_autofree char *kept = laurel_typed_dup ("a library", key);

  g_assert_cmpstr (kept, ==, text);
}

/* What was typed is there again, until it is done; and no file grows for ever. */
static void
test_what_is_typed_is_kept (void)
{
  keep ("first", "15 Sep; 或许\n = [x]");
  assert_kept ("first", "15 Sep; 或许\n = [x]");
  keep ("first", NULL);
  assert_kept ("first", NULL);

  keep ("first", "old");
  for (int i = 0; i < 100; i++) {
    g_autofree char *key = g_strdup_printf ("key-%d", i);

    keep (key, "newer");
  }
  assert_kept ("first", NULL);
  assert_kept ("key-0", "newer");
}

/* Whoever is forgotten may stand in half a word; what was typed for other libraries stays. */
static void
test_what_is_typed_is_forgotten (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autofree char *place = g_build_filename (g_get_user_state_dir (), "laurel", "typed.ini", NULL);
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);
  const char *file_id = laurel_library_get_file_id (library);
  g_autofree char *text = NULL;

  keep ("fix-1", "another");
  g_assert_true (laurel_typed_keep (file_id, "fix-1", "when Li Ming comes", NULL));
  g_assert_true (laurel_typed_keep (file_id, "fix-2", "15 Sep", NULL));
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Li Ming"));
  laurel_test_run (library, &LAUREL_TEST_FORGET,
                   g_variant_new_int64 (laurel_test_find_party (library, "Li Ming")));

  g_assert_true (g_file_get_contents (place, &text, NULL, NULL));
  g_assert_null (strstr (text, "Li Ming"));
  g_assert_null (strstr (text, file_id));
  assert_kept ("fix-1", "another");

  /* Where nothing was typed, there is nothing to write. */
  g_assert_cmpint (g_remove (place), ==, 0);
  g_assert_true (laurel_typed_forget (file_id, NULL));
  g_assert_false (g_file_test (place, G_FILE_TEST_EXISTS));
}

/* ---- the files they stand in ---------------------------------------------------- */

static char *
dup_place (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "laurel", name, NULL);
}

/* Puts in its place what nobody can read and anybody could rename a file to: a link to itself. */
static void
make_unreadable (const char *name)
{
  g_autofree char *place = dup_place (name);
  g_autofree char *aside = g_strconcat (place, ".aside", NULL);

  g_assert_cmpint (g_rename (place, aside), ==, 0);
  g_assert_cmpint (symlink (name, place), ==, 0);
}

static void
make_readable (const char *name)
{
  g_autofree char *place = dup_place (name);
  g_autofree char *aside = g_strconcat (place, ".aside", NULL);

  g_assert_true (g_file_test (place, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_rename (aside, place), ==, 0);
}

static gboolean
settle (gint64 row)
{
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (LaurelClaim));
  g_autoptr (GArray) over = NULL;
  g_autoptr (GError) error = NULL;
  LaurelClaim claim = { row, laurel_moment_from_iso ("2025-09-03T09:00"), (char *) "x", FALSE };
  gboolean well;

  g_array_append_val (claims, claim);
  well = laurel_claim_settle ("a library", claims, TRUE, claim.due, &over, &error);
  g_assert_cmpint (well, ==, error == NULL);

  return well;
}

/* A disk that fails for a moment must not cost all that stands there. */
static void
test_what_cannot_be_read_is_not_written_over (void)
{
  g_autoptr (GBytes) digest = g_bytes_new_static ("digest", 6);
  g_autoptr (GHashTable) told = NULL;
  const gint64 row = 7;

  keep ("first", "15 Sep");
  g_assert_true (laurel_seen_note ("a library", 5, digest, NULL));
  g_assert_true (settle (row));
  make_unreadable ("typed.ini");
  make_unreadable ("seen.ini");
  make_unreadable ("claims.ini");
  g_assert_false (laurel_typed_keep ("a library", "second", "16 Sep", NULL));
  g_assert_false (laurel_typed_forget ("another", NULL));
  g_assert_false (laurel_seen_note ("another", 6, digest, NULL));
  g_assert_false (settle (8));
  make_readable ("typed.ini");
  make_readable ("seen.ini");
  make_readable ("claims.ini");

  assert_kept ("first", "15 Sep");
  g_assert_cmpint (laurel_seen_get_entry ("a library"), ==, 5);
  told = laurel_claim_list_told ("a library");
  g_assert_true (g_hash_table_contains (told, &row));
}

/* What is no such file for good is begun anew, with what could be made out of it; and whoever is
 * forgotten must not stand in the rest. */
static void
test_what_is_damaged_begins_anew (void)
{
  g_autofree char *place = dup_place ("typed.ini");
  g_autofree char *text = NULL;

  keep ("first", "15 Sep");
  g_assert_true (g_file_set_contents (place, "[a library]\nfirst=15 Sep\nLi Ming\n", -1, NULL));
  g_assert_true (laurel_typed_forget ("another", NULL));
  g_assert_true (g_file_get_contents (place, &text, NULL, NULL));
  g_assert_null (strstr (text, "Li Ming"));
  assert_kept ("first", "15 Sep");
}

static void
test_nobody_else_reads_them (void)
{
  static const char *const NAMES[] = { "typed.ini", "seen.ini", "claims.ini" };
  g_autoptr (GBytes) digest = g_bytes_new_static ("digest", 6);

  keep ("first", "16 Sep");
  g_assert_true (laurel_seen_note ("a library", 7, digest, NULL));
  g_assert_true (settle (9));
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *place = dup_place (NAMES[i]);
    GStatBuf there;

    g_assert_cmpint (g_stat (place, &there), ==, 0);
    g_assert_cmpint (there.st_mode & 0777, ==, 0600);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add_func ("/store/seen/desks", test_nobody_writes_over_what_another_saw);
  g_test_add_func ("/store/seen/typed", test_what_is_typed_is_kept);
  g_test_add_func ("/store/seen/forgotten", test_what_is_typed_is_forgotten);
  g_test_add_func ("/store/seen/unreadable", test_what_cannot_be_read_is_not_written_over);
  g_test_add_func ("/store/seen/damaged", test_what_is_damaged_begins_anew);
  g_test_add_func ("/store/seen/private", test_nobody_else_reads_them);

  return g_test_run ();
}
