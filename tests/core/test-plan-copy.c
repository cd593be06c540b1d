/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-rank.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-holiday-store.h"
#include "calendar/laurel-next-date.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-phase.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "sample-library.h"
#include "window-text.h"

/* ---- dates ------------------------------------------------------------------ */

static const struct {
  const char *words;
  const char *language;
  int from;
  int to;
  const char *on_date;
  const char *on_date_window;
  const char *on_weekday; /* or NULL: there is no choice */
  const char *on_weekday_window;
  gboolean prefers;
} DATES[] = {
  { "9月中旬", "zh", 2022, 2023, "9月中旬", "w 09-11 09-20 09-11 09-20", NULL, NULL, FALSE },
  { "mid-September", "en", 2022, 2023, "mid-September", "w 09-11 09-20 09-11 09-20", NULL, NULL,
    FALSE },
  { "2月下旬", "zh", 2023, 2024, "2月下旬", "w 02-21 02-29 02-21 02-29", NULL, NULL, FALSE },
  { "2月下旬", "zh", 2024, 2025, "2月下旬", "w 02-21 02-28 02-21 02-28", NULL, NULL, FALSE },
  { "7月-10月", "zh", 2022, 2023, "7月-10月", "t 07-01 07-31 10-01 10-31", NULL, NULL, FALSE },
  { "8月中旬-9月中旬", "zh", 2022, 2023, "8月中旬-9月中旬", "t 08-11 08-20 09-11 09-20", NULL,
    NULL, FALSE },
  { "全年", "zh", 2022, 2023, "全年", "t 01-01 01-01 12-31 12-31", NULL, NULL, FALSE },
  { "10月底前", "zh", 2022, 2023, "10月底前", "w - - - 10-31", NULL, NULL, FALSE },
  { "10月15日前", "zh", 2022, 2023, "10月15日前", "w - - - 10-15", NULL, NULL, FALSE },
  { "9月起", "zh", 2022, 2023, "9月起", "t 09-01 09-30 - - >", NULL, NULL, FALSE },
  { "约9月中旬", "zh", 2022, 2023, "约9月中旬", "w 09-11 09-20 09-11 09-20 ~", NULL, NULL, FALSE },
  { "2022年9月中旬", "zh", 2022, 2023, "9月中旬", "w 09-11 09-20 09-11 09-20", NULL, NULL, FALSE },
  { "2023年1月", "zh", 2022, 2023, "2024年1月", "w 2024-01-01 2024-01-31 2024-01-01 2024-01-31",
    NULL, NULL, FALSE },
  /* 7 September was a Wednesday; in 2023 the 6th is. */
  { "9月7日-9日", "zh", 2022, 2023, "9月7日-9日", "t 09-07 09-07 09-09 09-09", "9月6日-8日",
    "t 09-06 09-06 09-08 09-08", TRUE },
  { "8–10 September", "en", 2025, 2026, "8–10 September", "t 09-08 09-08 09-10 09-10",
    "7–9 September", "t 09-07 09-07 09-09 09-09", TRUE },
  /* After a leap day it is two days less. */
  { "9月10日", "zh", 2023, 2024, "9月10日", "w 09-10 09-10 09-10 09-10", "9月8日",
    "w 09-08 09-08 09-08 09-08", TRUE },
  /* Three years on it is the other way round: Wednesday to Sunday, and three on. */
  { "9月7日", "zh", 2022, 2025, "9月7日", "w 09-07 09-07 09-07 09-07", "9月10日",
    "w 09-10 09-10 09-10 09-10", TRUE },
  { "2月29日", "zh", 2024, 2025, "2月28日", "w 02-28 02-28 02-28 02-28", "2月27日",
    "w 02-27 02-27 02-27 02-27", TRUE },
  { "1月1日", "zh", 2022, 2023, "1月1日", "w 01-01 01-01 01-01 01-01", "2022年12月31日",
    "w 2022-12-31 2022-12-31 2022-12-31 2022-12-31", TRUE },
  { "9月1日-11月30日", "zh", 2022, 2023, "9月1日-11月30日", "t 09-01 09-01 11-30 11-30",
    "8月31日-11月29日", "t 08-31 08-31 11-29 11-29", FALSE },
  { "待定", "zh", 2022, 2023, "待定", "w - - - -", NULL, NULL, FALSE },
  { "中秋前后", "zh", 2022, 2023, "中秋前后", "w - - - -", NULL, NULL, FALSE },
};

