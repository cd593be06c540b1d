/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-reading.h"
#include "exchange/pdf/laurel-pdf-child.h"

#include "test-table.h"

/* A plan as text: how it is called, then each activity and its faults. */
static char *
dump (const LaurelPlanDraft *draft)
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) notes = g_strsplit (draft->note, "\n", -1);
  g_autofree char *note = g_strjoinv ("⏎", notes);

  g_string_append_printf (text, "%s|%d|%s|%s\n", draft->title, draft->year, draft->language,
                          note);
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];
    g_auto (GStrv) lines = g_strsplit (row->raw, "\n", -1);
    g_autofree char *raw = g_strjoinv ("⏎", lines);
    g_auto (GStrv) more = g_strsplit (row->content, "\n", -1);
    g_autofree char *content = g_strjoinv ("⏎", more);

    g_string_append_printf (text, "%s|%s|%s|%s", row->number, row->title, raw, content);
    if (row->section != NULL)
      g_string_append_printf (text, "|in %s", row->section);
    for (guint party = 0; party < row->parties->len; party++) {
      const LaurelPlanParty *who = row->parties->pdata[party];

      g_string_append_printf (text, "|%s %s", who->role, who->name);
    }
    g_string_append_c (text, '\n');
  }

  return g_string_free (text, FALSE);
}

static char *
dump_faults (const LaurelPlanDraft *draft)
{
  g_autoptr (GPtrArray) faults = laurel_plan_draft_list_faults (draft);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++) {
    const LaurelFault *fault = faults->pdata[i];

    g_assert_true (g_utf8_validate (fault->message, -1, NULL));
    g_string_append_printf (text, "%s%s %s%s", i > 0 ? ", " : "",
                            laurel_exchange_error_get_name (fault->code),
                            fault->cell != NULL ? fault->cell : "-",
                            fault->level == LAUREL_FAULT_ERROR ? "!" : "");
  }

  return g_string_free (text, FALSE);
}

