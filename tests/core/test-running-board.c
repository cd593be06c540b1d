/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/scores/laurel-score-book-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"

/* A board that goes on while marks are typed comes to the same as one that is made anew. */

enum {
  N_ENTRIES = 7,
  N_JUDGES = 5,
  N_STEPS = 60,
};

typedef struct {
  const char *name;
  const char *rule;
} Case;

#define MARKS "\"marks\": {\"min\": \"0\", \"max\": \"4\", \"step\": \"0.5\"}"
#define TWO \
  "\"criteria\": [{\"name\": \"a\", \"weight\": \"40\"}, {\"name\": \"b\", \"weight\": \"60\"}]," \
  " \"judge_total\": \"weighted-mean\""
#define LEVELS \
  "\"levels\": [{\"name\": \"First\", \"count\": 1}, {\"name\": \"Second\", \"count\": 2}]"

static const Case CASES[] = {
  { "mean", "{" MARKS ", " TWO ", \"combine\": {\"method\": \"mean\"}, \"ties\":"
    " [\"criterion:a\", \"highest-marks\", \"share\"], " LEVELS "}" },
  { "dropped", "{" MARKS ", \"combine\": {\"method\": \"mean\", \"drop_high\": 1, \"drop_low\": 1},"
    " \"ties\": [\"with-dropped\", \"refuse\"], " LEVELS "}" },
  { "parts", "{" MARKS ", " TWO ", \"combine\": {\"method\": \"sum\"}, \"parts\": {\"combine\":"
    " \"mean\", \"order\": [\"one\", \"two\"]}, \"ties\": [\"part:two\", \"draw\"]}" },
  { "median", "{" MARKS ", \"combine\": {\"method\": \"median\"}, \"ties\": [\"share\"]}" },
  { "robust", "{" MARKS ", \"combine\": {\"method\": \"robust-mean\"}, \"ties\": [\"share\"]}" },
  { "severity", "{" MARKS ", \"combine\": {\"method\": \"severity\"}, \"ties\": [\"share\"]}" },
  { "points", "{" MARKS ", \"combine\": {\"method\": \"points\", \"points\": [\"3\", \"2\","
    " \"1\"]}, \"ties\": [\"share\"]}" },
};

typedef struct {
  gint64 contest;
  LaurelScope scope;
  LaurelScoreBook *book;
} Contest;

static void
fill (Fixture *f, Contest *c, const char *rule)
{
  gint64 entries[N_ENTRIES], judges[N_JUDGES];

  c->contest = add_contest (f);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '5'})", c->contest);
  c->scope = (LaurelScope) { .stage = newest (f, "contest_stage") };
  for (int e = 0; e < N_ENTRIES; e++) {
    g_autofree char *title = g_strdup_printf ("Work %d", e + 1);

    entries[e] = add_entry (f, c->contest, title, "Ti Ltd");
  }
  /* Two have one name. */
  for (int j = 0; j < N_JUDGES; j++) {
    static const char *const NAMES[N_JUDGES] = { "Wei Shu", "An Yu", "Wei Shu", "Bo Han", "Qin" };
    g_autofree char *firm = g_strdup_printf ("Firm %d", j);

    judges[j] = add_judge (f, c->contest, NAMES[j], firm);
  }
  for (int e = 0; e < N_ENTRIES; e++)
    for (int j = 0; j < N_JUDGES; j++)
      run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c->scope.stage, entries[e],
             judges[j]);
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '%s')", c->contest, rule);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
}

/* ---- the same ---------------------------------------------------------------------- */

