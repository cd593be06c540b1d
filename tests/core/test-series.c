/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-list.h"
#include "calendar/laurel-series-rule.h"
#include "window-text.h"

#include <stdlib.h>

/* The rules about what is one of many: tables of cases. */

/* ---- lists ------------------------------------------------------------------ */

/* What was typed; title | words | place | how sure | who | number of warnings. */
static const struct {
  const char *line;
  const char *read;
} LINES[] = {
  /* Gaps, tabs, marks. */
  { "西北赛区  9月中旬  西宁  陕西省质协", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "西北赛区\t9月中旬\t西宁\t陕西省质协", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "西北赛区　9月中旬　西宁　陕西省质协", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "西北赛区，9月中旬，西宁，陕西省质协", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "西北赛区；9月中旬，西宁；陕西省质协", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "西北赛区 9月中旬 西宁 陕西省质协", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "西北赛区 | 9月中旬 | 西宁 | 陕西省质协", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "North division\tmid-September\tHexi\tHexi branch",
    "North division|mid-September|Hexi|confirmed|Hexi branch|0" },
  { "North division, mid-September, Hexi, Hexi branch",
    "North division|mid-September|Hexi|confirmed|Hexi branch|0" },
  { "North division, mid-September, Hexi, ", "North division|mid-September|Hexi|confirmed||0" },
  { "North division,mid-September,Hexi", "North division|mid-September|Hexi|confirmed||0" },
  { "North division, mid-September, , ", "North division|mid-September||none||0" },
  { "西北赛区，9月中旬，西宁，", "西北赛区|9月中旬|西宁|confirmed||0" },
  { "North division; 8 September; Hexi", "North division|8 September|Hexi|confirmed||0" },
  { "North division 8 September", "North division|8 September||none||0" },

  /* Numbers and bullets are no names. */
  { "1. 第一讲  9月8日", "第一讲|9月8日||none||0" },
  { "（三）西北赛区  9月中旬", "西北赛区|9月中旬||none||0" },
  { "(3) 西北赛区  9月中旬", "西北赛区|9月中旬||none||0" },
  { "③西北赛区  9月中旬", "西北赛区|9月中旬||none||0" },
  { "十二、西北赛区  9月中旬", "西北赛区|9月中旬||none||0" },
  { "- North division, 8 September", "North division|8 September||none||0" },
  { "• North division, 8 September", "North division|8 September||none||0" },
  { "12\t西北赛区\t9月中旬", "西北赛区|9月中旬||none||0" },
  { "3M公司专场  9月8日", "3M公司专场|9月8日||none||0" },

  /* In another order, as far as the words say what they are. */
  { "9月中旬  西北赛区  西宁", "西北赛区|9月中旬|西宁|confirmed||0" },
  { "西北赛区  西宁  9月中旬", "西北赛区|9月中旬|西宁|confirmed||0" },
  { "西北赛区  陕西省质协  西宁  9月中旬", "西北赛区|9月中旬|西宁|confirmed|陕西省质协|0" },
  { "西北赛区  陕西省质协", "西北赛区|||none|陕西省质协|1" },

  /* How sure the place is. */
  { "西北赛区  9月中旬  西宁（拟定）", "西北赛区|9月中旬|西宁|tentative||0" },
  { "西北赛区  9月中旬  地点待定  陕西省质协", "西北赛区|9月中旬||tbd|陕西省质协|0" },
  { "第二讲  9月8日  在线", "第二讲|9月8日|在线|online||0" },

  /* A place that nobody knows is one, where one is expected. */
  { "North, 8 September, the old mill, Hexi branch",
    "North|8 September|the old mill|confirmed|Hexi branch|0" },
  { "西北赛区  9月中旬  某厂礼堂  陕西省质协", "西北赛区|9月中旬|某厂礼堂|confirmed|陕西省质协|0" },

  /* What is missing or not understood is told, and nothing is dropped. */
  { "西北赛区", "西北赛区|||none||1" },
  { "西北赛区  9月31日  西宁", "西北赛区|9月31日|西宁|confirmed||1" },
  { "西北赛区  9月中旬  西宁  陕西省质协  联系人另告",
    "西北赛区|9月中旬|西宁|confirmed|陕西省质协|1" },
};

static char *
line_to_text (const LaurelSeriesLine *line)
{
  return g_strdup_printf ("%s|%s|%s|%s|%s|%u", line->title, line->words,
                          line->place ? line->place : "",
                          laurel_place_status_to_string (line->place_status),
                          line->organiser ? line->organiser : "", line->warnings->len);
}

