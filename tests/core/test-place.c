/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "store/laurel-lock.h"
#include "store/laurel-place.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-other.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const char MOUNTS[] =
  "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
  "30 22 0:40 / /home/ann/net rw shared:2 - nfs4 server:/export rw\n"
  "31 22 0:41 / /mnt/my\\040share rw shared:3 - cifs //server/share rw\n"
  "32 22 8:17 / /media/stick rw shared:4 - fuseblk /dev/sdb1 rw\n"
  "33 22 0:42 / /run/user/1000/doc rw shared:5 - fuse.portal portal rw\n"
  "34 30 8:33 / /home/ann/net/local rw shared:6 - xfs /dev/sdc1 rw\n"
  "35 22 0:43 / /home/ann/ssh rw - fuse.sshfs ann@host: rw\n"
  "36 22 0:44 / /tmp rw - tmpfs tmpfs rw\n"
  "bad line\n";

typedef struct {
  const char *path;
  const char *whose; /* NULL: local */
} Case;

static const Case CASES[] = {
  { "/home/ann/a", NULL },
  { "/home/ann/net", "nfs4" },
  { "/home/ann/net/deep/down", "nfs4" },
  { "/home/ann/network", NULL },
  { "/home/ann/net/local/a", NULL },
  { "/mnt/my share/a", "cifs" },
  { "/media/stick/a", NULL },
  { "/run/user/1000/doc/x", "fuse.portal" },
  { "/home/ann/ssh/x", "fuse.sshfs" },
  { "/tmp", NULL },
  { "/", NULL },
};

static void
test_mounts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *whose = NULL;
    LaurelPlace place = laurel_place_find_on_mount (MOUNTS, CASES[i].path, &whose);

    g_assert_cmpstr (whose, ==, CASES[i].whose);
    g_assert_cmpint (place, ==, CASES[i].whose ? LAUREL_PLACE_NETWORK : LAUREL_PLACE_LOCAL);
  }
}

static void
test_a_root_on_the_network_is_all_there_is (void)
{
  g_autofree char *whose = NULL;

  g_assert_cmpint (laurel_place_find_on_mount ("1 0 0:1 / / rw - 9p root rw\n", "/home/ann",
                                               &whose), ==, LAUREL_PLACE_LOCAL);
  g_assert_null (whose);
}

static void
test_a_clouds_folder_is_only_read (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *below = g_build_filename (folder, "plans", NULL);
  g_autofree char *path = g_build_filename (below, "a.laurel", NULL);
  g_autofree char *other = g_build_filename (below, "b.laurel", NULL);
  g_autofree char *mark = g_build_filename (folder, ".stfolder", NULL);
  g_autofree char *whose = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelLibrary) library = NULL;

  g_mkdir (below, 0700);
  laurel_library_close (laurel_test_open (path));
  g_assert_cmpint (laurel_place_find (path, &whose), ==, LAUREL_PLACE_LOCAL);
  g_mkdir (mark, 0700);
  g_assert_cmpint (laurel_place_find (path, &whose), ==, LAUREL_PLACE_CLOUD);
  g_assert_cmpstr (whose, ==, "Syncthing");

  library = laurel_library_open (path, LAUREL_TEST_ROOMS, 0, &error);
  g_assert_no_error (error);
  g_assert_true (laurel_library_is_read_only (library));
  g_assert_nonnull (laurel_library_get_reason (library));
  g_assert_null (laurel_library_open (other, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_CREATE, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY);
}

/* ---- the lock --------------------------------------------------------------- */

static gboolean
can_take (const char *path, gboolean force, GError **error)
{
  LaurelLock *lock = laurel_lock_take (path, force, error);

  if (lock == NULL)
    return FALSE;

  laurel_lock_release (lock);
  return TRUE;
}

static gboolean
is_busy (gpointer data)
{
  g_autoptr (GError) error = NULL;

  return laurel_library_open (data, LAUREL_TEST_ROOMS, LAUREL_LIBRARY_FORCE, &error) == NULL &&
         g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
}

static void
test_a_second_process_is_refused (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autoptr (LaurelTestOther) other = laurel_test_other_new (is_busy, path);
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);

  g_assert_true (laurel_test_other_step (other));
  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("Ann"));
}

static void
test_a_dead_process_holds_nothing (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autofree char *lock_path = laurel_test_dup_path (folder, "a.laurel.lock");
  g_autoptr (GError) error = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0)
    _exit (laurel_lock_take (path, FALSE, NULL) != NULL ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_test (lock_path, G_FILE_TEST_EXISTS));

  g_assert_true (can_take (path, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (lock_path, G_FILE_TEST_EXISTS));
}

static void
test_another_host_is_asked_about (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autofree char *lock_path = laurel_test_dup_path (folder, "a.laurel.lock");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (lock_path, "desk-7.example 4242 1662508800\n", -1, NULL));
  g_assert_false (can_take (path, FALSE, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY);
  g_assert_nonnull (g_strrstr (error->message, "desk-7.example"));
  g_assert_nonnull (g_strrstr (error->message, "4242"));
  g_assert_true (can_take (path, TRUE, NULL));

  /* What nobody can read was signed by nobody. */
  g_assert_true (g_file_set_contents (lock_path, "garbage", -1, NULL));
  g_assert_true (can_take (path, FALSE, NULL));
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/store/place/mounts", test_mounts);
  g_test_add_func ("/store/place/root", test_a_root_on_the_network_is_all_there_is);
  g_test_add_func ("/store/place/cloud", test_a_clouds_folder_is_only_read);
  g_test_add_func ("/store/lock/second", test_a_second_process_is_refused);
  g_test_add_func ("/store/lock/dead", test_a_dead_process_holds_nothing);
  g_test_add_func ("/store/lock/host", test_another_host_is_asked_about);

  return g_test_run ();
}