static const struct {
  const char *about;
  const char *text;
  const char *plan;
  const char *faults;
} CASES[] = {
  { "as most are",
    "2025年良作月安排\n序号,活动名称,时间地点,主要内容\n1,讲座,9月中旬，山港,讲。\n2,比赛,10月,赛。\n"
    "注：以通知为准。\n",
    "2025年良作月安排|2025|zh|注：以通知为准。\n1|讲座|9月中旬，山港|讲。\n2|比赛|10月|赛。\n", "" },
  { "another order, in English",
    "Good Work 2025,,,\nWhen and where,Activity,What happens,No.\nMay,Talk,One talks.,1\n"
    "June,Contest,All take part.,2\n",
    "Good Work 2025|2025|en|\n1|Talk|May|One talks.\n2|Contest|June|All take part.\n", "" },
  { "date and place apart",
    "编号;地点;名称;日期\n1;山港;讲座;2025年9月1日\n2;;比赛;10月\n",
    "|2025|zh|\n1|讲座|2025年9月1日，山港|\n2|比赛|10月|\n", "" },
  { "headings in traditional characters",
    "編號,活動名稱,時間,地點\n1,開幕,2025年9月上旬,臺北\n2,閉幕,10月,臺中\n",
    "|2025|zh|\n1|開幕|2025年9月上旬，臺北|\n2|閉幕|10月，臺中|\n", "" },
  { "first and last day",
    "No.\tTitle\tFrom\tTo\n1\tTalk\t2025-05-01\t2025-05-03\n2\tTour\t2025-06-01\t2025-06-01\n",
    "|2025|en|\n1|Talk|2025-05-01 to 2025-05-03|\n2|Tour|2025-06-01|\n", "" },
  { "who, remarks and what is not known",
    "序号,活动名称,主办单位,时间,承办单位,备注,部门\n1,讲座,工艺协会、山港学会,2025年5月,南汀馆,收费,一部\n"
    "2,比赛,,6月,,,\n",
    "|2025|zh|\n1|讲座|2025年5月|备注：收费⏎部门：一部|host 工艺协会|host 山港学会|carry-out 南汀馆\n"
    "2|比赛|6月|\n", "unknown-column G1" },
  { "headings once more, and groups",
    "2025 plan,,\nNo.,Title,Date\nLectures,,\n1,Talk,May\nNo.,Title,Date\nContests,,\n2,Race,June\n",
    "2025 plan|2025|en|Lectures⏎Contests\n1|Talk|May||in Lectures\n2|Race|June||in Contests\n",
    "unknown-row A3, unknown-row A6" },
  { "groups whose headings stand again on a new page, and footnotes",
    "2025年,,\n序号,活动名称,时间\n一、竞赛类,,\n1,甲,5月\n一、竞赛类,,\n2,乙,6月\n二、会议类,,\n3,丙,7月\n"
    "注：以通知为准。,,\n",
    "2025年|2025|zh|一、竞赛类⏎二、会议类⏎注：以通知为准。\n1|甲|5月||in 一、竞赛类\n"
    "2|乙|6月||in 一、竞赛类\n3|丙|7月||in 二、会议类\n", "unknown-row A3, unknown-row A7" },
  { "no headings at all",
    "1\t讲座\t2025年9月中旬\t请人来讲工艺里的道理，会后可以提问。\n"
    "2\t比赛\t10月\t各单位派队参加比赛，名次当场公布出来。\n",
    "|2025|zh|\n1|讲座|2025年9月中旬|请人来讲工艺里的道理，会后可以提问。\n"
    "2|比赛|10月|各单位派队参加比赛，名次当场公布出来。\n",
    "column-guessed A1, column-guessed B1, column-guessed C1, column-guessed D1" },
  { "headings that nobody knows",
    "栏一,栏二,栏三,栏四\n1,讲座,2025年9月,请人来讲工艺里的道理，会后可以提问。\n"
    "2,比赛,10月,各单位派队参加比赛，名次当场公布出来。\n",
    "|2025|zh|\n1|讲座|2025年9月|请人来讲工艺里的道理，会后可以提问。\n"
    "2|比赛|10月|各单位派队参加比赛，名次当场公布出来。\n", NULL },
  { "unknown headings, in English",
    "Nr,Titel,Wann,Wo\n1,Knowledge contest for every craft,mid-September 2025,Beiyuan\n"
    "2,Workshop stories,October,Hexi\n3,Summit of craft,8-10 September,Jibei\n",
    "|2025|en|\n1|Knowledge contest for every craft|mid-September 2025, Beiyuan|\n"
    "2|Workshop stories|October, Hexi|\n3|Summit of craft|8-10 September, Jibei|\n",
    "column-guessed B1, column-guessed C1, column-guessed D1" },
  { "unknown headings, the place first",
    "Ort,Was,Wann\nBeiyuan,Knowledge contest for every craft,mid-September 2025\n"
    "Hexi,Workshop stories,October\nHexi,Summit of craft,8-10 September\n",
    "|2025|en|\n1|Knowledge contest for every craft|mid-September 2025, Beiyuan|\n"
    "2|Workshop stories|October, Hexi|\n3|Summit of craft|8-10 September, Hexi|\n",
    "column-guessed A1, column-guessed B1, column-guessed C1" },
  { "unknown headings, with a text besides",
    "号,啥,说,啥时候,哪儿\n1,良作知识竞赛,面向全体,2025年9月中旬,青岛（拟定）\n"
    "2,大会,内容很长很长的说明文字在此处,9月8日-10日,合肥\n3,调查,问卷,全年,在线\n",
    "|2025|zh|\n1|良作知识竞赛|2025年9月中旬，青岛（拟定）|说：面向全体\n"
    "2|大会|9月8日-10日，合肥|说：内容很长很长的说明文字在此处\n3|调查|全年，在线|说：问卷\n",
    "column-guessed B1, unknown-column C1, column-guessed D1, column-guessed E1" },
  { "unknown headings, codes and kinds besides",
    "码,类,事,期\nK-01,赛,良作知识竞赛,2025年9月\nK-02,会,良作大会,10月\nK-03,会,良作年会,11月\n",
    "|2025|zh|\nK-01|良作知识竞赛|2025年9月|类：赛\nK-02|良作大会|10月|类：会\n"
    "K-03|良作年会|11月|类：会\n",
    "column-guessed A1, unknown-column B1, column-guessed C1, column-guessed D1" },
  { "no headings, and places",
    "1,Alpha contest,mid-September 2025,Jibei (planned)\n2,Beta meeting,8–10 Sept.,Hefei\n"
    "3,Gamma,all year,online\n",
    "|2025|en|\n1|Alpha contest|mid-September 2025, Jibei (planned)|\n"
    "2|Beta meeting|8–10 Sept., Hefei|\n3|Gamma|all year, online|\n",
    "column-guessed A1, column-guessed B1, column-guessed C1, column-guessed D1" },
  { "names under a heading that is not known are nobody's place",
    "No.,Title,Date,Contact\n1,Talk,May 2025,Mary Brown\n2,Race,June,John Smith\n",
    "|2025|en|\n1|Talk|May 2025|Contact: Mary Brown\n2|Race|June|Contact: John Smith\n",
    "unknown-column D1" },
  { "places under a heading that is not known",
    "No.,Title,Date,Spot\n1,Talk,May 2025,Jibei (planned)\n2,Race,June,online\n",
    "|2025|en|\n1|Talk|May 2025, Jibei (planned)|\n2|Race|June, online|\n",
    "column-guessed D1" },
  { "digits of every kind",
    "二〇二五年计划\n序号,活动名称,时间\n（一）,甲,５月\n②,乙,6月\n第三项,丙,7月\n４、,丁,8月\n",
    "二〇二五年计划|2025|zh|\n1|甲|５月|\n2|乙|6月|\n3|丙|7月|\n4|丁|8月|\n", "" },
  { "numbers that Word makes",
    "2025年\n序号\t活动名称\t时间\n\t甲\t5月\n\t乙\t6月\n", "2025年|2025|zh|\n1|甲|5月|\n2|乙|6月|\n", "" },
  { "a number left out",
    "2025\nNo.,Title,Date\n1,Talk,May\n,Tour,June\n2,Race,July\n",
    "2025|2025|en|\n1|Talk|May|\n3|Tour|June|\n2|Race|July|\n", "missing-number A4" },
  { "one number twice",
    "2025\nNo.,Title,Date\n7,Talk,May\n7,Race,July\n",
    "2025|2025|en|\n7|Talk|May|\n7|Race|July|\n", "duplicate-number A4!" },
  { "numbers that are none",
    "2025\nNo.,Title,Date,Content\n12345678901234,Talk,May,All of it.\n1,Race,July,\n"
    "first thing,Tour,June,\n1234567890,Fair,June,\n",
    "2025|2025|en|\n2|Talk|May|All of it.⏎No.: 12345678901234\n1|Race|July|\n"
    "3|Tour|June|No.: first thing\n4|Fair|June|No.: 1234567890\n",
    "missing-number A3, missing-number A5, missing-number A6" },
  { "a title left out",
    "2025\nNo.,Title,Date\n1,,May\n2,Race,July\n", "2025|2025|en|\n1||May|\n2|Race|July|\n",
    "missing-title B3!" },
  { "titles of two lines",
    "2025\n序号,活动名称,时间\n1,\"良作\n讲座\",5月\n2,\"Craft\ntalk\",6月\n",
    "2025|2025|zh|\n1|良作讲座|5月|\n2|Craft talk|6月|\n", "" },
  { "a sum is no activity",
    "2025\nNo.,Title,Date\n1,Talk,May\n2,Race,July\nTotal,2,\n",
    "2025|2025|en|\n1|Talk|May|\n2|Race|July|\n", "unknown-row A5" },
  { "a row that is nothing known is kept",
    "2025\nNo.,Title,Date,Content\n1,Talk,May,\n,,,All in one hall.\n2,Race,July,\n",
    "2025|2025|en|All in one hall.\n1|Talk|May|\n2|Race|July|\n", "unknown-row A4" },
  { "lines above that are not the title",
    "工艺协会文件,,\n附件1,,\n2025年安排,,\n（征求意见稿）,,\n序号,活动名称,时间\n1,甲,5月\n2,乙,6月\n注：略。,,\n",
    "2025年安排|2025|zh|工艺协会文件⏎（征求意见稿）⏎注：略。\n1|甲|5月|\n2|乙|6月|\n",
    "unknown-row A1, unknown-row A4" },
  { "a letter above",
    "Dear all,,\nHere it is.,,\nPlan 2025,,\nAnnex B,,\nYours, Lin,\nNo.,Title,Date\n1,Talk,May\n"
    "2,Race,July\n", "Plan 2025|2025|en|Dear all⏎Here it is.⏎Yours⏎Lin\n1|Talk|May|\n"
    "2|Race|July|\n", "unknown-row A1" },
  { "an enclosure that is more than a label",
    "Attachment of Lin,,\nPlan 2025,,\nPlan 2025,,\nNo.,Title,Date\n1,Talk,May\n2,Race,July\n",
    "Plan 2025|2025|en|Attachment of Lin\n1|Talk|May|\n2|Race|July|\n", "unknown-row A1" },
  { "numbers and nothing else",
    "2025\nNo.,Title,Date\n1,Talk,May\n2,,\n3,Race,July\n4,,\n",
    "2025|2025|en|\n1|Talk|May|\n3|Race|July|\n", "unknown-row A4, unknown-row A6" },
  { "no year",
    "No.,Title,Date\n1,Talk,May\n2,Race,July\n", "|0|en|\n1|Talk|May|\n2|Race|July|\n",
    "year-unknown -, year-unknown C2, year-unknown C3" },
};

