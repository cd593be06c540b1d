/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-writer.h"
#include "window-text.h"

static const struct {
  const char *chinese;
  const char *english;
} WORDS[] = {
  { "9月中旬", "mid-September" },
  { "9月中下旬", "mid to late September" },
  { "9月上中旬", "early to mid-September" },
  { "8月中旬-9月中旬", "mid-August to mid-September" },
  { "8月下旬-9月中旬", "late August to mid-September" },
  { "全年", "all year" },
  { "10月底前", "by the end of October" },
  { "10月15日前", "by 15 October" },
  { "10月15日前均可", "any time until 15 October" },
  { "9月8日-10日", "8–10 September" },
  { "9月8日-10月2日", "8 September – 2 October" },
  { "9月8日", "8 September" },
  { "7月-10月", "July – October" },
  { "9月", "September" },
  { "9月初", "the beginning of September" },
  { "二季度", "the second quarter" },
  { "下半年", "the second half of the year" },
  { "2022年", "2022" },
  { "9月起", "from September" },
  { "9月7日开始", "starting on 7 September" },
  { "9月之后", "after September" },
  { "9月中旬之后", "after mid-September" },
  { "不早于10月15日", "not before 15 October" },
  { "10月全月", "throughout October" },
  { "整个三季度", "throughout the third quarter" },
  { "2023年整个上半年", "throughout the first half of 2023" },
  { "7月或8月", "July or August" },
  { "8月下旬或9月上旬", "late August or early September" },
  { "2022年12月或2023年1月", "December 2022 or January 2023" },
  { "长期", "ongoing" },
  { "待定", "to be announced" },
  { "约9月中旬", "around mid-September" },
  { "9月中旬，为期3天", "mid-September, for 3 days" },
  { "9月12日-17日内某日", "some day from 12 to 17 September" },
  { "9月12日-17日内某3天", "some 3 days from 12 to 17 September" },
  { "9月3日-6日内某日至9月20日-25日内某日",
    "some day from 3 to 6 September to some day from 20 to 25 September" },
  { "2023年8月-9月", "August – September 2023" },
  { "2022年12月-2023年1月", "December 2022 – January 2023" },
  { "0557年9月10日", "10 September 0557" },
};

static void
check_words (const char *words, const char *language, const char *expected)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, 2022, NULL);
  g_autofree char *written = laurel_date_write (&reading.window, language, 2022, NULL);

  g_assert_cmpint (reading.understood, ==, LAUREL_UNDERSTOOD_ALL);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    check_words (WORDS[i].chinese, "zh", WORDS[i].chinese);
    check_words (WORDS[i].english, "en", WORDS[i].english);
    check_words (WORDS[i].chinese, "en", WORDS[i].english);
    check_words (WORDS[i].english, "zh", WORDS[i].chinese);
  }
}

