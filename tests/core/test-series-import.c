/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-load-store.h"
#include "calendar/laurel-release-store.h"
#include "documents/laurel-paper-load.h"
#include "exchange/laurel-plan-series.h"
#include "exchange/laurel-series-file.h"
#include "plan-import.h"
#include "series-library.h"

/* A plan's table with a series in it; and what is counted of one. */

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* Which row belongs to which: "3.1<3 3.2<3". */
static char *
dup_series (const char *csv)
{
  g_autoptr (GBytes) bytes = bytes_of (csv);
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    if (laurel_plan_series_get_number (row) != NULL)
      g_string_append_printf (text, "%s%s<%s", text->len ? " " : "", row->number,
                              laurel_plan_series_get_number (row));
  }

  return g_string_free (text, FALSE);
}

#define HEAD "No.,Title,Date\n"

static const struct {
  const char *csv;
  const char *series;
} TABLES[] = {
  { HEAD "3,Contest,September\n3.1,North,8 September\n3.2,South,9 September\n", "3.1<3 3.2<3" },
  { HEAD "3,Contest,September\n3-1,North,8 September\n", "3-1<3" },
  /* Without what they would belong to, they are what they are. */
  { HEAD "3.1,North,8 September\n3.2,South,9 September\n", "" },
  { HEAD "1,One,May\n2,Two,June\n12,Twelve,July\n", "" },
  /* No series within a series. */
  { HEAD "3,Contest,September\n3.1,North,May\n3.1.1,Far north,June\n", "3.1<3 3.1.1<3" },
  /* What a spreadsheet makes of 3.10. */
  { HEAD "3,Contest,September\n3.1,A,May\n3.9,I,May\n3.1,J,May\n", "3.1<3 3.9<3 3.10<3" },
  { HEAD "3,Contest,September\n3.1,A,May\n3.1,J,May\n", "3.1<3 3.1<3" },
  /* A column of its own, by number and by title. */
  { "No.,Title,Date,Part of\n1,Lectures,,\n2,First,May,1\n3,Second,June,Lectures\n", "2<1 3<1" },
  { "No.,Title,Date,Part of\n1,Lectures,,\n2,First,May,Talks\n", "" },
  { "No.,Title,Date,Part of\n1,Lectures,May,Lectures\n", "" },
  /* The column knows better than the number, as when a series was dissolved. */
  { "No.,Title,Date,Part of\n3,Contest,September,\n3.1,North,May,\n", "" },
  { "序号,活动名称,时间,所属活动\n1,质量讲堂,,\n2,第一讲,5月,质量讲堂\n", "2<1" },
};

static void
test_rows_that_belong_to_another (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++) {
    g_autofree char *series = dup_series (TABLES[i].csv);

    g_test_message ("%s", TABLES[i].csv);
    g_assert_cmpstr (series, ==, TABLES[i].series);
  }
}

static void
test_what_is_not_there_is_told (void)
{
  g_autoptr (GBytes) bytes = bytes_of ("No.,Title,Date,Part of\n1,First,May,Talks\n");
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
  const LaurelPlanRow *row = draft->rows->pdata[0];

  laurel_plan_series_settle (draft);
  g_assert_cmpuint (row->faults->len, ==, 1);
  g_assert_cmpstr (((LaurelFault *) row->faults->pdata[0])->message, ==,
                   "“First” belongs to “Talks”, which is not in the plan; it stands alone.");
}

/* The sample's season is of 2025 and has 22 activities; so is this file of 2025. */
#define PLAN(rows) "2025 Month of Good Work\n" HEAD rows