/* The places of our towns are no real ones. */
static gboolean
knows_place (const char *name, gpointer user_data)
{
  return g_str_equal (name, "山港");
}

static void
test_cases (void)
{
  static const LaurelPlanOptions OPTIONS = { .knows_place = knows_place };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = test_table_read (CASES[i].text, -1, &error);
    g_autoptr (LaurelPlanDraft) draft = NULL;
    g_autofree char *plan = NULL;
    g_autofree char *faults = NULL;

    g_test_message ("%s", CASES[i].about);
    g_assert_no_error (error);
    draft = laurel_plan_reader_read (table, &OPTIONS, &error);
    g_assert_no_error (error);
    plan = dump (draft);
    g_assert_cmpstr (plan, ==, CASES[i].plan);
    faults = dump_faults (draft);
    if (CASES[i].faults != NULL)
      g_assert_cmpstr (faults, ==, CASES[i].faults);
  }
}

static void
test_guesses_are_marked (void)
{
  g_autoptr (LaurelTable) table = test_table_read ("X1 col,Y col\nTalk,5 May 2025\nRace,June\n", -1,
                                                   NULL);
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, NULL, NULL);
  g_autofree char *faults = dump_faults (draft);
  const LaurelPlanColumn *title = draft->columns->pdata[0], *when = draft->columns->pdata[1];

  g_assert_cmpint (title->kind, ==, LAUREL_PLAN_COLUMN_TITLE);
  g_assert_true (title->guessed);
  g_assert_cmpint (when->kind, ==, LAUREL_PLAN_COLUMN_WHEN_WHERE);
  g_assert_true (when->guessed);
  g_assert_cmpstr (faults, ==, "column-guessed A1, column-guessed B1");
}