static void
check_date (const char *words, const LaurelWindow *window, const LaurelNextYear *year,
            gboolean same_weekday, const char *expected, const char *days)
{
  g_auto (LaurelNextDate) next = { 0 };
  g_autofree char *text = NULL;

  laurel_next_date_init (&next, window, words, year, same_weekday);
  text = window_to_text (&next.window, year->to);
  g_assert_cmpstr (next.words, ==, expected);
  g_assert_cmpstr (text, ==, days);
}

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DATES); i++) {
    LaurelNextYear year = { DATES[i].from, DATES[i].to, DATES[i].language, NULL };
    g_auto (LaurelDateReading) reading = laurel_date_read (DATES[i].words, DATES[i].from, NULL);
    gboolean has_choice = DATES[i].on_weekday != NULL;

    g_test_message ("%s", DATES[i].words);
    check_date (DATES[i].words, &reading.window, &year, FALSE, DATES[i].on_date,
                DATES[i].on_date_window);
    check_date (DATES[i].words, &reading.window, &year, TRUE,
                has_choice ? DATES[i].on_weekday : DATES[i].on_date,
                has_choice ? DATES[i].on_weekday_window : DATES[i].on_date_window);
    g_assert_cmpint (laurel_next_date_has_weekday (&reading.window, &year), ==, has_choice);
    g_assert_cmpint (laurel_next_date_prefers_weekday (&reading.window, &year), ==,
                     DATES[i].prefers);
  }
}

/* Over forty years: the weekday is the same, and at most three days away. */
static void
test_weekdays_are_kept (void)
{
  for (int from = 2000; from < 2040; from++)
    for (int month = 1; month <= 12; month++) {
      LaurelDay day = laurel_day_new (from, month, 17), same = laurel_day_new (from + 1, month, 17);
      LaurelWindow window = { day, day, day, day, LAUREL_EXTENT_WITHIN, 1, FALSE, FALSE, FALSE };
      LaurelNextYear year = { from, from + 1, "zh", NULL };
      g_auto (LaurelNextDate) next = { 0 };

      laurel_next_date_init (&next, &window, NULL, &year, TRUE);
      g_assert_cmpint (laurel_day_get_weekday (next.window.es), ==, laurel_day_get_weekday (day));
      g_assert_cmpint (ABS (next.window.es - same), <=, 3);
      g_assert_true (laurel_window_is_exact (&next.window));
    }
}

/* ---- the command ------------------------------------------------------------ */

static gint64
programme_of (Fixture *f, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelProgramme) programme = laurel_plan_find_programme (reader_of (f), name, &error);

  g_assert_no_error (error);
  return laurel_row_get_id (LAUREL_ROW (programme));
}

static GVariant *
build_args (Fixture *f, gboolean hold, gboolean weekday, const char *without)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));
  gint64 programme = programme_of (f, "2025");
  g_autoptr (GPtrArray) copies = ask (f, &LAUREL_PLAN_COPIES,
                                      g_variant_new ("(xi)", programme, 2026));

  for (guint i = 0; i < copies->len; i++)
    if (g_strcmp0 (laurel_plan_copy_get_number (copies->pdata[i]), without) != 0)
      g_variant_builder_add (&rows, "(xsmsb)", laurel_row_get_id (copies->pdata[i]), "", NULL, weekday);

  return g_variant_new (LAUREL_PLAN_COPY_ARGS, programme, 2026, (gint64) 0, "", hold, &rows);
}

