/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-compare.h"
#include "exchange/laurel-plan-reader.h"

#include "test-table.h"

#define HEAD "No.,Title,Date,Where,Content\n"
#define BASE HEAD "1,Knowledge contest,mid-September 2025,online,Thirty questions.\n" \
                  "2,Survey of workshop circles,October,,A questionnaire.\n" \
                  "3,Study tour,30 September,Hexi,By coach.\n"

static LaurelPlanDraft *
read_plan (const char *text)
{
  static const LaurelPlanOptions OPTIONS = { .year = 2025 };
  g_autoptr (LaurelTable) table = test_table_read (text, -1, NULL);
  LaurelPlanDraft *draft = laurel_plan_reader_read (table, &OPTIONS, NULL);

  g_assert_nonnull (draft);

  return draft;
}

/* The library as it is right after that plan was imported. */
static LaurelPlanExisting *
make_library (const LaurelPlanDraft *draft)
{
  LaurelPlanExisting *library = g_new0 (LaurelPlanExisting, draft->rows->len);

  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    library[i] = (LaurelPlanExisting) {
      .id = i + 1, .number = row->number, .title = row->title, .raw = row->raw,
      .words = row->reading.words, .window = row->reading.window, .place = row->reading.place,
      .place_status = row->reading.place_status, .modality = row->reading.modality,
      .content = row->content,
    };
  }

  return library;
}

/* "1=1 2=2:date,place 3=new gone:3"; a field with a star was changed here. */
static char *
tell (const GArray *changes)
{
  static const char *const FIELDS[] = {
    "number", "title", "date", "place", "modality", "content", "status",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const LaurelPlanChange *change = &g_array_index (changes, LaurelPlanChange, i);

    g_string_append (text, i > 0 ? " " : "");
    if (change->row < 0)
      g_string_append_printf (text, "gone:%d", change->existing + 1);
    else if (change->existing < 0)
      g_string_append_printf (text, "%d=new", change->row + 1);
    else
      g_string_append_printf (text, "%d=%d", change->row + 1, change->existing + 1);
    for (gsize field = 0; field < G_N_ELEMENTS (FIELDS); field++) {
      if (change->fields & (1 << field))
        g_string_append_printf (text, ":%s%s", FIELDS[field],
                                change->made_here & (1 << field) ? "*" : "");
    }
  }

  return g_string_free (text, FALSE);
}

static const struct {
  const char *about;
  const char *plan;
  const char *changes;
} CASES[] = {
  { "nothing", BASE, "1=1 2=2 3=3" },
  { "a day in other words is the same, a range is no window",
    HEAD "1,Knowledge contest,11–20 Sept. 2025,online,Thirty questions.\n"
         "2,Survey of workshop circles,October,,A questionnaire.\n"
         "3,Study tour,2025-09-30,Hexi,By coach.\n", "1=1:date 2=2 3=3" },
  { "moved, twice over",
    HEAD "1,Knowledge contest,late September 2025,online,Thirty questions.\n"
         "2,Survey of workshop circles,October,,A questionnaire.\n"
         "3,Study tour,29 September,Jibei,By coach.\n", "1=1:date 2=2 3=3:date:place" },
  { "edited", HEAD "1,Knowledge contest,mid-September 2025,online,Forty questions.\n"
         "2,Survey of workshop circles,October,,A questionnaire.\n"
         "3,Study tour,30 September,Hexi,By coach.\n", "1=1:content 2=2 3=3" },
  { "one more in between, the rest with new numbers",
    HEAD "1,Knowledge contest,mid-September 2025,online,Thirty questions.\n"
         "2,Craft fair,May,,Stalls.\n"
         "3,Survey of workshop circles,October,,A questionnaire.\n"
         "4,Study tour,30 September,Hexi,By coach.\n", "1=1 2=new 3=2:number 4=3:number" },
  { "one gone, the rest with new numbers",
    HEAD "1,Survey of workshop circles,October,,A questionnaire.\n"
         "2,Study tour,30 September,Hexi,By coach.\n", "1=2:number 2=3:number gone:1" },
  { "a title mended",
    HEAD "1,The knowledge contest,mid-September 2025,online,Thirty questions.\n"
         "2,Survey of workshop circles,October,,A questionnaire.\n"
         "3,Study tour,30 September,Hexi,By coach.\n", "1=1:title 2=2 3=3" },
  { "a title mended and a number changed",
    HEAD "7,The knowledge contest,mid-September 2025,online,Thirty questions.\n"
         "2,Survey of workshop circles,October,,A questionnaire.\n"
         "3,Study tour,30 September,Hexi,By coach.\n", "1=1:number:title 2=2 3=3" },
  { "another title altogether",
    HEAD "1,Open doors,mid-September 2025,online,Thirty questions.\n"
         "2,Survey of workshop circles,October,,A questionnaire.\n"
         "3,Study tour,30 September,Hexi,By coach.\n", "1=1:title 2=2 3=3" },
  { "two change places",
    HEAD "1,Survey of workshop circles,October 2025,,A questionnaire.\n"
         "2,Knowledge contest,mid-September,online,Thirty questions.\n"
         "3,Study tour,30 September,Hexi,By coach.\n", "1=2:number 2=1:number 3=3" },
};

