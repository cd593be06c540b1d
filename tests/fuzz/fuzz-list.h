/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "exchange/laurel-contest-list.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "testlib/laurel-test-library.h"

#include <stdlib.h>

/* What the targets of lists of a contest share: a library with one. */

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static LaurelLibrary *fuzz_library;
static char *fuzz_folder;

static inline void
fuzz_close (void)
{
  laurel_library_close (fuzz_library);
  laurel_test_remove_folder (fuzz_folder);
}

static inline gint64
fuzz_newest (const char *sql)
{
  return laurel_test_read_int (fuzz_library, sql);
}

static inline void
fuzz_run (const LaurelCommand *command, GVariant *args)
{
  laurel_test_run (fuzz_library, command, args);
}

/* Made once: a contest with categories, a number to be answered and an entry. */
static inline LaurelContest *
fuzz_open (void)
{
  g_autoptr (GError) error = NULL;
  LaurelContest *contest;

  if (fuzz_library == NULL) {
    g_autofree char *path = NULL;

    fuzz_folder = laurel_test_dup_folder ();
    path = laurel_test_dup_path (fuzz_folder, "fuzz.laurel");
    fuzz_library = laurel_test_open (path);
    atexit (fuzz_close);
    fuzz_run (&LAUREL_PROGRAMME_ADD, g_variant_new_parsed ("('Month', 2025, 'en', '')"));
    fuzz_run (&LAUREL_ACTIVITY_ADD,
              g_variant_new_parsed ("(%x, {'title': 'Stories', 'number': '3'})",
                                    fuzz_newest ("SELECT max (id) FROM programme")));
    fuzz_run (&LAUREL_CONTEST_ADD,
              g_variant_new_parsed ("(%x, 'Stories', {'closes': '2025-09-30'})",
                                    fuzz_newest ("SELECT max (id) FROM activity")));
    fuzz_run (&LAUREL_SECTIONS_ADD,
              g_variant_new_parsed ("(%x, 'category', [('Film', 'F'), ('Essay', 'E')])",
                                    fuzz_newest ("SELECT max (id) FROM contest")));
    fuzz_run (&LAUREL_FIELD_ADD,
              g_variant_new_parsed ("(%x, 'Length', 'number', @a{ss} {})",
                                    fuzz_newest ("SELECT max (id) FROM contest")));
  }
  contest = laurel_contest_load (laurel_library_get_reader (fuzz_library),
                                 fuzz_newest ("SELECT max (id) FROM contest"), &error);
  g_assert_no_error (error);

  return contest;
}

static inline LaurelTable *
fuzz_read (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  LaurelTable *table = laurel_table_read_bytes (bytes, NULL, &error);

  g_assert ((table != NULL) != (error != NULL));

  return table;
}

/* Whatever is found right goes in, and out again. */
static inline void
fuzz_take_in (const LaurelCommand *command, GVariant *args)
{
  gint64 before = laurel_library_get_undo (fuzz_library), entry;

  laurel_test_run (fuzz_library, command, args);
  entry = laurel_library_get_undo (fuzz_library);
  if (entry != before)
    laurel_test_revert (fuzz_library, entry);
}
