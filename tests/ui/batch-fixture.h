/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of awards beside the sample season, and the templates there are.
 */

#pragma once

#include "open-store.h"

#include "ui/documents/laurel-batch-origin.h"
#include "ui/documents/laurel-template-keeper.h"
#include "ui/kit/laurel-session.h"

static const char TABLE[] = "姓名,单位,活动,奖项\n"
                            "张宁,甲,乙,一等奖\n"
                            "李一,,乙,二等奖\n"
                            "王芳,丙,,三等奖\n";

typedef struct {
  char *folder;
  LaurelBatchOrigin *origin;
  LaurelStore *store;
  LaurelSession *session;
  LaurelTemplateKeeper *keeper;
  LaurelTemplateShelf *shelf;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *library = NULL, *table = NULL;
  g_autoptr (GFile) file = NULL;

  fixture->folder = laurel_test_dup_folder ();
  library = laurel_test_dup_path (fixture->folder, "season.laurel");
  table = laurel_test_dup_path (fixture->folder, "awards.csv");
  g_assert_true (g_file_set_contents (table, TABLE, -1, NULL));
  file = g_file_new_for_path (table);
  fixture->origin = laurel_batch_origin_new_file (file);
  fixture->store = open_sample (library, FALSE);
  fixture->session = laurel_session_new (fixture->store);
  WAIT_UNTIL (laurel_session_get_programme (fixture->session) != NULL);
  fixture->keeper = laurel_template_keeper_new (fixture->store);
  fixture->shelf = laurel_template_shelf_new ();
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  wait_for_last (fixture->keeper);
  g_assert_finalize_object (fixture->keeper);
  laurel_template_shelf_unref (fixture->shelf);
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  laurel_batch_origin_unref (fixture->origin);
  laurel_test_remove_folder (fixture->folder);
}