static void
test_a_plan_brings_a_series (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = bytes_of (PLAN ("40,Cup,September\n40.1,North,8 September\n"
                                             "41,Fair,October\n41.1,North,1 October\n"));
  g_autoptr (GBytes) more = bytes_of (PLAN ("40,Cup,September\n40.1,North,8 September\n"
                                            "41,Fair,October\n41.1,North,2 October\n"
                                            "40.2,South,9 September\n"));
  g_autoptr (GBytes) less = bytes_of (PLAN ("40,Cup,September\n41,Fair,October\n"
                                            "41.1,North,2 October\n40.2,South,9 September\n"));
  g_autofree char *empty = laurel_test_dump (fixture->library);
  g_autofree char *undone = NULL;
  g_autofree char *same = NULL;
  g_autofree char *gone = NULL;
  gint64 one, other;

  one = import_plan (fixture->library, first);
  assert_order (fixture, "40 (40.1) 41 (41.1) ");
  other = import_plan (fixture->library, more);
  /* What comes later stands with its siblings all the same. */
  assert_order (fixture, "40 (40.1) (40.2) 41 (41.1) ");
  assert_sound (fixture);

  same = compare_plan (fixture->library, more);
  g_assert_nonnull (strstr (same, "0 new, 0 moved, 0 edited"));
  /* The northern one of the fair is not that of the cup, though that is gone. */
  gone = compare_plan (fixture->library, less);
  g_assert_nonnull (strstr (gone, "0 new, 0 moved, 0 edited, 1 gone"));

  revert (fixture, other);
  revert (fixture, one);
  undone = laurel_test_dump (fixture->library);
  g_assert_cmpstr (undone, ==, empty);
}

/* It was one of many already, or becomes it: by the numbers of the file. */
static void
test_what_is_there_joins (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) apart = bytes_of (PLAN ("40,Cup,September\n50,North,8 September\n"));
  g_autoptr (GBytes) joined = bytes_of (PLAN ("40,Cup,September\n40.1,North,8 September\n"));

  import_plan (fixture->library, apart);
  assert_order (fixture, "40 50 ");
  import_plan (fixture->library, joined);
  assert_order (fixture, "40 (40.1) ");
  assert_sound (fixture);
}

/* Where members stand apart from their series, everything moves once, not once for each. */
static void
test_many_join_at_once (Fixture *fixture, gconstpointer data)
{
  const guint n = 100;
  GString *csv = g_string_new ("2025 Month of Good Work\n" HEAD);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *before = laurel_test_dump (fixture->library);
  g_autofree char *order = NULL, *undone = NULL;
  gint64 written, entry;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (csv, "%u,Contest %c%u,\n", 100 + i, 'A' + i % 26, i);
  for (guint member = 1; member <= 3; member++)
    for (guint i = 0; i < n; i++)
      g_string_append_printf (csv, "%u.%u,Round %u of %u,\n", 100 + i, member, member, i);
  bytes = g_string_free_to_bytes (csv);
  written = laurel_test_read_int (fixture->library, "SELECT total_changes ()");
  entry = import_plan (fixture->library, bytes);
  written = laurel_test_read_int (fixture->library, "SELECT total_changes ()") - written;
  g_assert_cmpint (written, <, 20 * 4 * n);

  order = dup_order (fixture);
  g_assert_nonnull (strstr (order, " 100 (100.1) (100.2) (100.3) 101 (101.1) "));
  g_assert_nonnull (strstr (order, " 199 (199.1) (199.2) (199.3) "));
  assert_sound (fixture);
  revert (fixture, entry);
  undone = laurel_test_dump (fixture->library);
  g_assert_cmpstr (undone, ==, before);
}

#define BELONGS(rows) "2025 Month of Good Work\nNo.,Title,Date,Part of\n" rows

