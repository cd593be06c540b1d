/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

/*
 * Stands in for libFuzzer in the suite: feeds the target every file of a folder,
 * each whole, cut off at half, and with one byte changed in a few places.
 */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#define CHANGES 16

static void
test_file (gconstpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  LLVMFuzzerTestOneInput ((const guint8 *) data, size);
  LLVMFuzzerTestOneInput ((const guint8 *) data, size / 2);
  for (gsize i = 0; i < CHANGES && size > 0; i++) {
    gsize at = g_test_rand_int_range (0, (gint32) size);
    char before = data[at];

    data[at] = (char) g_test_rand_int_range (0, 256);
    LLVMFuzzerTestOneInput ((const guint8 *) data, size);
    data[at] = before;
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *test = g_strdup_printf ("/fuzz/%s", name);

    g_test_add_data_func_full (test, g_build_filename (argv[1], name, NULL), test_file, g_free);
  }

  return g_test_run ();
}
