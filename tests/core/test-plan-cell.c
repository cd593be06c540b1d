/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "calendar/laurel-edtf.h"
#include "calendar/laurel-place-names.h"
#include "calendar/laurel-plan-cell.h"
#include "window-text.h"

typedef struct {
  const char *raw;
  const char *window;
  const char *edtf;
  const char *words;
  const char *place;
  const char *status;
  const char *modality;
  LaurelSureness sureness;
} Case;

/* The cells of a real plan, in its order. */
static const Case PLAN[] = {
  { "9月1日-11月30日，在线答题", "t 09-01 09-01 11-30 11-30", "2022-09-01/2022-11-30",
    "9月1日-11月30日", "在线", "online", "答题" },
  { "7月-10月，全国问卷调查", "t 07-01 07-31 10-01 10-31", "2022-07/2022-10", "7月-10月", "全国",
    "multi", "问卷调查" },
  { "7月-10月，全国各赛区", "t 07-01 07-31 10-01 10-31", "2022-07/2022-10", "7月-10月",
    "全国各赛区", "multi", NULL },
  { "8月下旬，在线观看", "w 08-21 08-31 08-21 08-31", "[2022-08-21..2022-08-31]", "8月下旬", "在线",
    "online", "观看" },
  { "8月-9月，组织专家评审", "t 08-01 08-31 09-01 09-30", "2022-08/2022-09", "8月-9月", NULL,
    "none", "组织专家评审" },
  { "8月中旬-9月中旬，公开征集", "t 08-11 08-20 09-11 09-20", "2022-08-~11/2022-09-~20",
    "8月中旬-9月中旬", NULL, "none", "公开征集" },
  { "8月-10月,全国问卷调查", "t 08-01 08-31 10-01 10-31", "2022-08/2022-10", "8月-10月", "全国",
    "multi", "问卷调查" },
  { "8月-10月，在线申报", "t 08-01 08-31 10-01 10-31", "2022-08/2022-10", "8月-10月", "在线",
    "online", "申报" },
  { "8月-11月，在线申报", "t 08-01 08-31 11-01 11-30", "2022-08/2022-11", "8月-11月", "在线",
    "online", "申报" },
  { "9月7日-9日，合肥", "t 09-07 09-07 09-09 09-09", "2022-09-07/2022-09-09", "9月7日-9日", "合肥",
    "confirmed", NULL },
  { "9月16日-18日，在线", "t 09-16 09-16 09-18 09-18", "2022-09-16/2022-09-18", "9月16日-18日",
    "在线", "online", NULL },
  { "9月中下旬，济南（拟定）", "w 09-11 09-30 09-11 09-30", "[2022-09-11..2022-09-30]",
    "9月中下旬", "济南", "tentative", NULL },
  { "9月中旬，青岛（拟定）", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "青岛", "tentative", NULL },
  { "9月中旬，地点待定", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", NULL,
    "tbd", NULL },
  { "9月中旬，\n北京", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", "北京",
    "confirmed", NULL },
  { "9月下旬，在线观看", "w 09-21 09-30 09-21 09-30", "[2022-09-21..2022-09-30]", "9月下旬", "在线",
    "online", "观看" },
  { "9月，公开征集", "t 09-01 09-30 09-01 09-30", "2022-09", "9月", NULL, "none", "公开征集",
    LAUREL_SURENESS_LOOK },
  { "9月，呼和浩特", "w 09-01 09-30 09-01 09-30", "2022-09", "9月", "呼和浩特", "confirmed", NULL },
  { "9月-10月，北京", "t 09-01 09-30 10-01 10-31", "2022-09/2022-10", "9月-10月", "北京",
    "confirmed", NULL },
  { "9月-10月，\n在线", "t 09-01 09-30 10-01 10-31", "2022-09/2022-10", "9月-10月", "在线",
    "online", NULL },
  { "9月-12月，组织专家评价", "t 09-01 09-30 12-01 12-31", "2022-09/2022-12", "9月-12月", NULL,
    "none", "组织专家评价" },
  { "全年，按企业报名预约时间安排", "d 01-01 01-01 12-31 12-31", "2022-01-01/2022-12-31", "全年",
    NULL, "by-appointment", "按企业报名预约时间安排" },
};