static void
check_place (const LaurelScoreBook *book, const LaurelStanding *standing, guint i,
             LaurelResultPlace *row)
{
  guint entry = g_array_index (standing->order, guint, i);
  const LaurelStandingPlace *place = &g_array_index (standing->places, LaurelStandingPlace, entry);
  g_autofree char *score = laurel_standing_dup_score (standing, entry);
  g_autoptr (GString) dropped = g_string_new (NULL);

  for (guint s = place->first; s < place->first + place->n; s++) {
    const LaurelStandingSheet *sheet = &g_array_index (standing->sheets, LaurelStandingSheet, s);
    g_autofree char *total = laurel_ratio_dup_short (sheet->total);

    if (sheet->is_dropped)
      g_string_append_printf (dropped, "%s%s", dropped->len > 0 ? " " : "", total);
  }
  g_assert_cmpint (laurel_score_book_get_entry (book, entry)->id, ==,
                   laurel_row_get_id (LAUREL_ROW (row)));
  g_assert_cmpint (laurel_result_place_get_place (row), ==, place->place);
  g_assert_cmpint (laurel_result_place_get_tied (row), ==, place->is_tied);
  g_assert_cmpstr (laurel_result_place_get_score (row), ==, score);
  g_assert_cmpstr (laurel_result_place_get_level (row), ==, place->level);
  g_assert_cmpstr (laurel_result_place_get_dropped (row), ==, dropped->str);
}

static void
check_reasons (Fixture *f, const Contest *c, const LaurelStanding *standing)
{
  const LaurelBookEntry *entry = laurel_score_book_get_entry (c->book, standing->asked);
  g_autoptr (GPtrArray) reasons = ask (f, &LAUREL_REASONS_OF_SCOREBOARD,
                                       g_variant_new ("(xxxxx)", c->scope.stage, (gint64) 0,
                                                      (gint64) 0, (gint64) 0, entry->id));

  g_assert_cmpuint (reasons->len, ==, standing->reasons->len);
  for (guint i = 0; i < reasons->len; i++)
    g_assert_cmpstr (laurel_reason_get_text (reasons->pdata[i]), ==, standing->reasons->pdata[i]);
}

/* Returns: whether there are places */
static gboolean
check_same (Fixture *f, const Contest *c, guint asked)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
    laurel_library_ask (laurel_library_get_reader (f->library), &LAUREL_SCOREBOARD_OF_SCOPE,
                        g_variant_new ("(xxxx)", c->scope.stage, (gint64) 0, (gint64) 0,
                                       (gint64) 0), &error);
  g_autoptr (LaurelStanding) standing = laurel_running_board_rank (c->book->board, asked);

  if (error != NULL) {
    g_assert_cmpstr (standing->trouble, ==, error->message);
    return FALSE;
  }

  g_assert_null (standing->trouble);
  g_assert_cmpuint (rows->len, ==, standing->order->len);
  for (guint i = 0; i < rows->len; i++)
    check_place (c->book, standing, i, rows->pdata[i]);
  check_reasons (f, c, standing);

  return TRUE;
}

/* ---- steps ------------------------------------------------------------------------- */

/* What the main thread does when a mark was stored. */
static void
follow (Fixture *f, Contest *c, gint64 row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes =
    laurel_score_book_list_changes (laurel_library_get_reader (f->library), LAUREL_TYPING_FIRST,
                                    &row, 1, &error);
  const LaurelBookChange *change = &g_array_index (changes, LaurelBookChange, 0);
  const LaurelBookSheet *sheet;
  guint at, field;

  g_assert_no_error (error);
  if (!laurel_score_book_apply (c->book, change, &at, &field))
    return;

  sheet = laurel_score_book_get_sheet (c->book, at);
  if (change->mark.state == LAUREL_BOOK_EMPTY)
    laurel_running_board_remove (c->book->board, sheet->entry, sheet->judge,
                                 laurel_score_book_get_part (c->book, field),
                                 field % c->book->rule->criteria->len);
  else
    laurel_running_board_put (c->book->board, sheet->entry, sheet->judge,
                              laurel_score_book_get_part (c->book, field),
                              field % c->book->rule->criteria->len,
                              change->mark.state == LAUREL_BOOK_MARKED ? &change->mark.value
                                                                       : NULL);
}