static const struct {
  const char *words;
  LaurelExtent extent;
  const char *chinese;
  const char *english;
  const char *short_chinese;
  const char *short_english;
} DESCRIPTIONS[] = {
  { "9月中旬", LAUREL_EXTENT_WITHIN, "9月11日–20日内某日", "some day from 11 to 20 September",
    "9月中旬某日", "some day 11–20 September" },
  { "9月中下旬", LAUREL_EXTENT_WITHIN, "9月11日–30日内某日", "some day from 11 to 30 September",
    "9月11日–30日某日", "some day 11–30 September" },
  { "9月8日-10日", LAUREL_EXTENT_THROUGH, "9月8日–10日", "8–10 September", "9月8日–10日",
    "8–10 September" },
  { "9月1日-11月30日", LAUREL_EXTENT_THROUGH, "9月1日–11月30日", "1 September – 30 November",
    "9月1日–11月30日", "1 Sep – 30 Nov" },
  { "7月-10月", LAUREL_EXTENT_THROUGH, "7月内开始，10月内结束",
    "starts in July, ends in October", "7月–10月", "July – October" },
  { "8月中旬-9月中旬", LAUREL_EXTENT_THROUGH, "8月11日–20日内开始，9月11日–20日内结束",
    "starts from 11 to 20 August, ends from 11 to 20 September", "8月中旬–9月中旬",
    "mid-August to mid-September" },
  { "9月", LAUREL_EXTENT_WITHIN, "9月内某日", "some day in September", "9月某日",
    "some day in September" },
  { "9月", LAUREL_EXTENT_THROUGH, "9月，持续进行", "all through September", "9月，持续进行",
    "all through September" },
  { "全年", LAUREL_EXTENT_ON_DEMAND, "全年，按预约", "all year, on request", "全年，按预约",
    "all year, on request" },
  { "10月底前", LAUREL_EXTENT_WITHIN, "不晚于10月31日", "by 31 October", "10月底前",
    "by the end of October" },
  { "9月起", LAUREL_EXTENT_THROUGH, "9月内开始，长期", "starts in September, no end",
    "9月内开始，长期", "starts in September, no end" },
  { "9月7日开始", LAUREL_EXTENT_THROUGH, "9月7日开始，结束时间未知",
    "starts on 7 September, end not known", "9月7日开始，结束时间未知",
    "starts on 7 September, end not known" },
  { "9月之后", LAUREL_EXTENT_WITHIN, "不早于10月1日", "not before 1 October", "不早于10月1日",
    "not before 1 October" },
  { "约9月7日", LAUREL_EXTENT_WITHIN, "约9月7日", "about 7 September", "约9月7日",
    "about 7 September" },
  { "9月中旬，为期3天", LAUREL_EXTENT_WITHIN, "9月11日–20日内某3天",
    "some 3 days from 11 to 20 September", "9月11日–20日内某3天",
    "some 3 days 11–20 September" },
  { "2023年1月", LAUREL_EXTENT_WITHIN, "2023年1月内某日", "some day in January 2023",
    "2023年1月某日", "some day in January 2023" },
  { "待定", LAUREL_EXTENT_WITHIN, "时间待定", "no date yet", "时间待定", "no date yet" },
  { "长期", LAUREL_EXTENT_THROUGH, "长期", "ongoing", "长期", "ongoing" },
};

static void
test_descriptions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DESCRIPTIONS); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (DESCRIPTIONS[i].words, 2022, NULL);
    LaurelWindow *window = &reading.window;
    g_autofree char *zh = NULL, *en = NULL, *short_zh = NULL, *short_en = NULL;

    window->extent = DESCRIPTIONS[i].extent;
    zh = laurel_date_describe (window, "zh", 2022, LAUREL_DATE_STYLE_FULL);
    en = laurel_date_describe (window, "en", 2022, LAUREL_DATE_STYLE_FULL);
    short_zh = laurel_date_describe (window, "zh_CN", 2022, LAUREL_DATE_STYLE_SHORT);
    short_en = laurel_date_describe (window, "en", 2022, LAUREL_DATE_STYLE_SHORT);
    g_assert_cmpstr (zh, ==, DESCRIPTIONS[i].chinese);
    g_assert_cmpstr (en, ==, DESCRIPTIONS[i].english);
    g_assert_cmpstr (short_zh, ==, DESCRIPTIONS[i].short_chinese);
    g_assert_cmpstr (short_en, ==, DESCRIPTIONS[i].short_english);
  }
}

static LaurelDay
random_day (void)
{
  return laurel_day_new (g_test_rand_int_range (2021, 2025), g_test_rand_int_range (1, 13),
                         g_test_rand_int_range (1, 29));
}

static void
random_unit (LaurelDay *first, LaurelDay *last, const LaurelDateHabits *habits)
{
  LaurelDateUnit unit;

  laurel_date_unit_around (g_test_rand_int_range (0, LAUREL_DATE_UNIT_LAST), random_day (), &unit);
  g_assert_true (laurel_date_unit_resolve (&unit, habits, first, last));
}