static void
test_the_user_knows_better (void)
{
  static const LaurelPlanColumnKind KINDS[] = {
    LAUREL_PLAN_COLUMN_TITLE, LAUREL_PLAN_COLUMN_WHERE, LAUREL_PLAN_COLUMN_WHEN,
  };
  const LaurelPlanOptions options = {
    .title = "Season", .year = 2031, .kinds = KINDS, .n_kinds = G_N_ELEMENTS (KINDS),
  };
  g_autoptr (LaurelTable) table = test_table_read ("Title,Note,Date\nTalk,Hall,May\nRace,,June\n",
                                                   -1, NULL);
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, &options, NULL);
  g_autofree char *plan = dump (draft);

  g_assert_cmpstr (plan, ==, "Season|2031|en|\n1|Talk|May, Hall|\n2|Race|June|\n");
}

static void
test_a_file_gives_its_name (void)
{
  const LaurelPlanOptions options = { .name = "x/good-work-2025.csv" };
  g_autoptr (LaurelTable) table = test_table_read ("Title,Date\nTalk,May\nRace,June\n", -1, NULL);
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, &options, NULL);

  g_assert_cmpstr (draft->title, ==, "good-work-2025");
  g_assert_cmpint (draft->year, ==, 2025);
}

static void
test_rows_merged_into_one_activity_go_on (void)
{
  g_autoptr (LaurelTable) table = test_table_read (
    "<table><tr><th>No.<th>Title<th>Date<th>Content</tr><tr><td rowspan=2>1<td rowspan=2>Race"
    "<td>May 2025<td>Heats.</tr><tr><td>June<td>Final.</tr><tr><td>2<td>Talk<td rowspan=2>July<td>"
    "</tr><tr><td>3<td>Tour<td></tr></table>", -1, NULL);
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, NULL, NULL);
  g_autofree char *plan = dump (draft);
  g_autofree char *faults = dump_faults (draft);

  g_assert_cmpstr (plan, ==, "|2025|en|\n1|Race|May 2025⏎June|Heats.⏎Final.\n2|Talk|July|\n"
                   "3|Tour|July|\n");
  g_assert_cmpstr (faults, ==, "to-look-at B3, to-look-at C2");
}