static const struct {
  const char *csv;
  const char *counts;
  const char *order;
} AMENDMENTS[] = {
  { PLAN ("40.2,South,9 September\n"), "1 new, 0 moved, 0 edited", "40 (40.1) (40.2) 41 41.5 " },
  { PLAN ("40.1.7,South,May\n"), "1 new, 0 moved, 0 edited", "40 (40.1) (40.1.7) 41 41.5 " },
  { PLAN ("40.2,South,May\n40.2.1,Far south,May\n"), "2 new, 0 moved, 0 edited",
    "40 (40.1) (40.2) (40.2.1) 41 41.5 " },
  { BELONGS ("60,South,May,Cup\n"), "1 new, 0 moved, 0 edited", "40 (40.1) (60) 41 41.5 " },
  { BELONGS ("60,South,May,40.1\n"), "1 new, 0 moved, 0 edited", "40 (40.1) (60) 41 41.5 " },
  /* What is there already stays where somebody put it, unless the file says so. */
  { PLAN ("41.5,Alone,May\n"), "0 new, 0 moved, 0 edited", "40 (40.1) 41 41.5 " },
  { PLAN ("40.1,North,9 September\n"), "0 new, 1 moved, 0 edited", "40 (40.1) 41 41.5 " },
  { BELONGS ("41.5,Alone,May,Cup\n"), "0 new, 0 moved, 1 edited", "40 (40.1) (41.5) 41 " },
  { BELONGS ("40.2,South,May,\n"), "1 new, 0 moved, 0 edited", "40 (40.1) 41 41.5 40.2 " },
  { PLAN ("60,South,May\n"), "1 new, 0 moved, 0 edited", "40 (40.1) 41 41.5 60 " },
};

/* A file that brings some of a series only adds to the one that is there. */
static void
test_an_amendment_joins (Fixture *fixture, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) cup = bytes_of (PLAN ("40,Cup,September\n40.1,North,8 September\n"
                                           "41,Fair,October\n90,Alone,May\n"));
  g_autoptr (GBytes) more = bytes_of (AMENDMENTS[i].csv);
  g_autofree char *counts = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  gint64 entry;

  import_plan (fixture->library, cup);
  edit_one (fixture, "90", "number", "41.5");
  before = laurel_test_dump (fixture->library);
  counts = compare_plan (fixture->library, more);
  g_test_message ("%s", counts);
  g_assert_true (g_str_has_prefix (counts, AMENDMENTS[i].counts));

  entry = import_plan (fixture->library, more);
  assert_order (fixture, AMENDMENTS[i].order);
  assert_sound (fixture);
  revert (fixture, entry);
  undone = laurel_test_dump (fixture->library);
  g_assert_cmpstr (undone, ==, before);
}

/* Whoever gives a series another number means those below it, too. */
static void
test_members_go_with_the_number (void)
{
  static const char *const NUMBERS[] = { "30", "", "7", "3" };
  g_autoptr (GBytes) bytes = bytes_of ("No.,Title,Date,Part of\n3,Cup,May,\n3.1,A,May,3\n"
                                       "3-2,B,May,3\n9,C,May,Cup\n");
  g_autoptr (LaurelPlanDraft) draft = read_plan (bytes);
  LaurelPlanRow **rows = (LaurelPlanRow **) draft->rows->pdata;

  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    g_autofree char *one = g_strconcat (NUMBERS[i], ".1", NULL);
    g_autofree char *two = g_strconcat (NUMBERS[i], "-2", NULL);

    g_free (rows[0]->number);
    rows[0]->number = g_strdup (NUMBERS[i]);
    g_assert_true (laurel_plan_series_follow (rows[1]));
    g_assert_false (laurel_plan_series_follow (rows[1]));
    g_assert_true (laurel_plan_series_follow (rows[2]));
    g_assert_false (laurel_plan_series_follow (rows[3]));
    g_assert_cmpstr (rows[1]->number, ==, one);
    g_assert_cmpstr (rows[2]->number, ==, two);
    g_assert_cmpstr (rows[3]->number, ==, "9");
    for (guint k = 1; k < 4; k++)
      g_assert_cmpstr (laurel_plan_series_get_number (rows[k]), ==, NUMBERS[i]);
  }
}

/* Nothing comes in without what it belongs to. */
static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, &LAUREL_PLAN_IMPORT,
          g_variant_new_parsed ("(%x, '', 2025, 'en', '', '', [(int64 0, 'new', ('60.1', 'A', ''),"
                                " ('', '', '', '', '', 'within', 1, 0), ('', 'none', ''), '',"
                                " (0, 0), @a(sssi) [], @a(sss) [], ('', '', '60'),"
                                " @a(issssis) [], @a(isiiss) [], '')], ('', ''), @a(sss) [])",
                                fixture->programme),
          LAUREL_RULE_ERROR_NOT_FOUND);
}