static const Case OTHERS[] = {
  /* In traditional characters, which are kept. */
  { "9月中旬，臺北（擬定）", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "臺北", "tentative", NULL },
  { "9月中下旬，濟南（暫定）", "w 09-11 09-30 09-11 09-30", "[2022-09-11..2022-09-30]",
    "9月中下旬", "濟南", "tentative", NULL },
  { "9月1日-11月30日，在線答題", "t 09-01 09-01 11-30 11-30", "2022-09-01/2022-11-30",
    "9月1日-11月30日", "在線", "online", "答題" },
  { "8月下旬，線上觀看", "w 08-21 08-31 08-21 08-31", "[2022-08-21..2022-08-31]", "8月下旬",
    "線上", "online", "觀看" },
  { "9月16日至18日，線上線下", "t 09-16 09-16 09-18 09-18", "2022-09-16/2022-09-18",
    "9月16日至18日", "線上線下", "multi", NULL },
  { "7月-10月，全國問卷調查", "t 07-01 07-31 10-01 10-31", "2022-07/2022-10", "7月-10月", "全國",
    "multi", "問卷調查" },
  { "7月-10月，全國各賽區", "t 07-01 07-31 10-01 10-31", "2022-07/2022-10", "7月-10月",
    "全國各賽區", "multi", NULL },
  { "9月中旬，地點待定", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", NULL,
    "tbd", NULL },
  { "9月20號，濟南、青島", "w 09-20 09-20 09-20 09-20", "2022-09-20", "9月20號", "濟南、青島",
    "multi", NULL },
  { "9月，徵集", "t 09-01 09-30 09-01 09-30", "2022-09", "9月", NULL, "none", "徵集",
    LAUREL_SURENESS_LOOK },
  { "全年，按企業報名預約時間安排", "d 01-01 01-01 12-31 12-31", "2022-01-01/2022-12-31", "全年",
    NULL, "by-appointment", "按企業報名預約時間安排" },
  { "9月，乾安縣", "w 09-01 09-30 09-01 09-30", "2022-09", "9月", "乾安縣", "confirmed", NULL },
  { "1 September – 30 November, answered online", "t 09-01 09-01 11-30 11-30",
    "2022-09-01/2022-11-30", "1 September – 30 November", "Online", "online", "answered" },
  { "July – October, questionnaire nationwide", "t 07-01 07-31 10-01 10-31", "2022-07/2022-10",
    "July – October", "nationwide", "multi", "questionnaire" },
  { "July – October, divisions nationwide", "t 07-01 07-31 10-01 10-31", "2022-07/2022-10",
    "July – October", "divisions nationwide", "multi", NULL },
  { "August – September, review by experts", "t 08-01 08-31 09-01 09-30", "2022-08/2022-09",
    "August – September", NULL, "none", "review by experts" },
  { "8-10 Sept., Hexi", "t 09-08 09-08 09-10 09-10", "2022-09-08/2022-09-10", "8-10 Sept.",
    "Hexi", "confirmed", NULL },
  { "mid to late September, Jibei (planned)", "w 09-11 09-30 09-11 09-30",
    "[2022-09-11..2022-09-30]", "mid to late September", "Jibei", "tentative", NULL },
  { "mid-September, Qinggang, tentative", "w 09-11 09-20 09-11 09-20",
    "[2022-09-11..2022-09-20]", "mid-September", "Qinggang", "tentative", NULL },
  { "mid-September, place to be named", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "mid-September", NULL, "tbd", NULL },
  { "September, open call", "t 09-01 09-30 09-01 09-30", "2022-09", "September", NULL, "none",
    "open call", LAUREL_SURENESS_LOOK },
  { "all year, as firms ask", "d 01-01 01-01 12-31 12-31", "2022-01-01/2022-12-31", "all year",
    NULL, "by-appointment", "as firms ask" },
  { "late August, watched online", "w 08-21 08-31 08-21 08-31", "[2022-08-21..2022-08-31]",
    "late August", "Online", "online", "watched" },
  { "around the moon festival, Hudong", "w - - - -", "2022-XX-XX", "around the moon festival",
    "Hudong", "confirmed", NULL, LAUREL_SURENESS_NOT_UNDERSTOOD },
  { "中秋前后，青岛", "w - - - -", "2022-XX-XX", "中秋前后", "青岛", "confirmed", NULL,
    LAUREL_SURENESS_NOT_UNDERSTOOD },
  { "12月-1月，北京", "w - - - -", "2022-XX-XX", "12月-1月", "北京", "confirmed", NULL,
    LAUREL_SURENESS_NOT_UNDERSTOOD },
  { "9月中旬，云岭礼堂", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "云岭礼堂", "confirmed", NULL },
  { "9月中旬，白鹭洲会馆", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    NULL, "none", "白鹭洲会馆", LAUREL_SURENESS_LOOK },
  { "9月中旬，白鹭洲会馆（拟定）", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "9月中旬", "白鹭洲会馆", "tentative", NULL },
  { "9月中旬（拟定），青岛", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "青岛", "confirmed", "（拟定）", LAUREL_SURENESS_LOOK },
  { "9月中旬 山东省济南市", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "山东省济南市", "confirmed", NULL },
  { "9月中旬在青岛", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", "青岛",
    "confirmed", NULL },
  { "9月中旬，拟在青岛", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", "青岛",
    "tentative", NULL },
  { "9月中旬", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", NULL, "none",
    NULL },
  /* Neither date nor place is decided. */
  { "待定", "w - - - -", "2022-XX-XX", "待定", NULL, "tbd", NULL },
  { "TBA", "w - - - -", "2022-XX-XX", "TBA", NULL, "tbd", NULL },
  { "时间待定", "w - - - -", "2022-XX-XX", "时间待定", NULL, "none", NULL },
  { "时间、地点待定", "w - - - -", "2022-XX-XX", "时间、地点待定", NULL, "tbd", NULL },
  { "date and place to be announced", "w - - - -", "2022-XX-XX",
    "date and place to be announced", NULL, "tbd", NULL },
  { "待定，北京", "w - - - -", "2022-XX-XX", "待定", "北京", "confirmed", NULL },
  /* The place may come first. */
  { "青岛，9月中旬", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", "青岛",
    "confirmed", NULL },
  { "Beijing, 15 June", "w 06-15 06-15 06-15 06-15", "2022-06-15", "15 June", "Beijing",
    "confirmed", NULL },
  { "9月上旬、10月上旬，北京", "w 09-01 10-10 09-01 10-10", "[2022-09-01..2022-10-10]",
    "9月上旬、10月上旬", "北京", "confirmed", NULL, LAUREL_SURENESS_LOOK },
  { "10月前，北京", "w - - - 09-30", "/2022-09-30", "10月前", "北京", "confirmed", NULL,
    LAUREL_SURENESS_LOOK },
  /* Several places. */
  { "9月中旬，西宁、兰州", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "西宁、兰州", "multi", NULL },
  { "9月中旬，在北京和上海两地", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "9月中旬", "北京和上海两地", "multi", NULL },
  { "9月中旬，和田", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", "和田",
    "confirmed", NULL },
  { "9月中旬，北京/上海", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "北京/上海", "multi", NULL },
  { "9月中旬，线上线下结合", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "线上线下结合", "multi", NULL },
  { "mid-September, online and in Berlin", "w 09-11 09-20 09-11 09-20",
    "[2022-09-11..2022-09-20]", "mid-September", "online and in Berlin", "multi", NULL },
  { "mid-September, Arts and Crafts Hall", "w 09-11 09-20 09-11 09-20",
    "[2022-09-11..2022-09-20]", "mid-September", NULL, "none", "Arts and Crafts Hall",
    LAUREL_SURENESS_LOOK },
  /* A place in parentheses, with what is there, and that it is held there. */
  { "9月7日-9日（合肥）", "t 09-07 09-07 09-09 09-09", "2022-09-07/2022-09-09", "9月7日-9日", "合肥",
    "confirmed", NULL },
  { "9月中旬（地点待定）", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", NULL,
    "tbd", NULL },
  { "9月7日，北京市海淀区中关村大街1号", "w 09-07 09-07 09-07 09-07", "2022-09-07", "9月7日",
    "北京市海淀区中关村大街1号", "confirmed", NULL },
  { "9月7日，合肥滨湖国际会展中心", "w 09-07 09-07 09-07 09-07", "2022-09-07", "9月7日",
    "合肥滨湖国际会展中心", "confirmed", NULL },
  { "9月7日于合肥举办", "w 09-07 09-07 09-07 09-07", "2022-09-07", "9月7日", "合肥", "confirmed",
    "举办" },
  { "9月7日在合肥举行", "w 09-07 09-07 09-07 09-07", "2022-09-07", "9月7日", "合肥", "confirmed",
    "举行" },
  { "拟于9月中旬在青岛举办", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "拟于9月中旬", "青岛", "tentative", "举办" },
  { "15 June, held in Berlin", "w 06-15 06-15 06-15 06-15", "2022-06-15", "15 June", "Berlin",
    "confirmed", "held" },
  /* An everyday word is no place, but a part of one. */
  { "6月，和平", "w 06-01 06-30 06-01 06-30", "2022-06", "6月", NULL, "none", "和平",
    LAUREL_SURENESS_LOOK },
  { "6月，天津和平", "w 06-01 06-30 06-01 06-30", "2022-06", "6月", "天津和平", "confirmed", NULL },
  { "6月，和平区", "w 06-01 06-30 06-01 06-30", "2022-06", "6月", "和平区", "confirmed", NULL },
  /* What is said of it stays as it was written. */
  { "9月中旬，组织评审、发布结果", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "9月中旬", NULL, "none", "组织评审、发布结果" },
  { "March – May, Wednesdays", "t 03-01 03-31 05-01 05-31", "2022-03/2022-05", "March – May",
    NULL, "none", "Wednesdays", LAUREL_SURENESS_LOOK },
  { "March – May, Every Sunday", "t 03-01 03-31 05-01 05-31", "2022-03/2022-05", "March – May",
    NULL, "none", "Every Sunday", LAUREL_SURENESS_LOOK },
  { "mid-September, to be announced", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "mid-September", NULL, "tbd", NULL },
  { "mid-September, TBA", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "mid-September", NULL, "tbd", NULL },
  { "mid-September, place open", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "mid-September", NULL, "tbd", NULL },
  { "mid-September, open", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]",
    "mid-September", NULL, "none", "open", LAUREL_SURENESS_LOOK },
  { "9月中旬，待定", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", NULL,
    "tbd", NULL },
  { "9月中旬，青岛，待定", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬",
    "青岛", "tentative", NULL },
  { "9月中旬，时间待定", "w 09-11 09-20 09-11 09-20", "[2022-09-11..2022-09-20]", "9月中旬", NULL,
    "none", "时间待定", LAUREL_SURENESS_LOOK },
  { "待定，待定", "w - - - -", "2022-XX-XX", "待定", NULL, "tbd", NULL },
  { "", "w - - - -", "2022-XX-XX", "", NULL, "none", NULL, LAUREL_SURENESS_NOT_UNDERSTOOD },
};

