/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-check.h"
#include "testlib/laurel-test-library.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * A child does numbered commands and says down a pipe which are done, until it is
 * killed. Whatever it had said must be there, in order, and undo must work.
 *
 *   test-kill --kills 10000    as many as one has the patience for
 */

#define KILLS 200
#define KILLS_A_LIBRARY 50

static guint acknowledged_in_all;

static void
work (const char *path, int fd)
{
  LaurelLibrary *library = laurel_test_open (path);
  gint64 number = laurel_test_read_int (library, "SELECT coalesce (max (id), 0) FROM journal");

  if (write (fd, &number, sizeof number) != sizeof number)
    _exit (1);
  for (;;) {
    g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, ++number);
    gint64 entry = laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string (name));

    if (write (fd, &entry, sizeof entry) != sizeof entry)
      _exit (1);
    if (number % 7 == 0)
      laurel_library_checkpoint (library, NULL);
  }
}

static gint64
read_last (int fd)
{
  gint64 entry, last = 0;

  while (read (fd, &entry, sizeof entry) == sizeof entry) {
    last = entry;
    acknowledged_in_all++;
  }

  return last;
}

/* Most are killed at work, so many milliseconds after the library is open; some
 * while they open it.
 *
 * Returns: the last entry that the child had acknowledged, or 0 */
static gint64
kill_one (const char *path, gboolean at_work, GRand *rand)
{
  int pipe_fds[2], status;
  gint64 last, opened;
  pid_t child;

  g_assert_cmpint (pipe (pipe_fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    close (pipe_fds[0]);
    work (path, pipe_fds[1]);
  }

  close (pipe_fds[1]);
  if (at_work)
    g_assert_cmpint (read (pipe_fds[0], &opened, sizeof opened), ==, sizeof opened);
  g_usleep (g_rand_int_range (rand, 2000, 27000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  last = read_last (pipe_fds[0]);
  close (pipe_fds[0]);

  return last;
}

/* Each entry made one party, of its own number; one may be there that the child
 * had no time to acknowledge. */
static void
look (const char *path, gint64 acknowledged, gint64 before)
{
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);
  g_autoptr (GPtrArray) findings = laurel_check_library (library);
  gint64 entries = laurel_test_read_int (library, "SELECT count (*) FROM journal");

  g_assert_cmpint (entries, >=, MAX (acknowledged, before));
  if (acknowledged > 0)
    g_assert_cmpint (entries, <=, acknowledged + 1);
  g_assert_true (laurel_check_is_clean (findings));
  g_assert_cmpint (laurel_test_read_int (library, "SELECT max (id) FROM journal"), ==, entries);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM party"
                                         " JOIN journal ON journal.args = '\"' || name || '\"'"
                                         " AND journal.id = CAST (name AS INTEGER)"), ==, entries);
}

static void
look_at_undo (const char *path)
{
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);
  gint64 parties = laurel_test_read_int (library, "SELECT count (*) FROM party");
  gint64 undo = laurel_library_get_undo (library);

  if (undo == 0)
    return;

  laurel_test_revert (library, undo);
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM party"), ==, parties - 1);
  laurel_test_revert (library, laurel_library_get_redo (library));
  g_assert_cmpint (laurel_test_read_int (library, "SELECT count (*) FROM party"), ==, parties);
}

static void
run (guint kills)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (kills);

  while (kills > 0) {
    g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
    g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
    gint64 before = 0;

    laurel_library_close (laurel_test_open (path));
    for (guint i = 0; i < KILLS_A_LIBRARY && kills > 0; i++, kills--) {
      gint64 acknowledged = kill_one (path, i % 4 != 0, rand);

      look (path, acknowledged, before);
      before = MAX (before, acknowledged);
    }
    look_at_undo (path);
  }
}

static void
test_what_was_acknowledged_survives (void)
{
  const char *wanted = g_getenv ("LAUREL_TEST_KILLS");
  guint kills = wanted ? (guint) g_ascii_strtoull (wanted, NULL, 10)
                       : KILLS / laurel_test_stride (1);

  run (kills);
  g_test_message ("%u kills, %u commands acknowledged, none lost", kills, acknowledged_in_all);
  g_assert_cmpuint (acknowledged_in_all, >, kills / 20);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  if (argc == 3 && g_str_equal (argv[1], "--kills")) {
    run (atoi (argv[2]));
    g_print ("%s kills, %u commands acknowledged, none lost\n", argv[2], acknowledged_in_all);
    return 0;
  }

  g_test_add_func ("/store/kill/loop", test_what_was_acknowledged_survives);

  return g_test_run ();
}
