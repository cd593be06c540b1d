/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-plan-args.h"
#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-table-reader.h"
#include "testlib/laurel-test-library.h"

/*
 * What takes long says how far it has come, and can be stopped: then nothing of it
 * is there, wherever it was stopped.
 */

#define ACTIVITIES 2000

typedef struct {
  char *folder;
  LaurelLibrary *library;
  gint64 programme;
} Fixture;

static GVariant *
build_import (Fixture *f, int year)
{
  g_autoptr (GString) text = g_string_new ("No.,Activity,Date,Place,Content\n");
  g_autofree char *name = g_strdup_printf ("Plan of %d", year);
  const LaurelPlanOptions options = { .name = name, .fallback_year = year };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (LaurelPlanDraft) draft = NULL;
  g_autoptr (LaurelPlanTarget) target = NULL;
  g_autoptr (GArray) changes = NULL;

  for (int i = 1; i <= ACTIVITIES; i++)
    g_string_append_printf (text, "%d,Activity %d,%d September,Hall %d,What it is about\n", i, i,
                            i % 30 + 1, i % 50);
  bytes = g_bytes_new (text->str, text->len);
  table = laurel_table_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  draft = laurel_plan_reader_read (table, &options, &error);
  g_assert_no_error (error);
  target = laurel_plan_target_find (laurel_library_get_reader (f->library), draft, NULL, &error);
  g_assert_no_error (error);
  changes = laurel_plan_compare (draft, NULL, NULL, 0);

  return laurel_plan_build_taken (draft, target, changes, LAUREL_PLAN_TAKE_ALL, "", NULL, NULL);
}

static GVariant *
build_copy (Fixture *f, int year)
{
  GVariantBuilder rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) activities =
    laurel_activity_list (laurel_library_get_reader (f->library), f->programme, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (activities->len, ==, ACTIVITIES);
  for (guint i = 0; i < activities->len; i++)
    g_variant_builder_add (&rows, "(xsmsb)", laurel_row_get_id (activities->pdata[i]), "", NULL,
                           TRUE);

  return g_variant_new (LAUREL_PLAN_COPY_ARGS, f->programme, year, (gint64) 0, "Next", FALSE,
                        &rows);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "long.laurel");
  f->library = laurel_test_open (path);
  laurel_test_run (f->library, &LAUREL_PLAN_IMPORT, build_import (f, 2025));
  f->programme = laurel_test_read_int (f->library, "SELECT id FROM programme");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  laurel_library_close (f->library);
  laurel_test_remove_folder (f->folder);
}

typedef struct {
  LaurelProgress *progress;
  double at; /* where it is stopped */
} Stop;

/* On a thread of its own, as who looks at the window is. */
static gpointer
stop_at (gpointer data)
{
  Stop *stop = data;

  while (laurel_progress_get_fraction (stop->progress) < stop->at)
    g_thread_yield ();
  laurel_progress_cancel (stop->progress);

  return NULL;
}

static void
assert_sound (Fixture *f, const char *dump, const char *search)
{
  g_autofree char *now = laurel_test_dump (f->library);
  g_autofree char *found = laurel_test_dump_search (f->library);

  g_assert_cmpstr (now, ==, dump);
  g_assert_cmpstr (found, ==, search);
}

static const struct {
  const LaurelCommand *command;
  GVariant *(*build) (Fixture *f, int year);
} COMMANDS[] = {
  { &LAUREL_PLAN_COPY_TO_YEAR, build_copy },
  { &LAUREL_PLAN_IMPORT, build_import },
};

static void
test_what_is_stopped_has_changed_nothing (Fixture *f, gconstpointer data)
{
  static const double STOPS[] = { 0, 0.001, 0.5, 1 };
  g_autofree char *dump = laurel_test_dump (f->library);
  g_autofree char *search = laurel_test_dump_search (f->library);

  for (gsize i = 0; i < G_N_ELEMENTS (COMMANDS) * G_N_ELEMENTS (STOPS); i++) {
    gsize which = i / G_N_ELEMENTS (STOPS);
    g_autoptr (LaurelProgress) progress = laurel_progress_new ();
    Stop stop = { progress, STOPS[i % G_N_ELEMENTS (STOPS)] };
    GVariant *args = COMMANDS[which].build (f, 2030);
    GThread *thread = g_thread_new ("stopper", stop_at, &stop);
    g_auto (LaurelOutcome) outcome = { 0 };
    g_autoptr (GError) error = NULL;

    g_assert_false (laurel_library_run_watched (f->library, COMMANDS[which].command, args,
                                                "Tester", progress, &outcome, &error));
    g_thread_join (thread);
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_cmpint (outcome.entry, ==, 0);
    assert_sound (f, dump, search);
  }
}

/* And what comes after it is not stopped by it. */
static void
test_it_tells_how_far_it_has_come (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (COMMANDS); i++) {
    g_autofree char *dump = laurel_test_dump (f->library);
    g_autoptr (LaurelProgress) progress = laurel_progress_new ();
    g_auto (LaurelOutcome) outcome = { 0 };
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_cmpfloat (laurel_progress_get_fraction (progress), ==, 0);
    laurel_library_run_watched (f->library, COMMANDS[i].command, COMMANDS[i].build (f, 2030),
                                "Tester", progress, &outcome, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat (laurel_progress_get_fraction (progress), ==, 1);

    /* Too late: it is done, and stays so. */
    laurel_progress_cancel (progress);
    g_assert_cmpint (outcome.entry, !=, 0);
    laurel_test_revert (f->library, outcome.entry);
    after = laurel_test_dump (f->library);
    g_assert_cmpstr (after, ==, dump);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/progress/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("stopped", test_what_is_stopped_has_changed_nothing);
  ADD ("told", test_it_tells_how_far_it_has_come);
#undef ADD

  return g_test_run ();
}
