/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "testlib/laurel-test-library.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-sample.h"

/* Libraries with the sample season, whose register is empty: tests issue what they need. It is
 * made once in a process, and copied: filling one takes a hundred times as long. */

/* A copy is a library of its own. */
static inline void
test_sample_set_id (const char *path)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *sql = g_strdup_printf ("UPDATE library SET file_id = '%s'", id);

  laurel_test_exec_file (path, sql);
}

/* Writes one to @path. */
static inline void
test_sample_write (const char *path)
{
  static char *bytes;
  static gsize size;
  g_autoptr (GError) error = NULL;
  LaurelLibrary *library;

  if (bytes != NULL) {
    g_assert_true (g_file_set_contents (path, bytes, (gssize) size, &error));
    test_sample_set_id (path);
    return;
  }

  library = laurel_library_open (path, LAUREL_ROOMS, LAUREL_LIBRARY_CREATE, &error);
  g_assert_no_error (error);
  laurel_sample_fill (library, "tester", FALSE, &error);
  g_assert_no_error (error);
  laurel_library_close (library);
  g_assert_true (g_file_get_contents (path, &bytes, &size, &error));
}

/* Returns: (transfer full): one at @path, open */
static inline LaurelLibrary *
test_sample_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  LaurelLibrary *library;

  test_sample_write (path);
  library = laurel_library_open (path, LAUREL_ROOMS, 0, &error);
  g_assert_no_error (error);

  return library;
}