/* One activity, into a season that is there, or a new one. */
static GVariant *
build_one (Fixture *f, gint64 programme, int year, gint64 into, const char *words)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));

  g_variant_builder_add (&rows, "(xsmsb)", activity_of (f, "2025/10"), "", words, TRUE);

  return g_variant_new (LAUREL_PLAN_COPY_ARGS, programme, year, into, "", FALSE, &rows);
}

static LaurelActivity *
load (Fixture *f, const char *name)
{
  g_autoptr (GError) error = NULL;
  LaurelActivity *activity = laurel_plan_find_activity (reader_of (f), name, &error);

  g_assert_no_error (error);
  return activity;
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  do_undo_redo (f, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, FALSE, TRUE, NULL));
}

static void
test_undo_with_holds (Fixture *f, gconstpointer data)
{
  do_undo_redo (f, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, TRUE, FALSE, NULL));
}

/* What a copy of the sample says, line by line. */
static void
test_what_is_copied (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelProgramme) programme = NULL;
  g_autoptr (LaurelActivity) ten = NULL;
  g_autoptr (LaurelActivity) twelve = NULL;
  g_autoptr (LaurelActivity) fifteen = NULL;
  g_autoptr (LaurelActivity) eighteen = NULL;
  LaurelWindow window;
  g_autofree char *days = NULL;

  laurel_test_run (f->library, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, FALSE, TRUE, NULL));
  programme = laurel_plan_find_programme (reader_of (f), "2026", NULL);
  ten = load (f, "2026/10");
  twelve = load (f, "2026/12");
  fifteen = load (f, "2026/15");
  eighteen = load (f, "2026/18");

  g_assert_cmpstr (laurel_programme_get_title (programme), ==, "2026 Month of Good Work");
  g_assert_cmpstr (laurel_programme_get_issuer (programme), ==, "Nanting Craft Association");
  g_assert_cmpstr (laurel_activity_get_words (ten), ==, "7–9 September");
  g_assert_cmpstr (laurel_activity_get_place_status (ten), ==, "tentative");
  g_assert_cmpstr (laurel_activity_get_status (ten), ==, "planned");
  g_assert_null (laurel_activity_get_raw (ten));
  g_assert_cmpstr (laurel_activity_get_title (twelve), ==, "45th delegates’ meeting");
  g_assert_cmpstr (laurel_activity_get_words (twelve), ==, "mid to late September");
  window = laurel_activity_get_window (twelve);
  days = window_to_text (&window, 2026);
  g_assert_cmpstr (days, ==, "w 09-11 09-30 09-11 09-30");
  g_assert_cmpstr (laurel_activity_get_place (fifteen), ==, "Beiyuan");
  g_assert_null (laurel_activity_get_reason (fifteen));
  g_assert_cmpstr (laurel_activity_get_words (eighteen), ==, "September");
}

/* ---- another date, and a season that is there -------------------------------- */

static const struct {
  const char *words; /* NULL: what is offered */
  const char *stored;
  const char *window;
} OTHER_DATES[] = {
  { NULL, "7–9 September", "t 09-07 09-07 09-09 09-09" },
  { "mid-September", "mid-September", "w 09-11 09-20 09-11 09-20" },
  { "21 September – 23 September", "21 September – 23 September", "t 09-21 09-21 09-23 09-23" },
  { "9月下旬", "9月下旬", "w 09-21 09-30 09-21 09-30" },
  { "when it suits", "when it suits", "w - - - -" },
  { "31 September", "31 September", "w - - - -" },
  { "", NULL, "w - - - -" },
};

/* What is typed counts, and words are never lost. */
static void
test_other_dates (Fixture *f, gconstpointer data)
{
  gint64 programme = programme_of (f, "2025");

  for (gsize i = 0; i < G_N_ELEMENTS (OTHER_DATES); i++) {
    gint64 entry = laurel_test_run (f->library, &LAUREL_PLAN_COPY_TO_YEAR,
                                    build_one (f, programme, 2026, 0, OTHER_DATES[i].words));
    g_autoptr (LaurelActivity) ten = load (f, "2026/1");
    LaurelWindow window = laurel_activity_get_window (ten);
    g_autofree char *days = window_to_text (&window, 2026);

    g_assert_cmpstr (laurel_activity_get_words (ten), ==, OTHER_DATES[i].stored);
    g_assert_cmpstr (days, ==, OTHER_DATES[i].window);
    laurel_test_revert (f->library, entry);
  }
}

