/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-words.h"
#include "documents/laurel-paper.h"
#include "page-dump.h"
#include "paper-sample.h"

/* What papers say: of what is off, by which names, and with which dates. */

static LaurelPages *
compose (LaurelPaperData *data, const char *kind, GHashTable *overrides)
{
  g_autoptr (GError) error = NULL;
  LaurelPages *pages = laurel_paper_compose (data, kind, overrides, &error);

  g_assert_no_error (error);
  return pages;
}

static Dump *
dump_activity (const char *language, int number, const char *status, const char *reason)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity (language, number);
  LaurelPaperActivity *activity = data->activities->pdata[0];
  g_autoptr (LaurelPages) pages = NULL;

  g_free (activity->status);
  activity->status = g_strdup (status);
  activity->reason = g_strdup (reason);
  pages = compose (data, "announcement", NULL);

  return dump_new (pages);
}

/* Never as if it took place. */
static void
test_cancelled (void)
{
  g_autoptr (Dump) zh = dump_activity ("zh", 13, "cancelled", "会场不能使用。");
  g_autoptr (Dump) en = dump_activity ("en", 13, "cancelled", "The hall is closed.");

  dump_find (zh, "关于取消优秀实践交流活动的通知");
  dump_find (zh, "原因：会场不能使用。");
  dump_find (zh, "原定时间：9月中旬（2025年9月11日–20日内某日）。");
  dump_find (zh, "原定地点：青港（拟定）。");
  g_assert_true (dump_has_part (zh, "现决定取消该项活动"));
  g_assert_false (dump_has_part (zh, "组织开展优秀实践交流活动的通知"));
  g_assert_false (dump_has_part (zh, "时间和地点"));
  g_assert_false (dump_has_part (zh, "以我会后续通知为准"));

  dump_find (en, "Cancelled: Exchange of good practice");
  dump_find (en, "The reason: The hall is closed.");
  g_assert_true (dump_has_part (en, "will not take place"));
  g_assert_false (dump_has_part (en, "When and where"));
}

static void
test_postponed (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
  LaurelPaperActivity *activity = data->activities->pdata[0];
  const LaurelWindow unknown = LAUREL_WINDOW_UNKNOWN;
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  g_autoptr (Dump) later = dump_activity ("zh", 10, "postponed", NULL);

  g_free (activity->status);
  g_clear_pointer (&activity->words, g_free);
  activity->status = g_strdup ("postponed");
  activity->window = unknown;
  pages = compose (data, "announcement", NULL);
  dump = dump_new (pages);

  dump_find (dump, "关于优秀实践交流活动延期举办的通知");
  g_assert_true (dump_has_part (dump, "具体时间另行通知"));
  dump_find (later, "延期后的时间：2025年9月8日–10日。");
  g_assert_false (dump_has_part (later, "另行通知"));
}

/* Days without words are said as the season means them. */
static void
test_parts_of_a_month_are_the_seasons (void)
{
  static const struct {
    const char *habits;
    gboolean has_name;
  } HABITS[] = { { "narrow", TRUE }, { "thirds", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (HABITS); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 13);
    LaurelPaperActivity *activity = data->activities->pdata[0];
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;

    g_clear_pointer (&activity->words, g_free);
    activity->window.es = activity->window.ee = laurel_day_new (2025, 9, 1);
    activity->window.ls = activity->window.le = laurel_day_new (2025, 9, 5);
    data->habits = laurel_date_habits_from_string (HABITS[i].habits);
    pages = compose (data, "announcement", NULL);
    dump = dump_new (pages);
    g_assert_cmpint (dump_has_part (dump, "9月初"), ==, HABITS[i].has_name);
    g_assert_true (dump_has_part (dump, "9月1日–5日内某日"));
  }
}

