/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-edtf.h"
#include "date-case.h"

/* What else stands in the plans of a year: weeks, parts of quarters, holidays,
 * days that are counted. Each is read rightly, or said to be open, or kept as
 * words; none is read wrongly. */

static const Case CHINESE[] = {
  { "第38周", "w 09-19 09-25 09-19 09-25" },
  { "2022年第38周", "w 09-19 09-25 09-19 09-25" },
  { "2024年第1周", "w 2024-01-01 2024-01-07 2024-01-01 2024-01-07" },
  { "第38-39周", "t 09-19 09-25 09-26 10-02" },
  { "第38、39周", "w 09-19 10-02 09-19 10-02" },
  { "第38周至第40周", "t 09-19 09-25 10-03 10-09" },
  { "第53周", NULL, "no-such-day" },
  { "教学第3周", NULL, "date-not-understood" },
  { "开学第1周", NULL, "date-not-understood" },
  { "9月第二周", "w 09-01 09-30 09-01 09-30", "第二周" },
  { "9月12日当周", "w 09-12 09-18 09-12 09-18" },
  { "9月12日那一周", "w 09-12 09-18 09-12 09-18" },
  { "9月14日所在周", "w 09-12 09-18 09-12 09-18" },
  { "9月的第二个周五", "w 09-09 09-09 09-09 09-09" },
  { "9月最后一个星期六", "w 09-24 09-24 09-24 09-24" },
  { "10月最后一天", "w 10-31 10-31 10-31 10-31" },
  { "9月第五个周一", NULL, "no-such-day" },
  { "季度末", NULL, "date-not-understood" },
  { "三季度末", "w 09-01 09-30 09-01 09-30", NULL, PART },
  { "第三季度初", "w 07-01 07-31 07-01 07-31", NULL, PART },
  { "三季度中期", "w 08-01 08-31 08-01 08-31", NULL, PART },
  { "Q3末", "w 09-01 09-30 09-01 09-30", NULL, PART },
  { "2022年Q3-Q4", "t 07-01 09-30 10-01 12-31" },
  { "三季度末前", "w - - - 09-30" },
  { "上半年末", "w 06-01 06-30 06-01 06-30", NULL, PART },
  { "下半年初", "w 07-01 07-31 07-01 07-31", NULL, PART },
  { "上半年底前", "w - - - 06-30" },
  { "年中", "w 06-01 07-31 06-01 07-31", NULL, PART },
  { "2023年中", "w 2023-06-01 2023-07-31 2023-06-01 2023-07-31", NULL, PART },
  { "明年初", "w 2023-01-01 2023-02-28 2023-01-01 2023-02-28" },
  { "明年底前", "w - - - 2023-12-31" },
  { "9月前半月", "w 09-01 09-15 09-01 09-15" },
  { "9月后半个月", "w 09-16 09-30 09-16 09-30" },
  { "9月上、下旬", "w 09-01 09-30 09-01 09-30", NULL, GAP },
  { "国庆前后", "w 10-01 10-07 10-01 10-07 ~", NULL, PART },
  { "国庆期间", "w 10-01 10-07 10-01 10-07", NULL, PART },
  { "国庆节前", "w - - - 09-30", NULL, PART },
  { "国庆后", "w 10-08 - - -", NULL, PART },
  { "国庆后一周", NULL, "date-not-understood" },
  { "国庆晚会", NULL, "date-not-understood" },
  { "五一前", "w - - - 04-30", NULL, PART },
  { "十一期间", "w 10-01 10-07 10-01 10-07", NULL, PART },
  { "十一", NULL, "date-not-understood" },
  { "春节前", NULL, "date-not-understood" },
  { "23年9月", "w 2023-09-01 2023-09-30 2023-09-01 2023-09-30" },
  { "23年三季度", "w 2023-07-01 2023-09-30 2023-07-01 2023-09-30" },
  { "9月12日(一)-14日(三)", "t 09-12 09-12 09-14 09-14" },
  { "9月12-14日（周一至周三）", "t 09-12 09-12 09-14 09-14" },
  { "9月12-14日（周二至周四）", NULL, "wrong-weekday" },
  { "10月31日24时前", "w - - - 10-31", "24时前" },
  { "10月31日17:00前", "w - - - 10-31", "17:00前" },
  { "10月31日（含）前", "w - - - 10-31" },
  { "10月31日前（含当日）", "w - - - 10-31" },
  { "10月（含）前", "w - - - 10-31" },
  { "截至10月31日止", "w - - - 10-31" },
  { "9月启动，12月结束", "t 09-01 09-30 12-01 12-31" },
  { "9月起，12月止", "t 09-01 09-30 12-01 12-31" },
  { "9月12日起3天", "t 09-12 09-12 09-14 09-14" },
  { "9月12日起3天内报到", "t 09-12 09-12 - - >", "3天内报到" },
  { "9月12日起为期一周", "t 09-12 09-12 09-18 09-18" },
  { "9月7日开始，至少3天", "t 09-07 09-07 - - ×3" },
  { "9月起三个月", "t 09-01 09-30 - -", "三个月" },
  { "2022-2023学年", NULL, "date-not-understood" },
  { "2022—2023学年第一学期", NULL, "date-not-understood" },
  { "16/09/22", NULL, "date-not-understood" },
  { "9月底10月初", "w 09-25 10-05 09-25 10-05" },
  { "每周五", NULL, "date-not-understood" },
  { "秋季学期", NULL, "date-not-understood" },
  { "月底前", NULL, "date-not-understood" },
};