static const struct {
  const char *text;
  LaurelExchangeError code;
} NO_PLANS[] = {
  { "No.,Title,Date\n", LAUREL_EXCHANGE_ERROR_EMPTY },
  { "Name,Phone\nLin,1\nMeng,2\n", LAUREL_EXCHANGE_ERROR_NOT_A_PLAN },
};

static void
test_no_plan_is_told (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NO_PLANS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = test_table_read (NO_PLANS[i].text, -1, &error);

    g_assert_no_error (error);
    g_assert_null (laurel_plan_reader_read (table, NULL, &error));
    g_assert_error (error, LAUREL_EXCHANGE_ERROR, (int) NO_PLANS[i].code);
    g_assert_nonnull (laurel_exchange_error_get_hint (error));
  }
}

static const char *const FORMATS[] = { "docx", "xlsx", "odt", "ods", "html", "csv", "txt" };

/* "2025-09-11 2025-09-20 2025-09-11 2025-09-20 within 山港 tentative" */
static void
append_reading (GString *text, const LaurelPlanCell *reading)
{
  const LaurelDay days[] = {
    reading->window.es, reading->window.ls, reading->window.ee, reading->window.le,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *iso = laurel_day_dup_iso (days[i]);

    g_string_append_printf (text, "%s ", iso != NULL ? iso : "-");
  }
  g_string_append_printf (text, "%s %s %s\n", laurel_extent_to_string (reading->window.extent),
                          reading->place != NULL ? reading->place : "-",
                          laurel_place_status_to_string (reading->place_status));
}