/* An announcement says exact days with their year; the plan's words for the rest stay. */
static void
test_dates_in_full (void)
{
  static const struct {
    const char *language;
    const char *words;
    const char *line;
  } DATES[] = {
    { "zh", "9月8日-10日", "时间：2025年9月8日–10日。" },
    { "zh", "9月8日", "时间：2025年9月8日。" },
    { "zh", "9月中旬", "时间：9月中旬（2025年9月11日–20日内某日）。" },
    { "zh", "7月-10月", "时间：2025年7月–10月。" },
    { "zh", "中秋前后", "时间：中秋前后。" },
    { "en", "8–10 Sept.", "Time: 8–10 September 2025" },
    { "en", "8 September", "Time: 8 September 2025" },
    { "en", "mid-September", "Time: mid-September (some day from 11 to 20 September 2025)" },
    { "en", "July – October", "Time: July – October 2025" },
    { "en", NULL, "Time: to be announced" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (DATES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_activity (DATES[i].language, 15);
    LaurelPaperActivity *activity = data->activities->pdata[0];
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;
    g_auto (LaurelDateReading) reading = laurel_date_read (DATES[i].words ? DATES[i].words : "",
                                                           SAMPLE_YEAR, NULL);

    g_free (activity->words);
    activity->words = g_strdup (DATES[i].words);
    activity->window = reading.window;
    pages = compose (data, "announcement", NULL);
    dump = dump_new (pages);
    dump_find (dump, DATES[i].line);
  }
}

/* Words that say more than the days keep what they say. */
static void
test_words_that_say_more (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("zh", 10);
  LaurelPaperActivity *activity = data->activities->pdata[0];
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;

  g_free (activity->words);
  activity->words = g_strdup ("9月8日-10日每日开放至晚间");
  pages = compose (data, "announcement", NULL);
  dump = dump_new (pages);

  dump_find (dump, "时间：9月8日–10日每日开放至晚间（2025年9月8日–10日）。");
}

static const struct {
  const char *language;
  const char *programme;
  const char *plan;
  const char *change;
} NAMES[] = {
  { "zh", "2025 良作月", "2025年“良作月”系列活动安排",
    "关于调整2025年“良作月”系列活动部分安排的通知" },
  { "zh", "2025年中国质量协会“质量月”系列活动安排", "2025年中国质量协会“质量月”系列活动安排",
    "关于调整2025年中国质量协会“质量月”系列活动安排部分内容的通知" },
  { "zh", "2025年全国“质量月”活动", "2025年“全国‘质量月’活动”安排",
    "关于调整2025年“全国‘质量月’活动”部分安排的通知" },
  { "zh", "南汀“良作月”", "2025年“南汀‘良作月’”系列活动安排",
    "关于调整2025年“南汀‘良作月’”系列活动部分安排的通知" },
  { "zh", "南汀2025年工作计划", "南汀2025年工作计划", "关于调整南汀2025年工作计划部分内容的通知" },
  { "en", "2025 Month of Good Work", "Month of Good Work 2025: plan of activities",
    "Changes to “Month of Good Work” 2025" },
  { "en", "Nanting Event Plan", "Nanting Event Plan 2025", "Changes to “Nanting Event Plan” 2025" },
  { "en", "The “Good Work” Month 2025", "The “Good Work” Month 2025: plan of activities",
    "Changes to “The ‘Good Work’ Month 2025”" },
};

static char *
dup_title (LaurelPaperData *data, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = laurel_paper_list_field_texts (data, kind, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < fields->len; i++) {
    const LaurelPaperField *field = fields->pdata[i];

    if (g_str_equal (field->name, "title"))
      return g_strdup (field->text);
  }

  g_assert_not_reached ();
}

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_changes (NAMES[i].language);
    g_autofree char *plan = NULL;
    g_autofree char *change = NULL;

    g_free (data->programme);
    data->programme = g_strdup (NAMES[i].programme);
    plan = dup_title (data, "year-plan");
    change = dup_title (data, "change-notice");
    g_assert_cmpstr (plan, ==, NAMES[i].plan);
    g_assert_cmpstr (change, ==, NAMES[i].change);
  }
}

static void
test_added (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("zh");
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  LaurelPaperChange *change = sample_add_change (data, "23", "新增座谈会", "added", NULL,
                                                 "10月中旬");

  change->place_after = g_strdup ("北京");
  pages = compose (data, "change-notice", NULL);
  dump = dump_new (pages);

  g_assert_cmpfloat_with_epsilon (dump_find (dump, "10月中旬，北京")->x,
                                  dump_find (dump, "调整后")->x, 0.01);
  g_assert_cmpfloat_with_epsilon (dump_find (dump, "—")->x, dump_find (dump, "原安排")->x, 0.01);
}