/* What is there stays as it is; what is added comes after it, and is counted on. */
static void
test_into_a_season (Fixture *f, gconstpointer data)
{
  gint64 programme = programme_of (f, "2025"), there;
  g_autoptr (LaurelProgramme) season = NULL;
  g_autoptr (GPtrArray) all = NULL;

  laurel_test_run (f->library, &LAUREL_PROGRAMME_ADD,
                   g_variant_new ("(siss)", "Jubilee", 2026, "en", ""));
  there = programme_of (f, "Jubilee");
  do_undo_redo (f, &LAUREL_PLAN_COPY_TO_YEAR, build_one (f, programme, 2026, there, NULL));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT,
                   one_field (activity_of (f, "2026/1"), "number", "7.2"));
  do_undo_redo (f, &LAUREL_PLAN_COPY_TO_YEAR, build_one (f, programme, 2026, there, "May"));

  season = laurel_plan_find_programme (reader_of (f), "2026", NULL);
  g_assert_cmpint (laurel_row_get_id (LAUREL_ROW (season)), ==, there);
  g_assert_cmpstr (laurel_programme_get_title (season), ==, "Jubilee");
  g_assert_cmpstr (laurel_programme_get_issuer (season), ==, NULL);
  all = ask (f, &LAUREL_ACTIVITIES_OF_PROGRAMME, g_variant_new ("(x)", there));
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (laurel_activity_get_number (all->pdata[0]), ==, "7.2");
  g_assert_cmpstr (laurel_activity_get_number (all->pdata[1]), ==, "8");
  g_assert_cmpstr (laurel_activity_get_words (all->pdata[1]), ==, "May");
}

static guint
count (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GPtrArray) rows = ask (f, query, args);

  return rows->len;
}

static void
test_phases_and_roles (Fixture *f, gconstpointer data)
{
  gint64 from, to, three;
  g_autoptr (GPtrArray) phases = NULL;
  LaurelWindow window;
  g_autofree char *days = NULL;
  g_autofree char *old_days = NULL;

  phases = ask (f, &LAUREL_PHASES_OF_ACTIVITY, g_variant_new ("(x)", activity_of (f, "2025/3")));
  window = laurel_phase_get_window (phases->pdata[1]);
  old_days = window_to_text (&window, 2025);
  g_clear_pointer (&phases, g_ptr_array_unref);
  laurel_test_run (f->library, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, FALSE, TRUE, NULL));
  from = programme_of (f, "2025");
  to = programme_of (f, "2026");
  three = activity_of (f, "2026/3");

  g_assert_cmpuint (count (f, &LAUREL_ROLES_OF_PROGRAMME, g_variant_new ("(x)", to)), ==,
                    count (f, &LAUREL_ROLES_OF_PROGRAMME, g_variant_new ("(x)", from)));
  g_assert_cmpuint (count (f, &LAUREL_ROLES_OF_ACTIVITY, g_variant_new ("(x)", three)), ==,
                    count (f, &LAUREL_ROLES_OF_ACTIVITY,
                           g_variant_new ("(x)", activity_of (f, "2025/3"))));
  phases = ask (f, &LAUREL_PHASES_OF_ACTIVITY, g_variant_new ("(x)", three));
  g_assert_cmpuint (phases->len, ==, 2);
  g_assert_cmpstr (laurel_phase_get_words (phases->pdata[1]), ==, "October");
  window = laurel_phase_get_window (phases->pdata[1]);
  days = window_to_text (&window, 2026);
  g_assert_cmpstr (days, ==, "w 10-01 10-31 10-01 10-31");
  g_assert_cmpstr (days, ==, old_days);
  g_assert_cmpuint (count (f, &LAUREL_RELEASES_OF_PROGRAMME, g_variant_new ("(x)", to)), ==, 0);
  g_assert_cmpuint (count (f, &LAUREL_BOOKINGS_OF_ACTIVITY,
                           g_variant_new ("(x)", activity_of (f, "2026/10"))), ==, 0);
}

