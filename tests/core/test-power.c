/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-check.h"
#include "testlib/laurel-test-library.h"
#include "testlib/laurel-test-vfs.h"

#include <glib/gstdio.h>

/*
 * The power is cut before any write, sync or deletion that numbered commands
 * make, and the file is opened as a disk may have kept it. What had been
 * acknowledged must be there, in order, and what had not is there whole or not
 * at all.
 *
 * The same is done with less syncing, and then it must go wrong: otherwise this
 * test would prove nothing.
 */

typedef struct {
  GRand *rand;
  char *folder;        /* of images */
  char *home;          /* of the library */
  GPtrArray *images;   /* (element-type utf8): folders, cut during this command */
  guint cuts;
  guint looks;
  guint lost;          /* commands that had been acknowledged */
  guint damaged;
  guint every;         /* one cut in so many calls */
} Storm;

static void
cut (gpointer data)
{
  Storm *storm = data;
  char *image;

  if (g_rand_int_range (storm->rand, 0, (int) storm->every) != 0)
    return;

  image = g_strdup_printf ("%s/%u", storm->folder, storm->cuts++);
  g_mkdir (image, 0700);
  laurel_test_vfs_cut (storm->home, image, storm->rand);
  g_ptr_array_add (storm->images, image);
}

/* The names are the numbers of the commands, so that order and number tell all. */
static gboolean
is_whole (LaurelLibrary *library, gint64 entries, gboolean thoroughly)
{
  g_autoptr (GPtrArray) findings = thoroughly ? laurel_check_library (library) : NULL;

  return (findings == NULL || laurel_check_is_clean (findings)) &&
         laurel_test_read_int (library, "SELECT count (*) FROM party WHERE name GLOB '[0-9]*'")
         == entries &&
         laurel_test_read_int (library, "SELECT coalesce (max (CAST (name AS INTEGER)), 0)"
                               " FROM party") == entries;
}

static void
look (Storm *storm, const char *image, gint64 acknowledged)
{
  g_autofree char *path = g_build_filename (image, "a.laurel", NULL);
  g_autoptr (LaurelLibrary) library = laurel_library_open (path, LAUREL_TEST_ROOMS, 0, NULL);
  gint64 entries;

  if (library == NULL) {
    storm->damaged++;
    return;
  }

  entries = laurel_test_read_int (library, "SELECT count (*) FROM journal");
  if (entries < acknowledged)
    storm->lost++;
  else
    g_assert_cmpint (entries, <=, acknowledged + 1);
  if (!is_whole (library, entries, storm->looks++ % 4 == 0))
    storm->damaged++;
}

static void
look_at_images (Storm *storm, gint64 acknowledged)
{
  laurel_test_vfs_watch (NULL, NULL);
  for (guint i = 0; i < storm->images->len; i++) {
    look (storm, storm->images->pdata[i], acknowledged);
    laurel_test_vfs_forget (storm->images->pdata[i]);
    laurel_test_remove_folder (g_strdup (storm->images->pdata[i]));
  }
  g_ptr_array_set_size (storm->images, 0);
}

/* The commands checkpoint now and then, as the store does when nothing happens. */
static void
brew (Storm *storm, LaurelLibrary *library, guint commands)
{
  for (gint64 i = 1; i <= commands; i++) {
    g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, i);

    laurel_test_vfs_watch (cut, storm);
    g_assert_cmpint (laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string (name)),
                     ==, i);
    look_at_images (storm, i - 1);

    laurel_test_vfs_watch (cut, storm);
    if (g_rand_int_range (storm->rand, 0, 4) == 0)
      laurel_library_checkpoint (library, NULL);
    look_at_images (storm, i);
  }
}

static Storm
run_storm (const char *synchronous, guint cuts)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (92);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql = g_strdup_printf ("PRAGMA synchronous = %s", synchronous);
  Storm storm = { .rand = rand, .folder = folder, .images = images, .every = 3 };

  while (storm.cuts < cuts) {
    g_autofree char *library_folder = g_strdup_printf ("%s/library", folder);
    g_autofree char *path = g_build_filename (library_folder, "a.laurel", NULL);
    LaurelLibrary *library;

    storm.home = library_folder;
    g_mkdir (library_folder, 0700);
    library = laurel_test_open (path);
    laurel_test_exec (library, sql);
    brew (&storm, library, 25);
    laurel_library_close (library);
    laurel_test_vfs_watch (NULL, NULL);
    laurel_test_vfs_forget (library_folder);
    laurel_test_remove_folder (g_steal_pointer (&library_folder));
  }

  g_test_message ("synchronous=%s: %u cuts, %u lost commands, %u damaged", synchronous,
                  storm.cuts, storm.lost, storm.damaged);
  return storm;
}

static void
test_full_loses_nothing (void)
{
  Storm storm = run_storm ("FULL", 12000 / laurel_test_stride (12));

  g_assert_cmpuint (storm.lost, ==, 0);
  g_assert_cmpuint (storm.damaged, ==, 0);
}

static void
test_normal_is_seen_to_lose (void)
{
  Storm storm = run_storm ("NORMAL", 120);

  g_assert_cmpuint (storm.lost, >, 0);
  g_assert_cmpuint (storm.damaged, ==, 0);
}

static void
test_off_is_seen_to_damage (void)
{
  Storm storm = run_storm ("OFF", 160);

  g_assert_cmpuint (storm.damaged, >, 0);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  laurel_test_vfs_install ();

  g_test_add_func ("/store/power/full", test_full_loses_nothing);
  g_test_add_func ("/store/power/normal", test_normal_is_seen_to_lose);
  g_test_add_func ("/store/power/off", test_off_is_seen_to_damage);

  return g_test_run ();
}