/* What is off, and where it is, stand apart in the timetable and in the table. */
static void
test_words_apart (void)
{
  static const struct {
    const char *language;
    const char *words;
    const char *place_status;
    const char *modality;
    const char *timetable;
    const char *table;
  } ROWS[] = {
    { "en", NULL, "tentative", NULL, "postponed, Jibei (tentative)", "Jibei (tentative)" },
    { "zh", NULL, "tentative", NULL, "延期，Jibei（拟定）", "Jibei（拟定）" },
    { "en", "late Sept.", "confirmed", NULL, "postponed, late Sept., Jibei", "late Sept., Jibei" },
    { "zh", "9月下旬", "confirmed", NULL, "延期，9月下旬，Jibei", "9月下旬，Jibei" },
    { "en", "by and by", "confirmed", NULL, "postponed, in words: by and by, Jibei",
      "by and by, Jibei" },
    { "en", NULL, "confirmed", "in halls", "postponed, Jibei", "Jibei, in halls" },
    { "zh", NULL, "confirmed", "分场举行", "延期，Jibei", "Jibei，分场举行" },
    { "en", NULL, "tbd", NULL, "postponed, place to be announced", "place to be announced" },
    { "zh", NULL, "tbd", NULL, "延期，地点待定", "地点待定" },
    { "en", NULL, "none", NULL, "postponed", "(postponed)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_activity (ROWS[i].language, 12);
    LaurelPaperActivity *activity = data->activities->pdata[0];
    g_auto (LaurelDateReading) reading = laurel_date_read (ROWS[i].words ? ROWS[i].words : "",
                                                           SAMPLE_YEAR, NULL);
    gboolean has_place = strchr (ROWS[i].table, 'J') != NULL;
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;

    sample_set (&activity->status, "postponed");
    sample_set (&activity->words, ROWS[i].words);
    sample_set (&activity->place, has_place ? "Jibei" : NULL);
    sample_set (&activity->place_status, ROWS[i].place_status);
    sample_set (&activity->modality, ROWS[i].modality);
    activity->window = reading.window;
    pages = compose (data, "year-plan", NULL);
    dump = dump_new (pages);
    dump_find (dump, ROWS[i].timetable);
    dump_find (dump, ROWS[i].table);
  }
}

/* What does not take place is nowhere, also where its place had changed too. */
static void
test_off_and_moved (void)
{
  static const struct {
    const char *language;
    const char *kind;
    const char *words;
    const char *now;
  } ROWS[] = {
    { "en", "cancelled", NULL, "will not take place" },
    { "zh", "cancelled", NULL, "不再举办" },
    { "en", "cancelled", "9 Sept.", "will not take place" },
    { "zh", "cancelled", "9月9日", "不再举办" },
    { "en", "postponed", "9 Sept.", "9 Sept., Hexi" },
    { "zh", "postponed", "9月9日", "9月9日，Hexi" },
    { "en", "postponed", NULL, "later; the date will be announced; Hexi" },
    { "zh", "postponed", NULL, "延期举办，时间另行通知；地点：Hexi" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_data (ROWS[i].language);
    LaurelPaperChange *change = sample_add_change (data, "9", "Talk", ROWS[i].kind, "September",
                                                   ROWS[i].words);
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;
    g_autofree char *now = NULL;

    change->place_before = g_strdup ("Jibei");
    change->place_after = g_strdup ("Hexi");
    pages = compose (data, "change-notice", NULL);
    dump = dump_new (pages);
    now = g_str_equal (ROWS[i].language, "zh") ? dump_dup_column (dump, "调整后", "")
                                               : dump_dup_column (dump, "Now", " ");
    g_assert_cmpstr (now, ==, ROWS[i].now);
  }
}

/* Whatever language the program spoke when the date was chosen. */
static void
test_one_language (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("zh");
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  g_autofree char *now = NULL, *was = NULL;

  sample_add_change (data, "9", "讲座", "date", "early October", "16-17 September");
  pages = compose (data, "change-notice", NULL);
  dump = dump_new (pages);
  was = dump_dup_column (dump, "原安排", "");
  now = dump_dup_column (dump, "调整后", "");

  g_assert_cmpstr (was, ==, "10月上旬");
  g_assert_cmpstr (now, ==, "9月16日–17日");
}

/* A title that says a year is not given another. */
static void
test_one_year (void)
{
  static const struct {
    const char *title;
    int year;
    const char *says;
  } TITLES[] = {
    { "2022年中国质量协会质量月活动", 2025, "" },
    { "质量月活动", 2025, "2025" },
    { "2025年质量月活动", 2025, "2025" },
    { "质量月（2025）", 2025, "" },
    { "GB/T 19580 series", 2025, "2025" },
    { "ISO 9001 talks", 2025, "2025" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TITLES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_data ("zh");
    g_autoptr (LaurelFields) fields = NULL;

    g_free (data->programme);
    data->programme = g_strdup (TITLES[i].title);
    data->year = TITLES[i].year;
    fields = laurel_paper_make_fields (data);
    g_assert_cmpstr (laurel_fields_get (fields, "programme.year"), ==, TITLES[i].says);
  }
}

/* A hyphen between Chinese dates is one of a keyboard; anything else is left as it is. */
static void
test_dashes (void)
{
  static const struct {
    const char *words, *set;
  } WORDS[] = {
    { "9月8日-10日", "9月8日–10日" },
    { "7月-10月", "7月–10月" },
    { "8月中旬-9月中旬", "8月中旬–9月中旬" },
    { "9月1日—11月30日", "9月1日–11月30日" },
    { "9月1日－11月30日", "9月1日–11月30日" },
    { "9月1日至11月30日", "9月1日至11月30日" },
    { "2025-09-08", "2025-09-08" },
    { "9月8日——全天", "9月8日——全天" },
    { "", "" },
    { NULL, NULL },
    { "8-10 September", "8-10 September" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    g_autofree char *set = laurel_words_dup_set (WORDS[i].words);

    g_assert_cmpstr (set, ==, WORDS[i].set);
  }
}

/* How long something can be objected to begins with the day on the paper. */
static void
test_a_date_that_is_typed_counts (void)
{
  static const struct {
    const char *language, *date, *line;
  } DATES[] = {
    { "zh", "2025年7月21日", "自2025年7月21日起5个工作日。" },
    { "en", "21 July 2025", "Five working days from 21 July 2025." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (DATES); i++) {
    g_autoptr (LaurelPaperData) data = sample_new_activity (DATES[i].language, 3);
    g_autoptr (GHashTable) overrides = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (LaurelPages) pages = NULL;
    g_autoptr (Dump) dump = NULL;

    g_hash_table_insert (overrides, (char *) "date", (char *) DATES[i].date);
    pages = compose (data, "publicity", overrides);
    dump = dump_new (pages);
    dump_find (dump, DATES[i].line);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper-words/a-date-that-is-typed-counts", test_a_date_that_is_typed_counts);
  g_test_add_func ("/paper-words/one-language", test_one_language);
  g_test_add_func ("/paper-words/one-year", test_one_year);
  g_test_add_func ("/paper-words/added", test_added);
  g_test_add_func ("/paper-words/cancelled", test_cancelled);
  g_test_add_func ("/paper-words/dashes", test_dashes);
  g_test_add_func ("/paper-words/dates-in-full", test_dates_in_full);
  g_test_add_func ("/paper-words/parts-of-a-month", test_parts_of_a_month_are_the_seasons);
  g_test_add_func ("/paper-words/names", test_names);
  g_test_add_func ("/paper-words/off-and-moved", test_off_and_moved);
  g_test_add_func ("/paper-words/postponed", test_postponed);
  g_test_add_func ("/paper-words/words-apart", test_words_apart);
  g_test_add_func ("/paper-words/words-that-say-more", test_words_that_say_more);

  return g_test_run ();
}
