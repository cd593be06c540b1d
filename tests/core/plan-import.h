/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-plan-args.h"
#include "exchange/laurel-plan-numbering.h"
#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-plan-series.h"
#include "exchange/laurel-table-reader.h"
#include "store/laurel-library.h"
#include "testlib/laurel-test-library.h"

/* Reads a file as the import does. */
static inline LaurelPlanDraft *
read_plan (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);
  LaurelPlanDraft *draft;

  g_assert_no_error (error);
  draft = laurel_plan_reader_read (table, NULL, &error);
  g_assert_no_error (error);

  return draft;
}

/* How it differs from what the library has, in words: "2 new, 1 moved, 20 same". */
static inline char *
compare_plan (LaurelLibrary *library, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
  g_autoptr (LaurelPlanTarget) target =
    laurel_plan_target_find (laurel_library_get_reader (library), draft, NULL, &error);
  g_autoptr (GArray) changes = NULL;
  LaurelPlanCounts counts;

  g_assert_no_error (error);
  laurel_plan_series_join (draft, (LaurelPlanExisting *) (void *) target->existing->data,
                           (int) target->existing->len);
  changes = laurel_plan_compare (draft, NULL, (LaurelPlanExisting *) (void *) target->existing->data,
                                 (int) target->existing->len);
  counts = laurel_plan_compare_count (changes);

  return g_strdup_printf ("%d new, %d moved, %d edited, %d gone, %d same", counts.n_new,
                          counts.n_moved, counts.n_edited, counts.n_gone, counts.n_same);
}

/* Imports all of a file, as "laurel import plan" does. */
static inline gint64
import_plan (LaurelLibrary *library, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
  g_autoptr (LaurelPlanTarget) target =
    laurel_plan_target_find (laurel_library_get_reader (library), draft, NULL, &error);
  const LaurelPlanExisting *existing;
  g_autoptr (GArray) changes = NULL;

  g_assert_no_error (error);
  existing = (LaurelPlanExisting *) (void *) target->existing->data;
  laurel_plan_numbering_settle (draft, existing, (int) target->existing->len);
  laurel_plan_series_join (draft, existing, (int) target->existing->len);
  changes = laurel_plan_compare (draft, NULL, existing, (int) target->existing->len);

  return laurel_test_run (library, &LAUREL_PLAN_IMPORT,
                          laurel_plan_build_taken (draft, target, changes, LAUREL_PLAN_TAKE_ALL,
                                                   "file", NULL, NULL));
}