static gboolean
random_window_of_units (LaurelWindow *window, const LaurelDateHabits *habits)
{
  LaurelDay a_first, a_last, b_first, b_last;
  int min_days = g_test_rand_int_range (0, 3) > 0 ? 1 : g_test_rand_int_range (1, 12);

  random_unit (&a_first, &a_last, habits);
  random_unit (&b_first, &b_last, habits);
  if (g_test_rand_bit ()) {
    b_first = a_first;
    b_last = a_last;
  }
  if (b_first < a_first || b_last < a_last ||
      !laurel_window_from_units (a_first, a_last, b_first, b_last, min_days, window, NULL))
    return FALSE;

  switch (g_test_rand_int_range (0, 7)) {
  case 0: /* a deadline */
    window->es = window->ls = window->ee = 0;
    window->open_start = g_test_rand_bit ();
    break;
  case 1: /* without an end */
    window->ls = a_last;
    window->ee = window->le = 0;
    window->open_end = g_test_rand_bit ();
    break;
  case 2: /* no earlier than */
    window->ls = window->ee = window->le = 0;
    break;
  default:
    break;
  }
  window->approximate = g_test_rand_bit ();

  return TRUE;
}

/* Four days in any order that a window allows. */
static gboolean
random_window_of_days (LaurelWindow *window)
{
  LaurelDay day = random_day ();

  *window = (LaurelWindow) {
    .es = day,
    .ls = day + g_test_rand_int_range (0, 60),
    .ee = day + g_test_rand_int_range (0, 60),
    .min_days = 1,
  };
  window->le = MAX (window->ls, window->ee) + g_test_rand_int_range (0, 40);

  return laurel_window_check (window, NULL);
}

static void
check_read_back (const LaurelWindow *window, const char *language, const LaurelDateHabits *habits)
{
  int year = g_test_rand_bit () ? 2022 : 0;
  g_autofree char *words = laurel_date_write (window, language, year, habits);
  g_auto (LaurelDateReading) reading = laurel_date_read (words, year, habits);
  LaurelWindow expected = *window;
  g_autofree char *was = NULL, *is = NULL;

  /* How a window is filled is not in the words of a date, but in its shape. */
  expected.extent = reading.window.extent;
  was = window_to_text (&expected, 2022);
  is = window_to_text (&reading.window, 2022);
  if (!g_str_equal (is, was) || reading.understood != LAUREL_UNDERSTOOD_ALL)
    g_error ("“%s” is read as %s (%s), but was %s", words, is, reading.message, was);
}

static void
test_read_back (void)
{
  int tried = 0;

  while (tried < 20000) {
    const LaurelDateHabits *habits = g_test_rand_bit () ? &LAUREL_DATE_HABITS_THIRDS : NULL;
    LaurelWindow window;

    if (!(g_test_rand_int_range (0, 4) == 0 ? random_window_of_days (&window)
                                            : random_window_of_units (&window, habits)))
      continue;
    check_read_back (&window, "zh", habits);
    check_read_back (&window, "en", habits);
    tried++;
  }
}

/* A range is filled, one stretch is not. */
static void
test_extent_of_shape (void)
{
  static const char *const ranges[] = { "7月-10月", "9月7日-9日", "全年", "9月起" };
  static const char *const stretches[] = { "9月中旬", "9月7日", "9月", "9月3日-6日内某日" };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++) {
    g_auto (LaurelDateReading) range = laurel_date_read (ranges[i], 2022, NULL);
    g_auto (LaurelDateReading) stretch = laurel_date_read (stretches[i], 2022, NULL);

    g_assert_cmpint (range.window.extent, ==, LAUREL_EXTENT_THROUGH);
    g_assert_cmpint (stretch.window.extent, ==, LAUREL_EXTENT_WITHIN);
  }
}