static char *
dump_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_read_file (path, NULL, &error);
  g_autoptr (LaurelPlanDraft) draft = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  draft = laurel_plan_reader_read (table, &(LaurelPlanOptions) { .name = name }, &error);
  g_assert_no_error (error);
  g_assert_cmpint (draft->rows->len, ==, 22);
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    g_string_append_printf (text, "%s|%s|%s|%s|", row->number, row->title, row->raw, row->content);
    append_reading (text, &row->reading);
  }

  return g_string_free (text, FALSE);
}

/* A cell of lines in CSV may be one line in a text whose lines are rows. */
static void
test_one_plan_in_all_formats_is_one (gconstpointer language)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LAUREL_TEST_DATA"), "plans", language,
                                              NULL);
  g_autofree char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++) {
    g_autofree char *name = g_strconcat ("good-work-2025.", FORMATS[i], NULL);
    g_autofree char *text = dump_file (folder, name);

    g_strdelimit (text, "\n", ' ');
    if (first == NULL)
      first = g_steal_pointer (&text);
    else
      g_assert_cmpstr (text, ==, first);
  }
}

/* What the 22 cells are known to say, counted. */
static void
assert_counts (const char *text)
{
  static const struct {
    const char *words;
    int count;
  } COUNTS[] = {
    { " online\n", 7 }, { " confirmed\n", 4 }, { " none\n", 4 }, { " multi\n", 3 },
    { " tentative\n", 2 }, { " tbd\n", 1 }, { " by-appointment\n", 1 },
    { " through ", 14 }, { " within ", 7 }, { " on-demand ", 1 },
    { "|2022-08-11 2022-08-20 2022-09-11 2022-09-20 through - none\n", 1 },
    { "|2022-09-11 2022-09-30 2022-09-11 2022-09-30 within ", 1 },
    { "|2022-09-07 2022-09-07 2022-09-09 2022-09-09 through ", 1 },
    { "|2022-01-01 2022-01-01 2022-12-31 2022-12-31 on-demand ", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (COUNTS); i++) {
    g_auto (GStrv) parts = g_strsplit (text, COUNTS[i].words, -1);

    g_assert_cmpint (g_strv_length (parts) - 1, ==, COUNTS[i].count);
  }
}

static void
test_the_real_plan (void)
{
  static const char *const NAMES[] = {
    "quality-month-2022.docx", "quality-month-2022.xlsx", "quality-month-2022-gb18030.csv",
    "quality-month-2022.txt", "quality-month-2022.pdf",
  };
  const char *folder = g_getenv ("LAUREL_TEST_PLAN");
  g_autofree char *first = NULL;

  if (folder == NULL) {
    g_test_skip ("LAUREL_TEST_PLAN is not set");
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *text = dump_file (folder, NAMES[i]);

    if (i == 0)
      assert_counts (text);
    g_strdelimit (text, "\n", ' ');
    if (first == NULL)
      first = g_steal_pointer (&text);
    else
      g_assert_cmpstr (text, ==, first);
  }
}

static void
test_ten_thousand_rows_are_quick (void)
{
  g_autoptr (GString) text = g_string_new ("2025\nNo.,Title,When and where,Content\n");
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (LaurelPlanDraft) draft = NULL;
  g_autoptr (GTimer) timer = NULL;

  for (int i = 1; i <= 10000; i++)
    g_string_append_printf (text, "%d,Activity %d,\"mid-September, Hexi\",What is done there.\n",
                            i, i);
  timer = g_timer_new ();
  table = test_table_read (text->str, text->len, NULL);
  draft = laurel_plan_reader_read (table, NULL, NULL);

  g_assert_cmpint (draft->rows->len, ==, 10000);
  g_test_minimized_result (g_timer_elapsed (timer, NULL), "10,000 rows in %.3f s",
                           g_timer_elapsed (timer, NULL));
}

static const struct {
  const char *about;
  const char *cell;
  const char *faults;
  LaurelSureness sureness;
} READINGS[] = {
  { "sure", "9月中旬，在线", "", LAUREL_SURENESS_SURE },
  { "two readings", "9月，公开征集", "to-look-at C2", LAUREL_SURENESS_LOOK },
  { "words", "中秋前后", "date-not-understood C2", LAUREL_SURENESS_NOT_UNDERSTOOD },
  { "no such day", "2月30日", "no-such-day C2!", LAUREL_SURENESS_NOT_UNDERSTOOD },
  { "end before start", "9月9日-9月7日", "end-before-start C2!", LAUREL_SURENESS_NOT_UNDERSTOOD },
};

static void
test_cells_are_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (READINGS); i++) {
    g_autofree char *text = g_strdup_printf ("序号,活动名称,时间地点\n1,讲座,\"%s\"\n"
                                             "2,比赛,2025年10月\n", READINGS[i].cell);
    g_autoptr (LaurelTable) table = test_table_read (text, -1, NULL);
    g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, NULL, NULL);
    g_autofree char *faults = dump_faults (draft);

    g_test_message ("%s", READINGS[i].about);
    g_assert_cmpstr (faults, ==, READINGS[i].faults);
    g_assert_cmpint (laurel_plan_reading_get_sureness (draft->rows->pdata[0]), ==,
                     READINGS[i].sureness);
  }
}

