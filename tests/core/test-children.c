/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-child-private.h"
#include "base/laurel-children.h"
#include "testlib/laurel-test-library.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files read one after another, each in a copy of a process that was started once. */

#define WORD "--children-of-test"

/* ---- in a copy -------------------------------------------------------------- */

static int
echo (void)
{
  g_autoptr (GBytes) bytes = laurel_child_read_input ();
  g_autofree char *answer =
    g_strdup_printf ("%d %.*s", getppid (), (int) g_bytes_get_size (bytes),
                     (const char *) g_bytes_get_data (bytes, NULL));

  return laurel_child_answer (answer, strlen (answer)) ? 0 : 1;
}

/* Whether there is something to talk to but where the answer goes. */
static int
look_around (void)
{
  struct stat what;

  for (int fd = 0; fd < 256; fd++)
    if (fstat (fd, &what) == 0 && S_ISSOCK (what.st_mode))
      return 1;

  return 0;
}

/* How much of what a hostile file might want it to do it can, to a file that is there. */
static int
spoil (const char *path)
{
  g_autofree char *other = g_strconcat (path, "2", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  const struct rlimit none = { 0, 0 };

  return g_file_set_contents (other, "written", -1, NULL)
         + (open (path, O_WRONLY) >= 0)
         + (open (path, O_RDWR) >= 0)
         + (open (path, O_RDONLY | O_TRUNC) >= 0)
         + (open (other, O_RDONLY | O_CREAT, 0600) >= 0)
         + (open (folder, O_TMPFILE | O_WRONLY, 0600) >= 0)
         + (truncate (path, 0) == 0)
         + (chmod (path, 0) == 0)
         + (rename (path, other) == 0)
         + (renameat2 (AT_FDCWD, path, AT_FDCWD, other, 0) == 0)
         + (link (path, other) == 0)
         + (symlink (path, other) == 0)
         + (mkdir (other, 0700) == 0)
         + (kill (getppid (), 0) == 0)
         + (prlimit (getppid (), RLIMIT_CORE, &none, NULL) == 0)
         + (unlink (path) == 0);
}

static int
read_test_file (const char *detail)
{
  if (g_str_equal (detail, "crash"))
    __builtin_trap ();
  else if (g_str_equal (detail, "refuse"))
    return 3;
  else if (g_str_equal (detail, "sleep"))
    sleep (600);
  else if (g_str_equal (detail, "sockets"))
    return look_around ();
  else if (g_str_has_prefix (detail, "/"))
    return spoil (detail);

  return echo ();
}

/* ---- in the test ------------------------------------------------------------ */

/* Returns: which process it was a copy of */
static int
check_echo (LaurelChildren *children, const char *text)
{
  g_autoptr (GBytes) input = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_auto (LaurelChildReply) reply = { 0 };
  g_autofree char *answer = NULL;

  g_assert_true (laurel_children_begin (children, input, "echo", &error)
                 && laurel_children_end (children, 1000, NULL, &reply, &error));
  g_assert_no_error (error);
  g_assert_cmpint (reply.status, ==, 0);
  g_assert_cmpint (reply.signal, ==, 0);
  answer = g_strndup (g_bytes_get_data (reply.answer, NULL), g_bytes_get_size (reply.answer));
  g_assert_cmpstr (strchr (answer, ' ') + 1, ==, text);

  return atoi (answer);
}

static LaurelChildReply
ask (LaurelChildren *children, const char *detail)
{
  g_autoptr (GBytes) input = g_bytes_new_static ("hostile", 7);
  g_autoptr (GError) error = NULL;
  LaurelChildReply reply;

  g_assert_true (laurel_children_begin (children, input, detail, &error)
                 && laurel_children_end (children, 1000, NULL, &reply, &error));
  g_assert_no_error (error);
  laurel_child_reply_clear (&reply);

  return reply;
}

static void
test_the_program_is_started_once (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  int mother = check_echo (children, "first");

  for (int i = 0; i < 50; i++) {
    g_autofree char *text = g_strdup_printf ("file %d", i);

    g_assert_cmpint (check_echo (children, text), ==, mother);
  }
}

static void
test_who_dies_fails_alone (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  int mother = check_echo (children, "before");

  g_assert_cmpint (ask (children, "crash").signal, !=, 0);
  g_assert_cmpint (check_echo (children, "after a crash"), ==, mother);
  g_assert_cmpint (ask (children, "refuse").status, ==, 3);
  g_assert_cmpint (check_echo (children, "after a refusal"), ==, mother);
}

static void
test_whose_mother_dies_has_another (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  g_autoptr (GBytes) input = g_bytes_new_static ("slow", 4);
  g_auto (LaurelChildReply) reply = { 0 };
  int mother = check_echo (children, "before");

  g_assert_true (laurel_children_begin (children, input, "sleep", NULL));
  g_assert_cmpint (kill (mother, SIGKILL), ==, 0);
  g_assert_true (laurel_children_end (children, 1000, NULL, &reply, NULL));
  g_assert_cmpint (reply.signal, ==, SIGKILL);
  g_assert_cmpint (check_echo (children, "after"), !=, mother);
}

/* Neither does it compute, of which the system would make an end, nor does it come to one. */
static void
test_who_is_silent_is_stopped (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  int mother = check_echo (children, "before");

  laurel_child_set_patience (1, 10);
  g_assert_cmpint (ask (children, "sleep").signal, ==, SIGKILL);
  laurel_child_set_patience (60, 10);
  g_assert_cmpint (check_echo (children, "after"), !=, mother);
}

static void
test_a_copy_can_do_little (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  g_autofree char *folder = g_dir_make_tmp ("laurel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "w", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (ask (children, "sockets").status, ==, 0);
  g_assert_true (g_file_set_contents (path, "kept", -1, NULL));
  g_assert_cmpint (ask (children, path).status, ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "kept");
  unlink (path);
  rmdir (folder);
}

/* Who asked does not come back for the answer. */
static void
test_what_was_begun_can_be_left (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  g_autoptr (GBytes) input = g_bytes_new_static ("slow", 4);

  g_assert_true (laurel_children_begin (children, input, "sleep", NULL));
}

static void
test_an_answer_has_an_end (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  g_autofree char *long_text = g_strnfill (5000, 'a');
  g_autoptr (GBytes) input = g_bytes_new_static (long_text, 5000);
  g_auto (LaurelChildReply) reply = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (laurel_children_begin (children, input, "echo", NULL));
  g_assert_false (laurel_children_end (children, 1000, NULL, &reply, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  check_echo (children, "after");
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (100000);
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_who_waits_can_stop (void)
{
  g_autoptr (LaurelChildren) children = laurel_children_new (WORD);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) input = g_bytes_new_static ("slow", 4);
  g_auto (LaurelChildReply) reply = { 0 };
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  g_assert_true (laurel_children_begin (children, input, "sleep", NULL));
  g_assert_false (laurel_children_end (children, 1000, cancellable, &reply, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  check_echo (children, "after");
}

int
main (int argc, char *argv[])
{
  laurel_child_set_able ();
  if (argc == 2 && g_str_equal (argv[1], WORD))
    return laurel_children_serve (read_test_file);

  laurel_test_init (&argc, &argv);

  g_test_add_func ("/children/once", test_the_program_is_started_once);
  g_test_add_func ("/children/dies", test_who_dies_fails_alone);
  g_test_add_func ("/children/mother", test_whose_mother_dies_has_another);
  g_test_add_func ("/base/children/silent", test_who_is_silent_is_stopped);
  g_test_add_func ("/children/little", test_a_copy_can_do_little);
  g_test_add_func ("/children/left", test_what_was_begun_can_be_left);
  g_test_add_func ("/children/end", test_an_answer_has_an_end);
  g_test_add_func ("/children/stop", test_who_waits_can_stop);

  return g_test_run ();
}