static const Case ENGLISH[] = {
  { "12.-14.9.2022", "t 09-12 09-12 09-14 09-14" },
  { "12.–14. September 2022", "t 09-12 09-12 09-14 09-14" },
  { "12.-14. September", "t 09-12 09-12 09-14 09-14" },
  { "12./13. September", "w 09-12 09-13 09-12 09-13", NULL, EXTENT },
  { "12. September", "w 09-12 09-12 09-12 09-12" },
  { "16/09/22", NULL, "date-not-understood" },
  { "early and late September", "t 09-01 09-10 09-21 09-30", NULL, GAP },
  { "beginning or middle of October", "w 10-01 10-20 10-01 10-20", NULL, GAP },
  { "mid/end October", "w 10-11 10-31 10-11 10-31", NULL, GAP },
  { "week 38", "w 09-19 09-25 09-19 09-25" },
  { "week 38 of 2023", "w 2023-09-18 2023-09-24 2023-09-18 2023-09-24" },
  { "Week 1, 2024", "w 2024-01-01 2024-01-07 2024-01-01 2024-01-07" },
  { "calendar week 38", "w 09-19 09-25 09-19 09-25" },
  { "KW 38", "w 09-19 09-25 09-19 09-25" },
  { "W38", "w 09-19 09-25 09-19 09-25" },
  { "2022-W38", "w 09-19 09-25 09-19 09-25" },
  { "weeks 38–39", "t 09-19 09-25 09-26 10-02" },
  { "weeks 38 and 39", "t 09-19 09-25 09-26 10-02" },
  { "week 53", NULL, "no-such-day" },
  { "week 60", NULL, "no-such-day" },
  { "week of 12 September", "w 09-12 09-18 09-12 09-18" },
  { "week of 14 September", "w 09-12 09-18 09-12 09-18" },
  { "week commencing 12 September", "w 09-12 09-18 09-12 09-18" },
  { "week beginning Sunday 11 September", "w 09-11 09-17 09-11 09-17" },
  { "week beginning Monday 11 September", NULL, "wrong-weekday" },
  { "w/c 12 September", "w 09-12 09-18 09-12 09-18" },
  { "w/e 16 September", "w 09-10 09-16 09-10 09-16" },
  { "the second week of September", "w 09-01 09-30 09-01 09-30", "the second week of" },
  { "the first Friday in September", "w 09-02 09-02 09-02 09-02" },
  { "2nd Monday of October 2023", "w 2023-10-09 2023-10-09 2023-10-09 2023-10-09" },
  { "last Friday in October", "w 10-28 10-28 10-28 10-28" },
  { "last day of February 2024", "w 2024-02-29 2024-02-29 2024-02-29 2024-02-29" },
  { "fifth Monday of September", NULL, "no-such-day" },
  { "end of the quarter", NULL, "date-not-understood" },
  { "end of Q3", "w 09-01 09-30 09-01 09-30", NULL, PART },
  { "the end of the third quarter", "w 09-01 09-30 09-01 09-30", NULL, PART },
  { "beginning of Q3", "w 07-01 07-31 07-01 07-31", NULL, PART },
  { "mid-Q3", "w 08-01 08-31 08-01 08-31", NULL, PART },
  { "late 2023", "w 2023-09-01 2023-12-31 2023-09-01 2023-12-31", NULL, PART },
  { "mid-2023", "w 2023-05-01 2023-08-31 2023-05-01 2023-08-31", NULL, PART },
  { "early in the year", "w 01-01 04-30 01-01 04-30", NULL, PART },
  { "middle of the year", "w 06-01 07-31 06-01 07-31", NULL, PART },
  { "end of the first half", "w 06-01 06-30 06-01 06-30", NULL, PART },
  { "the first half of September", "w 09-01 09-15 09-01 09-15" },
  { "end of the year", "w 11-01 12-31 11-01 12-31" },
  { "from 12 September for two weeks", "t 09-12 09-12 09-25 09-25" },
  { "12 September, for a fortnight", "t 09-12 09-12 09-25 09-25" },
  { "a fortnight from 12 September", "t 09-12 09-12 09-25 09-25" },
  { "starting on 7 September, for at least 3 days", "t 09-07 09-07 - - ×3" },
  { "tbc September", "w 09-01 09-30 09-01 09-30", "tbc" },
  { "summer 2022", NULL, "date-not-understood" },
  { "before Christmas", NULL, "date-not-understood" },
  { "2022/23", NULL, "date-not-understood" },
  { "FY2022", NULL, "date-not-understood" },
  { "every Friday in September", "w 09-01 09-30 09-01 09-30", "every Friday" },
  { "on request", NULL, "date-not-understood" },
};