/* What is open at an end is said as it was, in either language. */
static void
test_open_ends_in_the_sense_said (void)
{
  static const struct {
    const char *words;
    const char *zh;
    const char *en;
  } cases[] = {
    { "不早于9月1日", "不早于9月1日", "not before 1 September" },
    { "8月之后", "8月之后", "after August" },
    { "9月1日后", "9月1日之后", "after 1 September" },
    { "9月10日后", "9月10日之后", "after 10 September" },
    { "9月上旬之后", "9月上旬之后", "after early September" },
    { "9月10日以后", "不早于9月10日", "not before 10 September" },
    { "after 10 September", "9月10日之后", "after 10 September" },
    { "by the end of the year", "年底前", "by the end of the year" },
    { "by the end of December", "12月底前", "by the end of December" },
    { "by 31 December", "12月31日前", "by 31 December" },
    { "9月1日起", "9月1日起", "from 1 September" },
    { "10月底前", "10月底前", "by the end of October" },
    { "9月中旬", "9月中旬", "mid-September" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (cases[i].words, 2022, NULL);
    g_autofree char *zh = laurel_date_write_words (&reading.window, cases[i].words, "zh", 2022,
                                                   NULL);
    g_autofree char *en = laurel_date_write_words (&reading.window, cases[i].words, "en", 2022,
                                                   NULL);
    g_auto (LaurelDateReading) again = laurel_date_read (zh, 2022, NULL);

    g_assert_cmpstr (zh, ==, cases[i].zh);
    g_assert_cmpstr (en, ==, cases[i].en);
    g_assert_true (laurel_window_equal (&again.window, &reading.window));
  }
}

/* Words that mean another window do not count. */
static void
test_words_of_another_window (void)
{
  g_auto (LaurelDateReading) reading = laurel_date_read ("10月底前", 2022, NULL);
  g_autofree char *written = laurel_date_write_words (&reading.window, "不早于9月1日", "zh", 2022,
                                                      NULL);
  g_autofree char *none = laurel_date_write_words (&reading.window, NULL, "zh", 2022, NULL);

  g_assert_cmpstr (written, ==, "10月底前");
  g_assert_cmpstr (none, ==, "10月底前");
}

/* What goes out speaks one language, but says nothing else for it. */
static void
test_words_in_the_language_of_the_plan (void)
{
  static const struct {
    const char *words, *language, *in;
  } cases[] = {
    { "early October", "zh", "10月上旬" },
    { "16-17 September", "zh", "9月16日-17日" },
    { "mid-September", "en", "mid-September" },
    { "9月中旬", "en", "mid-September" },
    { "9月中旬", "zh", "9月中旬" },
    { "mid-September, after the fair", "zh", "mid-September, after the fair" },
    { "as agreed", "zh", "as agreed" },
    { "9月中旬，另行通知", "en", "9月中旬，另行通知" },
    { "2022-09-16", "zh", "2022-09-16" },
    { "by the end of October", "zh", "10月底前" },
  };
  g_autofree char *none = laurel_date_dup_words_in (NULL, "zh", 2022, NULL);

  g_assert_null (none);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *in = laurel_date_dup_words_in (cases[i].words, cases[i].language, 2022, NULL);

    g_assert_cmpstr (in, ==, cases[i].in);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/date-writer/words", test_words);
  g_test_add_func ("/calendar/date-writer/words-in-language",
                   test_words_in_the_language_of_the_plan);
  g_test_add_func ("/calendar/date-writer/descriptions", test_descriptions);
  g_test_add_func ("/calendar/date-writer/read-back", test_read_back);
  g_test_add_func ("/calendar/date-writer/extent-of-shape", test_extent_of_shape);

  g_test_add_func ("/calendar/date-writer/open-ends", test_open_ends_in_the_sense_said);
  g_test_add_func ("/calendar/date-writer/other-words", test_words_of_another_window);

  return g_test_run ();
}
