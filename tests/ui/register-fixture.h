/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample season in a window's session, with papers issued in it.
 */

#pragma once

#include "open-store.h"

#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-register-store.h"
#include "ui/kit/laurel-session.h"

typedef struct {
  char *folder;
  LaurelStore *store;
  LaurelSession *session;
} Fixture;

static inline void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome =
    laurel_store_run_finish (LAUREL_STORE (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = outcome != NULL;
}

static inline void
run (Fixture *fixture, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_store_run_async (fixture->store, command, args, on_run, &done);
  WAIT_UNTIL (done);
}

static inline GVariant *
make_issue (gint64 series, LaurelDay day, guint n)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();
  g_autoptr (LaurelSigningKey) key = laurel_key_ring_ensure (folder, "Tester", NULL);
  g_autoptr (LaurelIssueBatch) batch =
    laurel_issue_batch_new (series, day, "award", "zh", key->id);

  for (guint i = 0; i < n; i++) {
    g_autofree char *name = i == 0 ? g_strdup ("张宁") : g_strdup_printf ("Person %u", i);

    laurel_issue_batch_add (batch, 0, name, "云岭精密机械厂", "质量月", "一等奖",
                            g_variant_new_parsed ("{'name': %s, 'organisation': '云岭精密机械厂',"
                                                  " 'occasion': '质量月', 'award': '一等奖',"
                                                  " 'date': '2025-09-02', 'work': ''}", name));
  }

  return laurel_issue_batch_build (batch);
}

static inline LaurelIssued *
get_first (LaurelRowList *list)
{
  WAIT_UNTIL (!laurel_row_list_get_loading (list));

  return g_list_model_get_item (G_LIST_MODEL (list),
                                g_list_model_get_n_items (G_LIST_MODEL (list)) - 1);
}

static inline void
issue (Fixture *fixture, guint n)
{
  g_autoptr (LaurelRowList) series = NULL;
  g_autoptr (LaurelRow) first = NULL;

  run (fixture, &LAUREL_NUMBER_SERIES_ADD, g_variant_new ("(sss)", "QM", "QM-{year}-{n:5}", ""));
  series = laurel_store_list (fixture->store, &LAUREL_NUMBER_SERIES_ALL, g_variant_new ("()"));
  WAIT_UNTIL (!laurel_row_list_get_loading (series));
  first = g_list_model_get_item (G_LIST_MODEL (series), 0);
  run (fixture, &LAUREL_REGISTER_ISSUE,
       make_issue (laurel_row_get_id (first), laurel_day_new (2025, 9, 2), n));
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = NULL;

  fixture->folder = laurel_test_dup_folder ();
  library = laurel_test_dup_path (fixture->folder, "season.laurel");
  fixture->store = open_sample (library, FALSE);
  fixture->session = laurel_session_new (fixture->store);
  WAIT_UNTIL (laurel_session_get_programme (fixture->session) != NULL);
  issue (fixture, data ? GPOINTER_TO_UINT (data) : 3);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  laurel_test_remove_folder (fixture->folder);
}