static void
test_cases (void)
{
  g_autoptr (LaurelPlanDraft) before = read_plan (BASE);
  g_autofree LaurelPlanExisting *library = make_library (before);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (LaurelPlanDraft) draft = read_plan (CASES[i].plan);
    g_autoptr (GArray) changes = laurel_plan_compare (draft, NULL, library, before->rows->len);
    g_autofree char *text = tell (changes);

    g_test_message ("%s", CASES[i].about);
    g_assert_cmpstr (text, ==, CASES[i].changes);
  }
}

/* The same number says nothing where title, date and place are all others. */
static void
test_who_has_only_a_number (void)
{
  static const struct {
    const char *row;
    gboolean other;
  } OTHERS[] = {
    { "1,Summer school,all year 2025,,\n", TRUE },
    { "1,Summer school,5 May 2025,Jibei,\n", TRUE },
    { "2,Summer school,5 May 2025,,\n", TRUE },
    { "1,Summer school,mid-September 2025,Jibei,\n", FALSE },
    { "1,Summer school,5 May 2025,online,\n", FALSE },
    { "1,The knowledge contest,5 May 2025,Jibei,\n", FALSE },
    { "1,Study tour,5 May 2025,Jibei,\n", FALSE },
    { "1,,5 May 2025,Jibei,\n", FALSE },
    { "9,Summer school,5 May 2025,Jibei,\n", FALSE },
  };
  g_autoptr (LaurelPlanDraft) before = read_plan (BASE);
  g_autofree LaurelPlanExisting *library = make_library (before);

  for (gsize i = 0; i < G_N_ELEMENTS (OTHERS); i++) {
    g_autofree char *text = g_strconcat (HEAD, OTHERS[i].row, NULL);
    g_autoptr (LaurelPlanDraft) draft = read_plan (text);
    g_autoptr (GArray) changes = laurel_plan_compare (draft, NULL, library, before->rows->len);

    g_test_message ("%s", OTHERS[i].row);
    g_assert_cmpint (g_array_index (changes, LaurelPlanChange, 0).other, ==, OTHERS[i].other);
  }
}

/* What is off or done is not missed, nor is a series of which a part is there. */
static void
test_who_is_gone (void)
{
  static const struct {
    const char *status[3];
    gint64 series[3];
    const char *file;
    const char *changes;
  } GONE[] = {
    { { "planned", "planned", "planned" }, { 0 }, HEAD "9,Fair,May 2025,,\n",
      "1=new gone:1 gone:2 gone:3" },
    { { "done", "cancelled", "postponed" }, { 0 }, HEAD "9,Fair,May 2025,,\n", "1=new gone:3" },
    { { "planned", "planned", "planned" }, { 0, 1, 1 },
      HEAD "2,Survey of workshop circles,October 2025,,A questionnaire.\n", "1=2 gone:3" },
    { { "planned", "planned", "planned" }, { 0, 1, 0 },
      HEAD "3,Study tour,30 September 2025,Hexi,By coach.\n", "1=3 gone:1 gone:2" },
  };
  g_autoptr (LaurelPlanDraft) before = read_plan (BASE);

  for (gsize i = 0; i < G_N_ELEMENTS (GONE); i++) {
    g_autofree LaurelPlanExisting *library = make_library (before);
    g_autoptr (LaurelPlanDraft) draft = read_plan (GONE[i].file);
    g_autoptr (GArray) changes = NULL;
    g_autofree char *text = NULL;

    for (guint k = 0; k < before->rows->len; k++) {
      library[k].status = GONE[i].status[k];
      library[k].cancelled = g_str_equal (GONE[i].status[k], "cancelled");
      library[k].series = GONE[i].series[k];
    }
    changes = laurel_plan_compare (draft, NULL, library, before->rows->len);
    text = tell (changes);
    g_assert_cmpstr (text, ==, GONE[i].changes);
  }
}