/* What is written in either language is read as the same days again. */
static void
check_written (const Case *c)
{
  static const char *const languages[] = { "zh", "en" };
  g_auto (LaurelDateReading) reading = laurel_date_read (c->words, 2022, NULL);

  if (c->window == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *written = laurel_date_write (&reading.window, languages[i], 2022, NULL);
    g_auto (LaurelDateReading) again = laurel_date_read (written, 2022, NULL);

    g_test_message ("%s: %s", c->words, written);
    /* That something is done all through one stretch stands with what is done. */
    reading.window.extent = again.window.extent;
    g_assert_true (laurel_window_equal (&again.window, &reading.window));
    g_assert_cmpint (again.understood, ==, LAUREL_UNDERSTOOD_ALL);
  }
}

static void
test_chinese (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHINESE); i++) {
    check_case (&CHINESE[i], 2022);
    check_written (&CHINESE[i]);
  }
}

static void
test_english (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ENGLISH); i++) {
    check_case (&ENGLISH[i], 2022);
    check_written (&ENGLISH[i]);
  }
}

static const struct {
  const char *words;
  const char *chinese;
  const char *english;
  const char *edtf;
} WRITTEN[] = {
  { "第38周", "第38周", "week 38", "[2022-09-19..2022-09-25]" },
  { "week 2, 2023", "2023年第2周", "week 2 of 2023", "[2023-01-09..2023-01-15]" },
  { "weeks 38–39", "第38周-第39周", "week 38 to week 39", "2022-09-~19/2022-10-~02" },
  { "end of Q3", "9月", "September", "2022-09" },
  { "9月底10月初", "9月底或10月初", "the end of September or the beginning of October",
    "[2022-09-25..2022-10-05]" },
  { "国庆前后", "约10月1日-7日内某日", "around some day from 1 to 7 October",
    "[2022-10-01~..2022-10-07~]" },
  { "9月启动，12月结束", "9月-12月", "September – December", "2022-09/2022-12" },
  { "the first Friday in September", "9月2日", "2 September", "2022-09-02" },
};

static void
test_written (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WRITTEN); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (WRITTEN[i].words, 2022, NULL);
    g_autofree char *chinese = laurel_date_write (&reading.window, "zh", 2022, NULL);
    g_autofree char *english = laurel_date_write (&reading.window, "en", 2022, NULL);
    g_autofree char *edtf = laurel_edtf_write (&reading.window, 2022);

    g_assert_cmpstr (chinese, ==, WRITTEN[i].chinese);
    g_assert_cmpstr (english, ==, WRITTEN[i].english);
    g_assert_cmpstr (edtf, ==, WRITTEN[i].edtf);
  }
}

/* Each year has the weeks that ISO 8601 gives it: from the year 1980 on, their
 * numbers follow each other, and every seventh day begins one. */
static void
test_weeks_follow_each_other (void)
{
  int expected = 1, year = 1980;

  for (LaurelDay monday = laurel_day_new (1979, 12, 31); monday < laurel_day_new (2060, 1, 1);
       monday += 7) {
    LaurelDateUnit week;
    LaurelDay first, last;

    laurel_date_unit_around (LAUREL_DATE_UNIT_WEEK, monday + 3, &week);
    if (week.year != year) {
      g_assert_cmpint (expected, >=, 53);
      expected = 1;
      year++;
    }
    g_assert_cmpint (week.year, ==, year);
    g_assert_cmpint (week.index, ==, expected++);
    g_assert_true (laurel_date_unit_resolve (&week, NULL, &first, &last));
    g_assert_cmpint (first, ==, monday);
    g_assert_cmpint (last, ==, monday + 6);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/date-wordings/chinese", test_chinese);
  g_test_add_func ("/calendar/date-wordings/english", test_english);
  g_test_add_func ("/calendar/date-wordings/written", test_written);
  g_test_add_func ("/calendar/date-wordings/weeks-follow-each-other",
                   test_weeks_follow_each_other);

  return g_test_run ();
}