static const struct {
  const char *number;
  const char *words;
  const char *phases;
} MOVES[] = {
  { "3", "July – October", "July – September; October; 2 July; " },
  { "3", "August – November", "August – October; November; 2 August; " },
  { "3", "8 July – 31 October", "July – September; October; 9 July; " },
  { "3", "May – August", "May – July; August; 2 May; " },
  { "3", "to be announced", "July – September; October; 2 July; " },
  { "19", "mid-September – late October",
    "mid-September; early to mid-October; late October; early November; " },
  { "19", "October – November",
    "early October; mid to late October; mid-November; late November; " },
};

/* Where a date is put in, the phases go as far as it does. */
static void
test_phases_go_with_a_date (Fixture *f, gconstpointer data)
{
  laurel_test_run (f->library, &LAUREL_PHASE_ADD,
                   g_variant_new ("(xss)", activity_of (f, "2025/3"), "Opening", "2 July"));
  for (gsize i = 0; i < G_N_ELEMENTS (MOVES); i++) {
    g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));
    g_autofree char *title = g_strdup_printf ("Season %d", (int) i);
    g_autoptr (GPtrArray) phases = NULL;
    g_autoptr (GString) words = g_string_new (NULL);
    g_autofree char *name = g_strconcat ("2025/", MOVES[i].number, NULL);

    g_variant_builder_add (&rows, "(xsmsb)", activity_of (f, name), "", MOVES[i].words, FALSE);
    laurel_test_run (f->library, &LAUREL_PLAN_COPY_TO_YEAR,
                     g_variant_new (LAUREL_PLAN_COPY_ARGS, programme_of (f, "2025"), 2026,
                                    (gint64) 0, title, FALSE, &rows));
    phases = ask (f, &LAUREL_PHASES_OF_PROGRAMME, g_variant_new ("(x)", programme_of (f, title)));
    for (guint k = 0; k < phases->len; k++)
      g_string_append_printf (words, "%s; ", laurel_phase_get_words (phases->pdata[k]));
    g_assert_cmpstr (words->str, ==, MOVES[i].phases);
  }
}

/* Whatever was certain is held again, in the order in which it was taken. */
static void
test_holds (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) of_thirteen = NULL;
  g_autoptr (GPtrArray) of_fourteen = NULL;

  laurel_test_run (f->library, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, TRUE, TRUE, NULL));
  of_thirteen = ask (f, &LAUREL_BOOKINGS_OF_ACTIVITY,
                     g_variant_new ("(x)", activity_of (f, "2026/13")));
  of_fourteen = ask (f, &LAUREL_BOOKINGS_OF_ACTIVITY,
                     g_variant_new ("(x)", activity_of (f, "2026/14")));

  g_assert_cmpuint (of_thirteen->len, ==, 1);
  g_assert_true (laurel_booking_is_held (of_thirteen->pdata[0]));
  g_assert_cmpint (laurel_booking_get_rank (of_thirteen->pdata[0]), ==, 1);
  g_assert_cmpuint (of_fourteen->len, ==, 2);
  for (guint i = 0; i < of_fourteen->len; i++)
    g_assert_true (laurel_booking_is_held (of_fourteen->pdata[i]));
}