static void
test_what_was_settled_here_is_told_apart (void)
{
  g_autoptr (LaurelPlanDraft) draft = read_plan (BASE);
  g_autofree LaurelPlanExisting *library = make_library (draft);
  g_autoptr (GArray) changes = NULL;
  g_autofree char *text = NULL;

  library[0].window.es = library[0].window.ls = library[0].window.ee = library[0].window.le =
    laurel_day_from_iso ("2025-09-15");
  library[0].words = "15 September";
  library[1].cancelled = TRUE;
  library[2].place = "Jibei";
  library[2].raw = "30 September, Jibei";
  changes = laurel_plan_compare (draft, NULL, library, draft->rows->len);
  text = tell (changes);

  g_assert_cmpstr (text, ==, "1=1:date* 2=2:status* 3=3:place");
}

static void
test_a_cancelled_one_is_not_gone_again (void)
{
  g_autoptr (LaurelPlanDraft) before = read_plan (BASE);
  g_autofree LaurelPlanExisting *library = make_library (before);
  g_autoptr (LaurelPlanDraft) draft = read_plan (HEAD "9,Open doors,May,,x\n8,Night walk,June,,y\n");
  g_autoptr (GArray) changes = NULL;
  g_autofree char *text = NULL;

  library[1].cancelled = TRUE;
  changes = laurel_plan_compare (draft, NULL, library, before->rows->len);
  text = tell (changes);

  g_assert_cmpstr (text, ==, "1=new 2=new gone:1 gone:3");
}

static void
test_counts_overlap (void)
{
  g_autoptr (LaurelPlanDraft) before = read_plan (BASE);
  g_autofree LaurelPlanExisting *library = make_library (before);
  g_autoptr (LaurelPlanDraft) draft = read_plan (
    HEAD "1,Knowledge contest,May 2025,online,Forty questions.\n"
         "2,Survey of workshop circles,October,,A questionnaire.\n9,Night walk,June,,y\n");
  g_autoptr (GArray) changes = laurel_plan_compare (draft, NULL, library, before->rows->len);
  LaurelPlanCounts counts = laurel_plan_compare_count (changes);

  g_assert_cmpint (counts.n_new, ==, 1);
  g_assert_cmpint (counts.n_gone, ==, 1);
  g_assert_cmpint (counts.n_moved, ==, 1);
  g_assert_cmpint (counts.n_edited, ==, 1);
  g_assert_cmpint (counts.n_same, ==, 1);
}

/* Every activity is in exactly one change, and every row too. */
static void
test_nothing_is_lost_or_doubled (void)
{
  static const char *const WORDS[] = { "talk", "race", "fair", "tour", "survey", "walk" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int round = 0; round < 100; round++) {
    LaurelPlanDraft *drafts[2];
    g_autofree LaurelPlanExisting *library = NULL;
    g_autoptr (GArray) changes = NULL;
    g_autofree int *seen = NULL;

    for (int side = 0; side < 2; side++) {
      g_autoptr (GString) text = g_string_new (HEAD);

      for (int i = 0; i < 12; i++)
        g_string_append_printf (text, "%d,%s %s,May 2025,,x\n", g_rand_int_range (random, 1, 10),
                                WORDS[g_rand_int_range (random, 0, 6)],
                                WORDS[g_rand_int_range (random, 0, 6)]);
      drafts[side] = read_plan (text->str);
    }
    library = make_library (drafts[0]);
    changes = laurel_plan_compare (drafts[1], NULL, library, 12);
    seen = g_new0 (int, 12);
    for (guint i = 0; i < changes->len; i++) {
      const LaurelPlanChange *change = &g_array_index (changes, LaurelPlanChange, i);

      g_assert_cmpint (change->row, ==, i < 12 ? (int) i : -1);
      if (change->existing >= 0)
        seen[change->existing]++;
    }
    for (int i = 0; i < 12; i++)
      g_assert_cmpint (seen[i], ==, 1);
    laurel_plan_draft_free (drafts[0]);
    laurel_plan_draft_free (drafts[1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/compare/cases", test_cases);
  g_test_add_func ("/exchange/compare/only-a-number", test_who_has_only_a_number);
  g_test_add_func ("/exchange/compare/gone", test_who_is_gone);
  g_test_add_func ("/exchange/compare/settled", test_what_was_settled_here_is_told_apart);
  g_test_add_func ("/exchange/compare/cancelled", test_a_cancelled_one_is_not_gone_again);
  g_test_add_func ("/exchange/compare/counts", test_counts_overlap);
  g_test_add_func ("/exchange/compare/whole", test_nothing_is_lost_or_doubled);

  return g_test_run ();
}
