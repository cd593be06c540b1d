/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-seen.h"
#include "store/laurel-typed.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>

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

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add_func ("/store/seen/desks", test_nobody_writes_over_what_another_saw);
  g_test_add_func ("/store/seen/typed", test_what_is_typed_is_kept);

  g_test_add_func ("/store/seen/forgotten", test_what_is_typed_is_forgotten);

  return g_test_run ();
}