/* 1, 2, 3 … stays 1, 2, 3 …. */
static void
test_left_out (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelActivity) four = NULL;

  laurel_test_run (f->library, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, FALSE, TRUE, "4"));
  four = load (f, "2026/4");

  g_assert_cmpstr (laurel_activity_get_title (four), ==, "Review of new craft brands");
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  gint64 programme = programme_of (f, "2025"), one = activity_of (f, "2025/1");
  g_auto (GVariantBuilder) twice = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));

  g_variant_builder_add (&twice, "(xsmsb)", one, "", NULL, FALSE);
  g_variant_builder_add (&twice, "(xsmsb)", one, "", NULL, FALSE);
  refuse (f, &LAUREL_PLAN_COPY_TO_YEAR,
          g_variant_new (LAUREL_PLAN_COPY_ARGS, programme, 2026, (gint64) 0, "", FALSE, &twice),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_PLAN_COPY_TO_YEAR, build_one (f, programme, 2025, 0, NULL),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_PLAN_COPY_TO_YEAR, build_one (f, programme, 3000, 0, NULL),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_PLAN_COPY_TO_YEAR, build_one (f, programme + 99, 2026, 0, NULL),
          LAUREL_RULE_ERROR_NOT_FOUND);
  /* Nor into what is not there, or not of that year. */
  refuse (f, &LAUREL_PLAN_COPY_TO_YEAR, build_one (f, programme, 2026, programme + 99, NULL),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_PLAN_COPY_TO_YEAR, build_one (f, programme, 2026, programme, NULL),
          LAUREL_RULE_ERROR_REFUSED);

  laurel_test_run (f->library, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, FALSE, TRUE, NULL));
  refuse (f, &LAUREL_PLAN_COPY_TO_YEAR, build_args (f, FALSE, TRUE, NULL), LAUREL_RULE_ERROR_REFUSED);
}

/* Cancelled for this year is not planned for the next, unless somebody says so. */
static void
test_preview (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) copies =
    ask (f, &LAUREL_PLAN_COPIES, g_variant_new ("(xi)", programme_of (f, "2025"), 2026));
  LaurelPlanCopy *four = copies->pdata[11], *ten = copies->pdata[17];

  g_assert_false (laurel_plan_copy_get_taken (four));
  g_assert_cmpstr (laurel_plan_copy_get_title (four), ==, "Good Work Lecture, third");
  g_assert_true (laurel_plan_copy_get_taken (ten));
  g_assert_true (laurel_plan_copy_get_has_choice (ten));
  g_assert_cmpstr (laurel_plan_copy_get_words (ten, TRUE), ==, "7–9 September");
  g_assert_cmpstr (laurel_plan_copy_get_days (ten, TRUE), ==, "2026-09-07/2026-09-09");
  g_assert_cmpstr (laurel_plan_copy_get_days (ten, FALSE), ==, "2026-09-08/2026-09-10");
}

/* A day that is chosen on a day off is told, before anything is copied. */
static void
test_holidays_warn (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_auto (GVariantBuilder) days = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));

  g_variant_builder_add (&days, "(sss)", "2026-09-07", "Works holiday", "off");
  laurel_test_run (f->library, &LAUREL_HOLIDAYS_IMPORT, g_variant_new ("(sa(sss))", "own", &days));
  copies = ask (f, &LAUREL_PLAN_COPIES, g_variant_new ("(xi)", programme_of (f, "2025"), 2026));

  g_assert_cmpstr (laurel_plan_copy_get_warning (copies->pdata[17], TRUE), ==,
                   "2026-09-07 is a day off: Works holiday.");
  g_assert_null (laurel_plan_copy_get_warning (copies->pdata[17], FALSE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/plan-copy/" name, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/plan-copy/dates", test_dates);
  g_test_add_func ("/plan-copy/weekdays-are-kept", test_weekdays_are_kept);
  ADD ("preview", test_preview);
  ADD ("holidays-warn", test_holidays_warn);
  ADD ("what-is-copied", test_what_is_copied);
  ADD ("phases-and-roles", test_phases_and_roles);
  ADD ("phases-go-along", test_phases_go_with_a_date);
  ADD ("holds", test_holds);
  ADD ("left-out", test_left_out);
  ADD ("undo", test_undo);
  ADD ("undo-with-holds", test_undo_with_holds);
  ADD ("other-dates", test_other_dates);
  ADD ("into-a-season", test_into_a_season);
  ADD ("refused", test_refused);

  return g_test_run ();
}