/* ---- what is counted -------------------------------------------------------- */

static guint
count_windows (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = laurel_activity_list (reader_of (fixture), fixture->programme, NULL);
  g_autoptr (GArray) windows = laurel_load_list_windows (all);

  return windows->len;
}

static void
test_a_series_is_no_work_besides_its_own (Fixture *fixture, gconstpointer data)
{
  guint before = count_windows (fixture);

  /* As long as nothing of it has a date, it stands for them. */
  run (fixture, &LAUREL_SERIES_MAKE,
       g_variant_new_parsed ("(%x, [('A', '', '', 'none', '')])", id_of (fixture, "5")), NULL);
  g_assert_cmpuint (count_windows (fixture), ==, before + 1);
  make_three (fixture, "3");
  g_assert_cmpuint (count_windows (fixture), ==, before + 1 + 3 - 1);
}

static void
test_the_state_is_edited_together (Fixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  g_autoptr (LaurelActivity) series = NULL;
  g_autoptr (LaurelActivity) one = NULL;
  g_autoptr (LaurelActivity) other = NULL;
  g_autoptr (GPtrArray) keeping = NULL;

  make_three (fixture, "3");
  edit_one (fixture, "3.1", "status", "done");
  keeping = laurel_library_ask (reader_of (fixture), &LAUREL_SERIES_KEEPING,
                                g_variant_new_parsed ("(%x, ['status', 'content'])",
                                                      id_of (fixture, "3")), NULL);
  g_assert_cmpuint (keeping->len, ==, 1);
  g_assert_cmpint (laurel_series_own_get_activity_id (keeping->pdata[0]), ==,
                   id_of (fixture, "3.1"));
  g_assert_cmpstr (laurel_series_own_get_field (keeping->pdata[0]), ==, "status");

  edit_all (fixture, "status", "done", FALSE, &told);
  one = find (fixture, "3.1");
  other = find (fixture, "3.2");
  series = find (fixture, "3");
  g_assert_cmpstr (laurel_activity_get_status (one), ==, "done");
  g_assert_cmpstr (laurel_activity_get_status (other), ==, "done");
  g_assert_cmpstr (laurel_activity_get_status (series), ==, "done");
}

/* ---- papers ----------------------------------------------------------------- */

static LaurelPaperData *
load_paper (Fixture *fixture, const char *kind, gint64 activity)
{
  g_autoptr (GError) error = NULL;
  const LaurelPaperSubject subject = { .kind = kind, .programme = fixture->programme,
                                       .activity = activity };
  LaurelPaperData *data = laurel_paper_load_data (reader_of (fixture), &subject, &error);

  g_assert_no_error (error);
  return data;
}

/* In the plan they stand below their series, by number; in its announcement they
 * are its timetable. */
static void
test_papers_have_what_belongs_to_a_series (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelPaperData) plan = NULL;
  g_autoptr (LaurelPaperData) announcement = NULL;
  const LaurelPaperActivity *activity;
  const LaurelPaperPhase *phase;

  make_three (fixture, "3");
  plan = load_paper (fixture, "year-plan", 0);
  for (guint i = 0; i < 4; i++) {
    static const char *const NUMBERS[] = { "3", "3.1", "3.2", "3.3" };

    activity = g_ptr_array_index (plan->activities, 2 + i);
    g_assert_cmpstr (activity->number, ==, NUMBERS[i]);
    g_assert_cmpint (activity->member, ==, i > 0);
  }

  edit_one (fixture, "3.2", "status", "cancelled");
  announcement = load_paper (fixture, "announcement", id_of (fixture, "3"));
  activity = g_ptr_array_index (announcement->activities, 0);
  g_assert_cmpuint (activity->phases->len, ==, 2 + 2);
  phase = g_ptr_array_index (activity->phases, 2);
  g_assert_cmpstr (phase->title, ==, "3.1 North");
  g_assert_cmpstr (phase->words, ==, "8 September");
  g_assert_cmpstr (phase->place, ==, "Hexi");
  phase = g_ptr_array_index (activity->phases, 3);
  g_assert_cmpstr (phase->title, ==, "3.3 East");
  g_assert_cmpstr (phase->words, ==, "—");
}

