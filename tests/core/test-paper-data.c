/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-release-store.h"
#include "documents/laurel-paper-load.h"
#include "sample-library.h"

/* What papers are made from, as it is read from a library. */

static gint64
find_programme (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelProgramme) programme = laurel_plan_find_programme (reader_of (f), "2025",
                                                                      &error);

  g_assert_no_error (error);
  return laurel_row_get_id (LAUREL_ROW (programme));
}

static LaurelPaperData *
load (Fixture *f, const char *kind, gint64 activity, int from, int to)
{
  const LaurelPaperSubject subject = {
    .kind = kind, .programme = find_programme (f), .activity = activity, .from = from, .to = to,
  };
  g_autoptr (GError) error = NULL;
  LaurelPaperData *data = laurel_paper_load_data (reader_of (f), &subject, &error);

  g_assert_no_error (error);
  return data;
}

static const LaurelPaperChange *
find_change (LaurelPaperData *data, const char *title)
{
  for (guint i = 0; i < data->changes->len; i++) {
    const LaurelPaperChange *change = data->changes->pdata[i];

    if (g_str_equal (change->title, title))
      return change;
  }

  g_assert_not_reached ();
}

static void
release (Fixture *f, const char *notice)
{
  laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                   g_variant_new ("(xssss)", find_programme (f), "", "2025-09-03", notice, ""));
}

static const struct {
  const char *fields;
  const char *when;
  const char *where;
} ADDED[] = {
  { "{'number': '96', 'title': 'Talk', 'words': '11 September', 'place': 'Hexi'}",
    "11 September", "Hexi" },
  { "{'number': '97', 'title': 'Talk', 'words': 'mid-October', 'place': 'Hexi',"
    " 'place-status': 'tentative'}", "mid-October", "Hexi (tentative)" },
  { "{'number': '98', 'title': 'Talk', 'words': 'after the\\nfair', 'place-status': 'tbd'}",
    "after the fair", "place to be announced" },
  { "{'number': '99', 'title': 'Talk'}", NULL, NULL },
};

static void
check_added (LaurelPaperData *paper, gsize i)
{
  const LaurelPaperChange *change = find_change (paper, "Talk");

  g_assert_cmpstr (change->kind, ==, "added");
  g_assert_null (change->words_before);
  g_assert_null (change->place_before);
  g_assert_cmpstr (change->words_after, ==, ADDED[i].when);
  g_assert_cmpstr (change->place_after, ==, ADDED[i].where);
  laurel_paper_data_free (paper);
}

/* From the last release to the draft, and then between two releases. */
static void
test_what_is_new_has_time_and_place (Fixture *f, gconstpointer data)
{
  int latest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (ADDED); i++) {
    g_autoptr (LaurelPaperData) before = load (f, "change-notice", 0, 0, 0);
    g_autoptr (GVariant) fields = g_variant_ref_sink (g_variant_new_parsed (ADDED[i].fields));

    latest = before->release_before;
    laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD,
                     g_variant_new ("(x@a{ss})", find_programme (f), fields));
    check_added (load (f, "change-notice", 0, 0, 0), i);
    release (f, "");
    check_added (load (f, "change-notice", 0, latest, latest + 1), i);
  }
}

static void
set_days (Fixture *f, const char *first, const char *last)
{
  laurel_test_run (f->library, &LAUREL_ACTIVITY_SET_WINDOW,
                   g_variant_new ("(x(ssss)si)", activity_of (f, "2025/16"), first, first, last,
                                  last, "through", 1));
}

static void
check_move (Fixture *f, const char *before, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelActivity) activity = laurel_activity_load (reader_of (f),
                                                              activity_of (f, "2025/16"), &error);
  g_autoptr (LaurelPaperData) paper = load (f, "change-notice", 0, 0, 0);
  const LaurelPaperChange *change = find_change (paper, laurel_activity_get_title (activity));

  g_assert_no_error (error);
  g_assert_cmpstr (change->words_before, ==, before);
  g_assert_cmpstr (change->words_after, ==, after);
}

/* Days that were set without words, or beside words that stayed, as it was done once, are
 * no empty cell and not twice the same. */
static void
test_days_without_words_are_told (Fixture *f, gconstpointer data)
{
  laurel_test_run (f->library, &LAUREL_ACTIVITY_WORD,
                   g_variant_new ("(xs)", activity_of (f, "2025/16"), "mid-September"));
  release (f, "");
  set_days (f, "2025-09-18", "2025-09-18");
  check_move (f, "mid-September", "18 September");
  laurel_test_exec (f->library, "UPDATE activity SET words = 'mid-September'"
                    " WHERE number = '16'");
  check_move (f, "some day 11–20 September", "18 September");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_WORD,
                   g_variant_new ("(xs)", activity_of (f, "2025/16"), ""));
  set_days (f, "2025-09-18", "2025-09-19");
  check_move (f, "mid-September", "18–19 September");
}

/* The number of a notice is that of one paper: of the plan that was released first, or of
 * what a later release changed. */
static void
test_a_number_is_of_one_paper (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelPaperData) first = load (f, "change-notice", 0, 0, 0);
  int latest = first->release_before;
  g_autoptr (LaurelPaperData) change = NULL;
  g_autoptr (LaurelPaperData) announcement = NULL;
  g_autoptr (LaurelPaperData) plan = NULL;
  g_autoptr (LaurelPaperData) history = NULL;

  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL,
                   g_variant_new ("(xs)", activity_of (f, "2025/13"), "no hall"));
  release (f, "NCA 2025/30");
  change = load (f, "change-notice", 0, latest, latest + 1);
  announcement = load (f, "announcement", activity_of (f, "2025/13"), 0, 0);
  plan = load (f, "year-plan", 0, 0, 0);
  history = load (f, "plan-history", 0, 0, 0);

  g_assert_cmpint (latest, >, 0);
  g_assert_cmpstr (change->number, ==, "NCA 2025/30");
  g_assert_cmpint (change->date, ==, laurel_day_new (2025, 9, 3));
  g_assert_null (announcement->number);
  g_assert_cmpint (announcement->date, ==, laurel_day_today ());
  g_assert_null (plan->number);
  g_assert_cmpint (plan->date, ==, laurel_day_new (2025, 9, 3));
  g_assert_null (history->number);
  g_assert_cmpstr (((LaurelPaperActivity *) announcement->activities->pdata[0])->reason, ==,
                   "no hall");
}

/* What was changed since the last release was not announced on its day. */
static void
test_a_plan_has_the_day_of_what_it_tells (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelPaperData) told = NULL;
  g_autoptr (LaurelPaperData) changed = NULL;

  release (f, "");
  told = load (f, "year-plan", 0, 0, 0);
  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL,
                   g_variant_new ("(xs)", activity_of (f, "2025/13"), "no hall"));
  changed = load (f, "year-plan", 0, 0, 0);

  g_assert_cmpint (told->date, ==, laurel_day_new (2025, 9, 3));
  g_assert_cmpint (changed->date, ==, laurel_day_today ());
}

#define ADD(path, function) \
  g_test_add ("/paper-data/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-is-new-has-time-and-place", test_what_is_new_has_time_and_place);
  ADD ("days-without-words-are-told", test_days_without_words_are_told);
  ADD ("a-number-is-of-one-paper", test_a_number_is_of_one_paper);
  ADD ("a-plan-has-the-day-of-what-it-tells", test_a_plan_has_the_day_of_what_it_tells);

  return g_test_run ();
}