static void
test_lines_are_read (void)
{
  const LaurelSeriesListContext context = { .year = 2022 };

  for (gsize i = 0; i < G_N_ELEMENTS (LINES); i++) {
    g_autoptr (GPtrArray) lines = laurel_series_list_read (LINES[i].line, &context);
    g_autofree char *read = NULL;

    g_test_message ("%s", LINES[i].line);
    g_assert_cmpuint (lines->len, ==, 1);
    read = line_to_text (lines->pdata[0]);
    g_assert_cmpstr (read, ==, LINES[i].read);
  }
}

static void
test_empty_lines_are_none_and_equal_names_are_told (void)
{
  const LaurelSeriesListContext context = { .year = 2022 };
  g_autoptr (GPtrArray) lines =
    laurel_series_list_read ("序号\t讲次\t时间\n第一讲  9月1日\r\n  \n\t\n第一讲  9月8日\n", &context);
  const LaurelSeriesLine *first, *second;

  g_assert_cmpuint (lines->len, ==, 2);
  first = lines->pdata[0];
  second = lines->pdata[1];
  g_assert_cmpint (first->line, ==, 2);
  g_assert_cmpint (second->line, ==, 5);
  g_assert_cmpuint (first->warnings->len, ==, 0);
  g_assert_cmpuint (second->warnings->len, ==, 1);
  g_assert_cmpstr (second->warnings->pdata[0], ==, "It is called like line 2.");
}

static void
test_headings_are_no_activities (void)
{
  static const struct {
    const char *line;
    gboolean is_heading;
  } CASES[] = {
    { "Name,Date,Place,Organisers", TRUE }, { "Division, Dates, Venues, Contact", TRUE },
    { "No.\tTitle\tWhen\tWhere\tNotes", TRUE }, { "赛区：  时间：  地点：", TRUE },
    { "Name", FALSE }, { "Stage, 9 May, Hexi", FALSE }, { "Lecture, Place, 9 May, Hexi", FALSE },
    { "Title fight, Dateline, 9 May", FALSE },
  };
  const LaurelSeriesListContext context = { .year = 2022 };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) lines = laurel_series_list_read (CASES[i].line, &context);

    g_test_message ("%s", CASES[i].line);
    g_assert_cmpuint (lines->len, ==, CASES[i].is_heading ? 0 : 1);
  }
}

/* Whatever is typed, each line that says anything is one, and says what it is called. */
static void
test_nothing_typed_is_lost_or_harmful (void)
{
  static const char *const PIECES[] = { "西北", "9月中旬", "  ", "\t", "，", "（", "）", "1.", "\n",
                                        "|", "\xff", "质协", "、", "-", " ", "待定", "8 September" };
  const LaurelSeriesListContext context = { .year = 2022 };

  for (int i = 0; i < 3000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GPtrArray) lines = NULL;

    for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
      g_string_append (text, PIECES[g_test_rand_int_range (0, G_N_ELEMENTS (PIECES))]);
    lines = laurel_series_list_read (text->str, &context);
    for (guint k = 0; k < lines->len; k++) {
      const LaurelSeriesLine *line = lines->pdata[k];

      g_assert_cmpstr (line->title, !=, "");
      g_assert_true (g_utf8_validate (line->title, -1, NULL));
      g_assert_true (laurel_window_check (&line->window, NULL));
    }
  }
}