/* A notice names the series with the one of it that is elsewhere now. */
static void
test_a_notice_names_series_and_member (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelPaperData) notice = NULL;
  const LaurelPaperChange *change = NULL;

  make_three (fixture, "3");
  run (fixture, &LAUREL_RELEASE_MAKE,
       g_variant_new ("(xssss)", fixture->programme, "", "2025-09-03", "", ""), NULL);
  run (fixture, &LAUREL_ACTIVITY_MOVE,
       g_variant_new ("(xss)", id_of (fixture, "3.1"), "18 September", ""), NULL);
  run (fixture, &LAUREL_ACTIVITY_MOVE,
       g_variant_new ("(xss)", id_of (fixture, "5"), "November", ""), NULL);

  notice = load_paper (fixture, "change-notice", 0);
  for (guint i = 0; i < notice->changes->len; i++) {
    const LaurelPaperChange *one = notice->changes->pdata[i];

    if (g_str_equal (one->number, "3.1"))
      change = one;
    else if (g_str_equal (one->number, "5"))
      g_assert_null (strchr (one->title, ':'));
  }
  g_assert_nonnull (change);
  g_assert_cmpstr (change->kind, ==, "date");
  g_assert_cmpstr (change->title, ==, "Tenth Workshop Stories contest: North");
}

/* What a file for the list of a series is read as. */
static const struct {
  const char *file;
  const char *text;
} FILES[] = {
  { "Name,Date,Place,By\nHexi division,12 September,Hexi,Hexi branch\nJibei,May,Jibei,\n",
    "Name\tDate\tPlace\tBy\t\nHexi division\t12 September\tHexi\tHexi branch\t\n"
    "Jibei\tMay\tJibei\t\n" },
  { "North;May;Hexi\nSouth;June;\n", "North\tMay\tHexi\t\nSouth\tJune\t\n" },
  { "\"North, far\",May\n", "North, far\tMay\t\n" },
  { "North, 9 September, Hexi\nSouth\n", "North, 9 September, Hexi\nSouth\n" },
  { "North, 9 September\n", "North, 9 September\n" },
  { "", "" },
};

static void
test_files_are_tables_or_lists (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FILES); i++) {
    g_autoptr (GBytes) bytes = bytes_of (FILES[i].file);
    g_autoptr (GError) error = NULL;
    g_autofree char *text = laurel_series_file_read (bytes, NULL, &error);

    g_test_message ("%s", FILES[i].file);
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, FILES[i].text);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/series/import/rows", test_rows_that_belong_to_another);
  g_test_add_func ("/series/import/missing", test_what_is_not_there_is_told);
#define ADD(name, function) \
  g_test_add ("/series/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("import/brings", test_a_plan_brings_a_series);
  ADD ("import/joins", test_what_is_there_joins);
  ADD ("many", test_many_join_at_once);
  g_test_add_func ("/series/import/follow", test_members_go_with_the_number);
  for (gsize i = 0; i < G_N_ELEMENTS (AMENDMENTS); i++) {
    g_autofree char *name = g_strdup_printf ("/series/import/amendment/%" G_GSIZE_FORMAT, i);

    g_test_add (name, Fixture, GSIZE_TO_POINTER (i), set_up, test_an_amendment_joins, tear_down);
  }
  ADD ("import/all-or-nothing", test_all_or_nothing);
  ADD ("load", test_a_series_is_no_work_besides_its_own);
  ADD ("notice", test_a_notice_names_series_and_member);
  ADD ("papers", test_papers_have_what_belongs_to_a_series);
  ADD ("state", test_the_state_is_edited_together);
#undef ADD
  g_test_add_func ("/series/import/files", test_files_are_tables_or_lists);

  return g_test_run ();
}