/* The text may say more than the cell, and something else. */
static void
test_content_is_read_for_proposals (void)
{
  g_autoptr (LaurelTable) table = test_table_read (
    "序号,活动名称,时间地点,主要内容\n1,评选,8月-9月，在线,专家评审于10月底前结束。\n"
    "2,参观,2025年10月，在线,组织30-50家企业参观。\n", -1, NULL);
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, NULL, NULL);
  g_autofree char *faults = dump_faults (draft);
  const LaurelPlanRow *review = draft->rows->pdata[0], *visit = draft->rows->pdata[1];
  const LaurelFinding *quota = visit->findings->pdata[0];

  g_assert_cmpstr (faults, ==, "contradiction C2, found-in-text C2, found-in-text C3");
  g_assert_cmpint (laurel_plan_reading_get_sureness (review), ==, LAUREL_SURENESS_LOOK);
  g_assert_cmpint (laurel_plan_reading_get_sureness (visit), ==, LAUREL_SURENESS_SURE);
  g_assert_cmpint (quota->min, ==, 30);
  g_assert_cmpint (quota->max, ==, 50);
}

static const struct {
  const char *where;
  const char *place; /* NULL: none */
  LaurelPlaceStatus status;
} PLACES[] = {
  { "The shed", "The shed", LAUREL_PLACE_CONFIRMED },
  { "在线", "在线", LAUREL_PLACE_ONLINE },
  { "全国各赛区", "全国各赛区", LAUREL_PLACE_MULTI },
  { "地点待定", NULL, LAUREL_PLACE_TBD },
  { "木工房（拟定）", "木工房", LAUREL_PLACE_TENTATIVE },
};

static void
test_a_column_of_places_holds_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    g_autofree char *text = g_strdup_printf ("No.,Title,Date,Where\n1,Talk,May 2025,%s\n"
                                             "2,Race,June,\n", PLACES[i].where);
    g_autoptr (LaurelTable) table = test_table_read (text, -1, NULL);
    g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, NULL, NULL);
    const LaurelPlanRow *row = draft->rows->pdata[0];

    g_assert_cmpstr (row->reading.place, ==, PLACES[i].place);
    g_assert_cmpint (row->reading.place_status, ==, PLACES[i].status);
  }
}

static gboolean
knows_online_and_shed (const char *name, gpointer user_data)
{
  return g_str_equal (name, "在线") || g_str_equal (name, "木工房");
}

