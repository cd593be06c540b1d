/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-title-raise.h"

/* What a title is called in the next edition. */

static const struct {
  const char *title;
  const char *raised;
} TITLES[] = {
  { "第十届车间故事大赛", "第十一届车间故事大赛" },
  { "第九届", "第十届" },
  { "第十九届", "第二十届" },
  { "第二十三届年会", "第二十四届年会" },
  { "第四十四次代表会议", "第四十五次代表会议" },
  { "第九十九届", "第一百届" },
  { "第一百零九届", "第一百一十届" },
  { "第一百一十届", "第一百一十一届" },
  { "第九百九十九期", "第一千期" },
  { "第一百零九届", "第一百一十届" },
  { "第一百一十九届", "第一百二十届" },
  { "第23届年会", "第24届年会" },
  { "第２９届年会", "第３０届年会" },
  { "良作讲堂第二讲", "良作讲堂第三讲" },
  { "第一期经验交流", "第二期经验交流" },
  { "第三季度例会", "第三季度例会" },
  { "第三方评价", "第三方评价" },
  { "二等奖评审", "二等奖评审" },
  { "2022年质量月", "2023年质量月" },
  { "二〇二二年质量月", "二〇二三年质量月" },
  { "２０２２年质量月", "２０２３年质量月" },
  { "2021年成果发布", "2021年成果发布" },
  { "2021—2022年度优秀班组", "2022—2023年度优秀班组" },
  { "2022-2023 season", "2023-2024 season" },
  { "2022年第八届大会", "2023年第九届大会" },
  { "大讲堂（2022年第二期）", "大讲堂（2023年第二期）" },
  { "大讲堂（2022年第三期）", "大讲堂（2023年第三期）" },
  { "2022年度第2次例会", "2023年度第2次例会" },
  { "大讲堂第十五期（2022年）", "大讲堂第十五期（2023年）" },
  { "2022年第四十四次代表会议", "2023年第四十五次代表会议" },
  { "2022年大讲堂第二期", "2023年大讲堂第二期" },
  { "2022年大讲堂第三十期", "2023年大讲堂第三十一期" },
  { "2022年大讲堂第二次会", "2023年大讲堂第三次会" },
  { "Second lecture of 2022", "Third lecture of 2023" },
  { "Good Work Lecture, second of 2022", "Good Work Lecture, second of 2023" },
  { "Lecture (2022, third)", "Lecture (2023, third)" },
  { "2022 44th delegates’ meeting", "2023 45th delegates’ meeting" },
  { "GB/T 19580-2022 宣贯", "GB/T 19580-2022 宣贯" },
  { "ISO 9001:2022 seminar", "ISO 9001:2022 seminar" },
  { "2022 Month of Good Work", "2023 Month of Good Work" },
  { "Room 12022", "Room 12022" },
  { "44th delegates’ meeting", "45th delegates’ meeting" },
  { "The 1st forum", "The 2nd forum" },
  { "The 2nd forum", "The 3rd forum" },
  { "The 3rd forum", "The 4th forum" },
  { "The 10th forum", "The 11th forum" },
  { "The 20th forum", "The 21st forum" },
  { "The 111th forum", "The 112th forum" },
  { "19th century crafts", "19th century crafts" },
  { "Seventh craft summit", "Eighth craft summit" },
  { "SEVENTH CRAFT SUMMIT", "EIGHTH CRAFT SUMMIT" },
  { "The tenth summit", "The eleventh summit" },
  { "Nineteenth summit", "Twentieth summit" },
  { "Twentieth summit", "Twenty-first summit" },
  { "Twenty-ninth summit", "Thirtieth summit" },
  { "Ninety-ninth summit", "100th summit" },
  { "Good Work Lecture, second", "Good Work Lecture, third" },
  { "First aid day", "First aid day" },
  { "Second-hand market", "Second-hand market" },
  { "First half review", "First half review" },
  { "Congress XXIII", "Congress XXIV" },
  { "Congress XIX", "Congress XX" },
  { "Congress XXXIX", "Congress XL" },
  { "Training, Part II", "Training, Part II" },
  { "Shirts in XL", "Shirts in XL" },
  { "MIX and IXX", "MIX and IXX" },
  { "Plan A", "Plan A" },
  { "", "" },
};

static void
test_titles (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TITLES); i++) {
    g_autofree char *raised = laurel_title_raise (TITLES[i].title, NULL, 2022, 2023);

    g_assert_cmpstr (raised, ==, TITLES[i].raised);
  }
}

/* What begins anew with each season stays, what goes on counting is raised by one, also
 * where another title differs by its number only. */
static void
test_series (void)
{
  static const char *const ALL[] = { "全国标杆第一期交流", "全国标杆第二期交流", "全国标杆第三期交流",
                                     "良作讲堂第二讲", "良作讲堂第三讲", "第五届大会", "第4届大赛",
                                     "第22届大赛", "第1届博览", "第2届博览", NULL };
  static const char *const RAISED[] = { "全国标杆第一期交流", "全国标杆第二期交流",
                                        "全国标杆第三期交流", "良作讲堂第三讲", "良作讲堂第四讲",
                                        "第六届大会", "第5届大赛", "第23届大赛", "第2届博览",
                                        "第3届博览" };
  g_autoptr (GHashTable) series = laurel_title_list_series (ALL);

  for (gsize i = 0; i < G_N_ELEMENTS (RAISED); i++) {
    g_autofree char *raised = laurel_title_raise (ALL[i], series, 2022, 2023);

    g_assert_cmpstr (raised, ==, RAISED[i]);
  }
}

/* A copy to a year further on is the next edition all the same. */
static void
test_years_further_on (void)
{
  g_autofree char *later = laurel_title_raise ("2022年第八届大会", NULL, 2022, 2025);
  g_autofree char *back = laurel_title_raise_years ("2022年第八届大会", 2022, 2021);

  g_assert_cmpstr (later, ==, "2025年第九届大会");
  g_assert_cmpstr (back, ==, "2021年第八届大会");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/title-raise/titles", test_titles);
  g_test_add_func ("/calendar/title-raise/series", test_series);
  g_test_add_func ("/calendar/title-raise/years-further-on", test_years_further_on);

  return g_test_run ();
}
