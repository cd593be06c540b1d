/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store for a test of widgets, and waiting for what it does.
 */

#pragma once

#include "store/laurel-store.h"
#include "testlib/laurel-test-plain.h"
#include "testlib/laurel-test-sample.h"

/* Turns the main loop until the condition holds; a test that waits for longer
 * than this has failed. */
#define WAIT_UNTIL(condition) \
  do { \
    gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND; \
    while (!(condition) && g_get_monotonic_time () < end) \
      g_main_context_iteration (NULL, g_main_context_pending (NULL)); \
    g_assert_true (condition); \
  } while (0)

/* Lets what is under way come to an end. */
static inline void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What works for an object holds it; when that is done, ours is the last
 * reference. */
static inline void
wait_for_last (gpointer object)
{
  WAIT_UNTIL (g_atomic_int_get (&G_OBJECT (object)->ref_count) == 1);
}

static inline void
on_test_store_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  LaurelStore **store = data;

  *store = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static inline LaurelStore *
open_store (const char *path)
{
  LaurelStore *store = NULL;

  laurel_store_open_async (path, LAUREL_ROOMS, LAUREL_LIBRARY_CREATE, NULL, on_test_store_opened,
                           &store);
  WAIT_UNTIL (store != NULL);

  return store;
}

/* A store on the sample season, or on it without those that belong to its series. */
static inline LaurelStore *
open_sample (const char *path, gboolean plain)
{
  LaurelLibrary *library = test_sample_open (path);

  if (plain)
    take_series_out (library);
  laurel_library_close (library);

  return open_store (path);
}