static void
test_ten_thousand_lines_take_no_time (void)
{
  const LaurelSeriesListContext context = { .year = 2022 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;
  gint64 start;

  for (int i = 0; i < 10000; i++)
    g_string_append_printf (text, "第%d赛区  9月中旬  西宁  陕西省质协\n", i);
  start = g_get_monotonic_time ();
  lines = laurel_series_list_read (text->str, &context);
  g_assert_cmpuint (lines->len, ==, 10000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

/* ---- the hull --------------------------------------------------------------- */

static const struct {
  const char *members; /* words, separated by | */
  const char *hull;
} HULLS[] = {
  { "", "w - - - -" },
  { "when it suits", "w - - - -" },
  { "8 September", "w 09-08 09-08 09-08 09-08" },
  { "mid-September", "w 09-11 09-20 09-11 09-20" },
  { "8 September|12 September", "t 09-08 09-08 09-12 09-12" },
  { "12 September|8 September", "t 09-08 09-08 09-12 09-12" },
  { "mid-September|8 September", "t 09-08 09-08 09-11 09-20" },
  { "August|October", "t 08-01 08-31 10-01 10-31" },
  { "8 September||when it suits", "w 09-08 09-08 09-08 09-08" },
  { "8 September|from 12 September", "t 09-08 09-08 - - >" },
  { "8 September|by 31 October", "t 09-08 09-08 09-08 10-31" },
  { "about 8 September|12 September", "t 09-08 09-08 09-12 09-12 ~" },
  { "1–30 September|8–10 September", "t 09-01 09-01 09-30 09-30" },
};

static void
test_a_series_lasts_from_its_first_to_its_last (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (HULLS); i++) {
    g_auto (GStrv) words = g_strsplit (HULLS[i].members, "|", -1);
    g_autofree LaurelWindow *windows = g_new0 (LaurelWindow, g_strv_length (words) + 1);
    LaurelWindow hull;
    g_autofree char *text = NULL;

    g_test_message ("%s", HULLS[i].members);
    for (guint k = 0; words[k] != NULL; k++) {
      g_auto (LaurelDateReading) reading = laurel_date_read (words[k], 2022, NULL);

      windows[k] = reading.window;
    }
    hull = laurel_series_get_hull (windows, g_strv_length (words));
    text = window_to_text (&hull, 2022);
    g_assert_cmpstr (text, ==, HULLS[i].hull);
    g_assert_true (laurel_window_check (&hull, NULL));
  }
}

static LaurelDay
random_day (void)
{
  return laurel_day_new (2022, 1, 1) + g_test_rand_int_range (0, 400);
}

static LaurelWindow
random_window (void)
{
  LaurelWindow window = LAUREL_WINDOW_UNKNOWN;
  LaurelDay a = random_day (), b = random_day ();
  int more = g_test_rand_int_range (0, 20);

  window.es = MIN (a, b);
  window.ls = window.es + more;
  window.ee = MAX (a, b);
  window.le = window.ee + more;
  return window;
}

/* Wherever each of the members comes to lie, the first begins and the last ends in
 * the hull: tried with all the corners, and days between. */
static void
test_no_placing_of_the_members_leaves_the_hull (void)
{
  for (int i = 0; i < 2000; i++) {
    LaurelWindow windows[4];
    gsize n = (gsize) g_test_rand_int_range (1, 5);
    LaurelWindow hull;

    for (gsize k = 0; k < n; k++)
      windows[k] = random_window ();
    hull = laurel_series_get_hull (windows, n);
    for (int try = 0; try < 20; try++) {
      LaurelDay first = G_MAXINT, last = 0;

      for (gsize k = 0; k < n; k++) {
        int slack = windows[k].ls - windows[k].es;
        int early = try % 3 == 0 ? 0 : try % 3 == 1 ? slack : g_test_rand_int_range (0, slack + 1);

        first = MIN (first, windows[k].es + early);
        last = MAX (last, windows[k].ee + early);
      }
      g_assert_cmpint (first, >=, hull.es);
      g_assert_cmpint (first, <=, hull.ls);
      g_assert_cmpint (last, >=, hull.ee);
      g_assert_cmpint (last, <=, hull.le);
    }
  }
}

/* ---- the state -------------------------------------------------------------- */

static const struct {
  const char *own;
  const char *members;
  const char *status;
} STATES[] = {
  { "planned", "", "planned" },
  { "planned", "planned planned", "planned" },
  { "announced", "planned announced", "announced" },
  { "planned", "announced announced", "planned" },
  { "announced", "announced under-way", "under-way" },
  { "announced", "done announced", "under-way" },
  { "under-way", "done done", "done" },
  { "under-way", "done cancelled", "done" },
  { "announced", "cancelled cancelled", "cancelled" },
  { "announced", "postponed postponed", "postponed" },
  { "announced", "postponed announced", "announced" },
  { "announced", "postponed cancelled", "postponed" },
  { "cancelled", "announced cancelled", "announced" },
  { "cancelled", "planned cancelled", "planned" },
  { "done", "announced announced", "announced" },
  { "under-way", "planned planned", "planned" },
};

static void
test_the_state_follows_the_members (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (STATES); i++) {
    g_auto (GStrv) members = *STATES[i].members ? g_strsplit (STATES[i].members, " ", -1)
                                                : g_new0 (char *, 1);

    g_test_message ("%s: %s", STATES[i].own, STATES[i].members);
    g_assert_cmpstr (laurel_series_get_status (STATES[i].own, (const char *const *) members), ==,
                     STATES[i].status);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/series/lines", test_lines_are_read);
  g_test_add_func ("/calendar/series/empty-and-equal",
                   test_empty_lines_are_none_and_equal_names_are_told);
  g_test_add_func ("/calendar/series/headings", test_headings_are_no_activities);
  g_test_add_func ("/calendar/series/anything", test_nothing_typed_is_lost_or_harmful);
  g_test_add_func ("/calendar/series/many", test_ten_thousand_lines_take_no_time);
  g_test_add_func ("/calendar/series/hull", test_a_series_lasts_from_its_first_to_its_last);
  g_test_add_func ("/calendar/series/placing", test_no_placing_of_the_members_leaves_the_hull);
  g_test_add_func ("/calendar/series/state", test_the_state_follows_the_members);

  return g_test_run ();
}