/* A library that has "online" as the place of something knows no place by it. */
static void
test_a_known_place_does_not_outdo_its_meaning (void)
{
  static const LaurelPlanOptions OPTIONS = { .knows_place = knows_online_and_shed };
  g_autoptr (LaurelTable) table = test_table_read (
    "序号,活动名称,时间地点\n1,讲座,\"2025年9月，在线\"\n2,比赛,\"10月，木工房\"\n", -1, NULL);
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, &OPTIONS, NULL);
  const LaurelPlanRow *online = draft->rows->pdata[0], *shed = draft->rows->pdata[1];

  g_assert_cmpint (online->reading.place_status, ==, LAUREL_PLACE_ONLINE);
  g_assert_cmpint (shed->reading.place_status, ==, LAUREL_PLACE_CONFIRMED);
}

static void
test_another_year_is_read_again (void)
{
  static const LaurelPlanOptions OPTIONS = { 0 };
  g_autoptr (LaurelTable) table = test_table_read ("Title,Date\nTalk,30 February\nRace,June\n", -1,
                                                   NULL);
  g_autoptr (LaurelPlanDraft) draft = laurel_plan_reader_read (table, NULL, NULL);
  LaurelPlanRow *row = draft->rows->pdata[0];
  g_autofree char *day = NULL;

  g_free (row->raw);
  row->raw = g_strdup ("28 February");
  draft->year = 2031;
  g_assert_true (laurel_plan_reading_read_all (draft, &OPTIONS, NULL));
  day = laurel_day_dup_iso (row->reading.window.es);

  g_assert_cmpstr (day, ==, "2031-02-28");
  g_assert_cmpint (row->doubts->len, ==, 0);
}

/* Whoever stops it does not wait until a long plan was read. */
static void
test_reading_can_be_stopped (void)
{
  g_autoptr (LaurelTable) table = test_table_read ("Title,Date\nTalk,May\nRace,June\n", -1, NULL);
  g_autoptr (LaurelPlanDraft) whole = laurel_plan_reader_read (table, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const LaurelPlanOptions options = { .cancellable = cancellable };
  g_autoptr (GError) error = NULL, again = NULL;

  g_cancellable_cancel (cancellable);

  g_assert_null (laurel_plan_reader_read (table, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (laurel_plan_reading_read_all (whole, &options, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  if (laurel_pdf_child_is_meant (argc, argv))
    return laurel_pdf_child_main ();

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/plan/cases", test_cases);
  g_test_add_func ("/exchange/plan/guesses", test_guesses_are_marked);
  g_test_add_func ("/exchange/plan/options", test_the_user_knows_better);
  g_test_add_func ("/exchange/plan/file-name", test_a_file_gives_its_name);
  g_test_add_func ("/exchange/plan/merged-rows", test_rows_merged_into_one_activity_go_on);
  g_test_add_func ("/exchange/plan/no-plan", test_no_plan_is_told);
  g_test_add_data_func ("/exchange/plan/formats/en", "en", test_one_plan_in_all_formats_is_one);
  g_test_add_data_func ("/exchange/plan/formats/zh", "zh", test_one_plan_in_all_formats_is_one);
  g_test_add_func ("/exchange/plan/readings", test_cells_are_read);
  g_test_add_func ("/exchange/plan/content", test_content_is_read_for_proposals);
  g_test_add_func ("/exchange/plan/places", test_a_column_of_places_holds_places);
  g_test_add_func ("/exchange/plan/known-places", test_a_known_place_does_not_outdo_its_meaning);
  g_test_add_func ("/exchange/plan/another-year", test_another_year_is_read_again);
  g_test_add_func ("/exchange/plan/stopped", test_reading_can_be_stopped);
  g_test_add_func ("/exchange/plan/real", test_the_real_plan);
  g_test_add_func ("/exchange/plan/speed", test_ten_thousand_rows_are_quick);

  return g_test_run ();
}