static gboolean
knows_place (const char *name, gpointer user_data)
{
  return g_str_equal (name, "云岭礼堂");
}

static void
check_case (const Case *c)
{
  g_auto (LaurelPlanCell) cell = laurel_plan_cell_read (c->raw, 2022, NULL, knows_place, NULL);
  g_autofree char *window = window_to_text (&cell.window, 2022);
  g_autofree char *edtf = laurel_edtf_write (&cell.window, 2022);
  g_autoptr (GPtrArray) doubts = laurel_plan_cell_list_doubts (&cell);

  g_test_message ("%s", c->raw);
  g_assert_cmpstr (window, ==, c->window);
  g_assert_cmpstr (edtf, ==, c->edtf);
  g_assert_cmpstr (cell.words, ==, c->words);
  g_assert_cmpstr (cell.place, ==, c->place);
  g_assert_cmpstr (laurel_place_status_to_string (cell.place_status), ==, c->status);
  g_assert_cmpstr (cell.modality, ==, c->modality);
  g_assert_cmpint (cell.sureness, ==, c->sureness);
  g_assert_cmpint (doubts->len > 0, ==, c->sureness != LAUREL_SURENESS_SURE);
}

static void
test_plan (void)
{
  g_assert_cmpint (G_N_ELEMENTS (PLAN), ==, 22);
  for (gsize i = 0; i < G_N_ELEMENTS (PLAN); i++)
    check_case (&PLAN[i]);
}

