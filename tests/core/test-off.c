/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-release-store.h"
#include "documents/laurel-paper-load.h"
#include "sample-library.h"

/* What is off: how it is announced, and what takes it back into the plan. */

static gint64
find_programme (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelProgramme) programme = laurel_plan_find_programme (reader_of (f), "2025",
                                                                      &error);

  g_assert_no_error (error);
  return laurel_row_get_id (LAUREL_ROW (programme));
}

/* From the latest release to the draft: what is in the plan no more is told as it
 * was announced. */
static void
test_a_change_notice_tells_what_was_announced (Fixture *f, gconstpointer data)
{
  gint64 programme = find_programme (f);
  LaurelPaperSubject subject = { .kind = "change-notice", .programme = programme };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPaperData) paper = NULL;
  const LaurelPaperChange *off = NULL;
  gint64 entry = laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed (
    "(%x, {'number': '99', 'title': 'Gone', 'words': '11 September', 'status': 'announced'})",
    programme));

  laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                   g_variant_new ("(xssss)", programme, "", "2025-09-03", "", ""));
  laurel_test_revert (f->library, entry);
  paper = laurel_paper_load_data (reader_of (f), &subject, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < paper->changes->len; i++)
    if (g_str_equal (((LaurelPaperChange *) paper->changes->pdata[i])->title, "Gone"))
      off = paper->changes->pdata[i];
  g_assert_nonnull (off);
  g_assert_cmpstr (off->kind, ==, "cancelled");
  g_assert_cmpstr (off->words_before, ==, "11 September");
}

static char *
dup_status (Fixture *f, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelActivity) activity = laurel_activity_load (reader_of (f), id, &error);

  g_assert_no_error (error);
  return g_strdup (laurel_activity_get_status (activity));
}

/* Each way to give it a date, after its id, and whether that takes it back. */
static const struct {
  const LaurelCommand *command;
  const char *args;
  gboolean revives;
} REVIVALS[] = {
  { &LAUREL_ACTIVITY_MOVE, "'11 September', ''", TRUE },
  { &LAUREL_ACTIVITY_SETTLE, "'12 September', '', ''", TRUE },
  { &LAUREL_ACTIVITY_WORD, "'13 September'", TRUE },
  { &LAUREL_ACTIVITY_WORD, "'when the hall is free'", FALSE },
  { &LAUREL_ACTIVITY_SET_WINDOW,
    "('2025-09-11', '2025-09-12', '2025-09-13', '2025-09-14'), 'through', 2", TRUE },
  { &LAUREL_ACTIVITY_SET_WINDOW, "('', '', '', ''), 'within', 1", FALSE },
};

static void
test_a_new_date_takes_back_into_the_plan (Fixture *f, gconstpointer data)
{
  static const LaurelCommand *const ENDS[] = { &LAUREL_ACTIVITY_CANCEL,
                                               &LAUREL_ACTIVITY_POSTPONE };
  gint64 id = activity_of (f, "2025/13");

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (REVIVALS); i++) {
    const LaurelCommand *command = REVIVALS[i / 2].command;
    g_autofree char *text = g_strdup_printf ("(int64 %" G_GINT64_FORMAT ", %s)", id,
                                             REVIVALS[i / 2].args);
    g_autoptr (GError) error = NULL;
    g_autofree char *ended = NULL, *status = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };
    g_auto (LaurelOutcome) done = { 0 };
    gint64 before = laurel_library_get_undo (f->library);

    laurel_test_run (f->library, ENDS[i % 2], g_variant_new ("(xs)", id, "rain"));
    ended = dup_status (f, id);
    laurel_library_run (f->library, command,
                        g_variant_parse (G_VARIANT_TYPE (command->args), text, NULL, NULL, NULL),
                        "tester", &done, &error);
    g_assert_no_error (error);
    if (REVIVALS[i / 2].revives && g_str_equal (ended, "cancelled"))
      g_assert_cmpstr (done.told, ==, "“Exchange of good practice” takes place again");
    status = dup_status (f, id);
    g_assert_cmpstr (status, ==, REVIVALS[i / 2].revives ? "planned" : ended);
    g_assert_true (laurel_library_go_back_to (f->library, before, "tester", &outcome, NULL));
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  g_test_add ("/calendar/off/announced", Fixture, NULL, set_up,
              test_a_change_notice_tells_what_was_announced, tear_down);
  g_test_add ("/calendar/off/revived", Fixture, NULL, set_up,
              test_a_new_date_takes_back_into_the_plan, tear_down);

  return g_test_run ();
}
