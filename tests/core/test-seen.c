/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-seen.h"
#include "store/laurel-typed.h"
#include "testlib/laurel-test-library.h"

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

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add_func ("/store/seen/desks", test_nobody_writes_over_what_another_saw);
  g_test_add_func ("/store/seen/typed", test_what_is_typed_is_kept);

  return g_test_run ();
}