static void
test_others (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    check_case (&OTHERS[i]);
}

static void
test_place_names (void)
{
  static const struct {
    const char *name;
    const char *code;
  } names[] = {
    { "北京", "110000" },     { "北京市", "110000" },   { "呼和浩特", "150100" },
    { "内蒙古", "150000" },   { "广西", "450000" },     { "广西壮族自治区", "450000" },
    { "延边", "222400" },     { "福贡县", "533323" },   { "福贡", "533323" },
    { "昆山", "320583" },     { "香港", "810000" },     { "神农架", "429021" },
    { "白鹭洲", NULL },       { "", NULL },             { "市辖区", NULL },
  };
  static const char *const in_parts[] = { "山东济南", "北京市海淀区", "内蒙古呼和浩特" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (laurel_place_names_get_code (names[i].name), ==, names[i].code);
  for (gsize i = 0; i < G_N_ELEMENTS (in_parts); i++)
    g_assert_true (laurel_place_names_are (in_parts[i]));
  g_assert_false (laurel_place_names_are ("北京会议"));
  g_assert_false (laurel_place_names_are (""));
}

static void
test_place_status (void)
{
  LaurelPlaceStatus status;

  for (int i = 0; i <= LAUREL_PLACE_BY_APPOINTMENT; i++) {
    g_assert_true (laurel_place_status_from_string (laurel_place_status_to_string (i), &status));
    g_assert_cmpint (status, ==, i);
  }
  g_assert_false (laurel_place_status_from_string ("somewhere", &status));
  g_assert_false (laurel_place_status_from_string (NULL, &status));
}

/* An import reads ten thousand cells, so a cell must not take long. */
static void
test_speed (void)
{
  double seconds;

  laurel_place_names_are ("北京");
  g_test_timer_start ();
  for (int i = 0; i < 10000; i++) {
    g_auto (LaurelPlanCell) cell =
      laurel_plan_cell_read (PLAN[i % G_N_ELEMENTS (PLAN)].raw, 2022, NULL, NULL, NULL);

    g_assert_nonnull (cell.words);
  }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "10,000 cells in %.3f s", seconds);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/plan-cell/plan", test_plan);
  g_test_add_func ("/calendar/plan-cell/others", test_others);
  g_test_add_func ("/calendar/plan-cell/place-names", test_place_names);
  g_test_add_func ("/calendar/plan-cell/place-status", test_place_status);
  g_test_add_func ("/calendar/plan-cell/speed", test_speed);

  return g_test_run ();
}