static gint64
find_row (Fixture *f, gint64 placement, const char *criterion, const char *part)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT ifnull (max (id), 0) FROM mark WHERE placement_id = " X " AND"
                     " criterion = '%s' AND part = '%s'", placement, criterion, part);

  return number_of (f, sql);
}

/* Most often a mark, sometimes none again, or an abstention. */
static void
take_step (Fixture *f, Contest *c, GRand *dice)
{
  guint sheet = (guint) g_rand_int_range (dice, 0, (gint32) c->book->sheets->len);
  guint field = (guint) g_rand_int_range (dice, 0, (gint32) c->book->n_fields);
  gint64 placement = laurel_score_book_get_sheet (c->book, sheet)->id;
  const char *criterion = laurel_score_book_get_criterion (c->book, field)->name;
  const char *part = laurel_score_book_get_part_name (c->book, field);
  gint64 before = find_row (f, placement, criterion, part);
  int what = g_rand_int_range (dice, 0, 20);
  g_autofree char *value = what == 0   ? g_strdup ("")
                           : what == 1 ? g_strdup ("abstained")
                                       : g_strdup_printf ("%d", g_rand_int_range (dice, 0, 5));

  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('%s', '%s', '%s')])", placement, criterion, part, value);
  if (before != 0 || *value != '\0')
    follow (f, c, before != 0 ? before : find_row (f, placement, criterion, part));
}

static void
test_it_stays_the_same (Fixture *f, gconstpointer data)
{
  const Case *this = data;
  g_autoptr (GRand) dice = g_rand_new_with_seed (20250829);
  g_autoptr (GError) error = NULL;
  guint n_ranked = 0;
  Contest c;

  fill (f, &c, this->rule);
  c.book = laurel_score_book_load (laurel_library_get_reader (f->library), &c.scope, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (c.book->entries->len, ==, N_ENTRIES);
  g_assert_cmpuint (c.book->sheets->len, ==, N_ENTRIES * N_JUDGES);
  for (guint i = 0; i < N_STEPS; i++) {
    take_step (f, &c, dice);
    n_ranked += check_same (f, &c, i % N_ENTRIES);
  }
  g_assert_cmpuint (n_ranked, >, N_STEPS / 3);
  laurel_score_book_free (c.book);
}

/* ---- the book ------------------------------------------------------------------------ */

/* What is stored is what was typed, whoever typed it; where they differ is told. */
static void
test_two_type (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelScoreBook) book = NULL;
  g_autoptr (GError) error = NULL;
  gint64 placement;
  guint sheet;
  Contest c;

  fill (f, &c, CASES[0].rule);
  placement = newest (f, "placement");
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('a', '', '2'), ('b', '', 'abstained')])", placement);
  run_f (f, &LAUREL_MARKS_CHECK, "(" X ", [('a', '', '2.0'), ('b', '', '1')])", placement);
  book = laurel_score_book_load (laurel_library_get_reader (f->library), &c.scope, &error);
  g_assert_no_error (error);
  g_assert_true (laurel_score_book_find_placement (book, placement, &sheet));
  g_assert_cmpuint (laurel_score_book_count (book, LAUREL_TYPING_FIRST, sheet), ==, 2);
  g_assert_false (laurel_score_book_differs (book, sheet, 0));
  g_assert_true (laurel_score_book_differs (book, sheet, 1));
  g_assert_cmpint (laurel_score_book_get_mark (book, LAUREL_TYPING_FIRST, sheet, 1)->state, ==,
                   LAUREL_BOOK_ABSTAINED);
  g_assert_false (laurel_score_book_differs (book, 0, 0));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path = g_strdup_printf ("/running-board/same/%s", CASES[i].name);

    g_test_add (path, Fixture, &CASES[i], set_up, test_it_stays_the_same, tear_down);
  }
  g_test_add ("/running-board/two-type", Fixture, NULL, set_up, test_two_type, tear_down);

  return g_test_run ();
}
