/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"

#include "people/laurel-party-store.h"
#include "store/laurel-opening.h"
#include "ui/app/laurel-lookup.h"

#include <glib/gstdio.h>

/* Looking into a library that no window shows: it is kept for the next look, and what
 * nobody waits for is stopped. */

typedef struct {
  LaurelTestFolder *folder;
  char *path;
  LaurelLookup *lookup;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "a.laurel");
  laurel_library_close (laurel_test_open (f->path));
  f->lookup = laurel_lookup_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_pointer (&f->lookup, laurel_lookup_free);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_free (f->path);
  laurel_test_remove_folder (f->folder);
}

/* ---- looks ------------------------------------------------------------------ */

typedef struct {
  gboolean done;
  int n; /* what was found, or -1 */
  GError *error;
} Answer;

/* On the worker's thread: how many persons there are. */
static gpointer
count (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) all = laurel_library_ask (reader, &LAUREL_PARTIES_ALL,
                                                  g_variant_new ("()"), error);

  return all ? g_memdup2 (&all->len, sizeof all->len) : NULL;
}

/* On the worker's thread: never ends by itself. */
static gpointer
count_for_ever (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                         " SELECT max (i) FROM n", "");

  laurel_statement_next (rows);

  return laurel_statement_finish (rows, error) ? g_new0 (guint, 1) : NULL;
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  g_autofree guint *n = laurel_lookup_read_finish (result, &answer->error);

  answer->n = n ? (int) *n : -1;
  answer->done = TRUE;
}

static void
wait_for (Answer *answer)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
look (Fixture *f, LaurelReadFunc read, GCancellable *cancellable, Answer *answer)
{
  *answer = (Answer) { 0 };
  laurel_lookup_read_async (f->lookup, f->path, read, g_variant_new ("()"), cancellable, g_free,
                            on_answer, answer);
}

static int
look_for_persons (Fixture *f)
{
  Answer answer;

  look (f, count, NULL, &answer);
  wait_for (&answer);
  g_assert_no_error (answer.error);

  return answer.n;
}

static gboolean
is_open_here (Fixture *f)
{
  return !laurel_opening_check (f->path, NULL);
}

/* ---- the tests -------------------------------------------------------------- */

static void
on_paused (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *path = laurel_lookup_pause_finish (result);

  *(gboolean *) data = path != NULL;
}

static void
test_it_is_kept_until_somebody_opens_it (Fixture *f, gconstpointer data)
{
  gboolean paused = FALSE;
  Answer answer;

  g_assert_false (is_open_here (f));
  g_assert_cmpint (look_for_persons (f), ==, 0);
  g_assert_true (is_open_here (f));
  g_assert_cmpint (look_for_persons (f), ==, 0);

  laurel_lookup_pause_async (f->lookup, f->path, on_paused, &paused);
  while (!paused)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_open_here (f));
  look (f, count, NULL, &answer);
  wait_for (&answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&answer.error);
  laurel_lookup_resume (f->lookup);

  g_assert_cmpint (look_for_persons (f), ==, 0);
  g_clear_pointer (&f->lookup, laurel_lookup_free);
  g_assert_false (is_open_here (f));
}

static void
test_after_a_while_it_is_closed (Fixture *f, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (look_for_persons (f), ==, 0);
  while (is_open_here (f) && g_get_monotonic_time () - start < 30 * G_USEC_PER_SEC) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (50 * 1000);
  }
  g_assert_false (is_open_here (f));
  g_assert_cmpint (g_get_monotonic_time () - start, >, 5 * G_USEC_PER_SEC);
}

/* Another process writes there meanwhile, or puts another file in its place. */
static void
test_what_others_do_is_seen (Fixture *f, gconstpointer data)
{
  g_autofree char *other = laurel_test_dup_path (f->folder, "b.laurel");
  g_autoptr (LaurelLibrary) library = laurel_test_open (other);

  laurel_test_run (library, &LAUREL_PARTY_ADD,
                   g_variant_new_parsed ("('person', 'Zoë', @a{ss} {})"));
  g_clear_pointer (&library, laurel_library_close);
  g_assert_cmpint (look_for_persons (f), ==, 0);
  g_assert_cmpint (g_rename (other, f->path), ==, 0);
  g_assert_cmpint (look_for_persons (f), ==, 1);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  {
    Answer answer;

    look (f, count, NULL, &answer);
    wait_for (&answer);
    g_assert_nonnull (answer.error);
    g_clear_error (&answer.error);
  }
}

static void
test_what_nobody_waits_for_is_stopped (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) running = g_cancellable_new ();
  g_autoptr (GCancellable) waiting = g_cancellable_new ();
  Answer first, second, third;

  look (f, count_for_ever, running, &first);
  look (f, count_for_ever, waiting, &second);
  look (f, count, NULL, &third);
  g_usleep (200 * 1000); /* it counts by now */
  g_cancellable_cancel (waiting);
  g_cancellable_cancel (running);
  wait_for (&third);
  wait_for (&first);
  wait_for (&second);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_no_error (third.error);
  g_assert_cmpint (third.n, ==, 0);
  g_clear_error (&first.error);
  g_clear_error (&second.error);

  /* The end of the program stops what nobody gave a way to stop. */
  look (f, count_for_ever, NULL, &first);
  g_usleep (200 * 1000);
  g_clear_pointer (&f->lookup, laurel_lookup_free);
  wait_for (&first);
  g_assert_error (first.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&first.error);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/app/lookup/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("kept", test_it_is_kept_until_somebody_opens_it);
  ADD ("closed", test_after_a_while_it_is_closed);
  ADD ("others", test_what_others_do_is_seen);
  ADD ("stopped", test_what_nobody_waits_for_is_stopped);
#undef ADD

  return g_test_run ();
}
