/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A real library with the sample season in it, commands that are run, undone and
 * done again, and commands that are refused.
 */

#pragma once

#include "base/laurel-error.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-resource-store.h"
#include "testlib/laurel-test-sample.h"

typedef struct {
  char *folder;
  LaurelLibrary *library;
} Fixture;

static inline void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  f->folder = laurel_test_dup_folder ();
  path = g_build_filename (f->folder, "a.laurel", NULL);
  f->library = test_sample_open (path);
  laurel_library_set_backup_folder (f->library, f->folder);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  laurel_library_close (f->library);
  laurel_test_remove_folder (f->folder);
}

static inline LaurelReader *
reader_of (Fixture *f)
{
  return laurel_library_get_reader (f->library);
}

static inline gint64
resource_of (Fixture *f, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelResource) resource = laurel_resource_find (reader_of (f), name, &error);

  g_assert_no_error (error);
  return laurel_row_get_id (LAUREL_ROW (resource));
}

static inline gint64
activity_of (Fixture *f, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelActivity) activity = laurel_plan_find_activity (reader_of (f), name, &error);

  g_assert_no_error (error);
  return laurel_row_get_id (LAUREL_ROW (activity));
}

static inline GPtrArray *
ask (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = laurel_library_ask (reader_of (f), query, args, &error);

  g_assert_no_error (error);
  return rows;
}

/* Runs it, sees that it changed something, takes it back, sees that nothing is
 * left of it, and does it again. */
static inline void
do_undo_redo (Fixture *f, const LaurelCommand *command, GVariant *args)
{
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  gint64 entry = laurel_test_run (f->library, command, args);

  g_test_message ("%s", command->name);
  g_assert_cmpint (entry, !=, 0);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, !=, before);
  entry = laurel_test_revert (f->library, entry);
  undone = laurel_test_dump (f->library);
  g_assert_cmpstr (undone, ==, before);
  laurel_test_revert (f->library, entry);
  redone = laurel_test_dump (f->library);
  g_assert_cmpstr (redone, ==, after);
}

static inline void
refuse (Fixture *f, const LaurelCommand *command, GVariant *args, int code)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *after = NULL;

  g_assert_false (laurel_library_run (f->library, command, args, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, code);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, before);
}

static inline GVariant *
one_field (gint64 id, const char *name, const char *text)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&fields, "{ss}", name, text);

  return g_variant_new ("(xa{ss})", id, &fields);
}
