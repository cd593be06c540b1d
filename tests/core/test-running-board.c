/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/scores/laurel-entry-factor-store.h"
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
  { "factor", "{" MARKS ", \"combine\": {\"method\": \"sum\", \"drop_high\": 1, \"drop_low\":"
    " 1}, \"factor\": \"difficulty\", \"ties\": [\"with-dropped\", \"share\"]}" },
  { "factors", "{" MARKS ", \"combine\": {\"method\": \"sum\"}, \"factor\": \"difficulty\","
    " \"parts\": {\"combine\": \"best:1\", \"order\": [\"one\", \"two\"]}, \"ties\":"
    " [\"part:two\", \"share\"]}" },
};

typedef struct {
  gint64 contest, entries[N_ENTRIES];
  LaurelScope scope;
  LaurelScoreBook *book;
} Contest;

static void
fill (Fixture *f, Contest *c, const char *rule)
{
  gint64 judges[N_JUDGES];

  c->contest = add_contest (f);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '5'})", c->contest);
  c->scope = (LaurelScope) { .stage = newest (f, "contest_stage") };
  for (int e = 0; e < N_ENTRIES; e++) {
    g_autofree char *title = g_strdup_printf ("Work %d", e + 1);

    c->entries[e] = add_entry (f, c->contest, title, "Ti Ltd");
  }
  /* Two have one name. */
  for (int j = 0; j < N_JUDGES; j++) {
    static const char *const NAMES[N_JUDGES] = { "Wei Shu", "An Yu", "Wei Shu", "Bo Han", "Qin" };
    g_autofree char *firm = g_strdup_printf ("Firm %d", j);

    judges[j] = add_judge (f, c->contest, NAMES[j], firm);
  }
  for (int e = 0; e < N_ENTRIES; e++)
    for (int j = 0; j < N_JUDGES; j++)
      run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c->scope.stage, c->entries[e],
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

static void
follow_factor (Contest *c, guint entry, guint field)
{
  const LaurelBookMark *factor = laurel_score_book_get_mark (c->book, LAUREL_TYPING_FACTORS, entry,
                                                             field);

  laurel_running_board_put_factor (c->book->board, entry,
                                   laurel_score_book_get_factor_part (c->book, field),
                                   factor->state == LAUREL_BOOK_MARKED ? &factor->value : NULL);
}

/* What the main thread does when a mark was stored, or a factor. */
static void
follow (Fixture *f, Contest *c, LaurelTyping typing, gint64 row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes =
    laurel_score_book_list_changes (laurel_library_get_reader (f->library), c->scope.stage, typing,
                                    &row, 1, &error);
  const LaurelBookChange *change = &g_array_index (changes, LaurelBookChange, 0);
  const LaurelBookSheet *sheet;
  guint at, field;

  g_assert_no_error (error);
  if (!laurel_score_book_apply (c->book, change, &at, &field))
    return;
  if (typing == LAUREL_TYPING_FACTORS) {
    follow_factor (c, at, field);
    return;
  }

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

/* How difficult an entry or a part of it is; seldom nobody knows any more. */
static void
put_factor (Fixture *f, Contest *c, gint64 entry, const char *part, int value)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT ifnull (max (id), 0) FROM entry_factor WHERE entry_id = " X
                     " AND part = '%s' AND stage_id = " X, entry, part, c->scope.stage);
  g_autofree char *text = value > 0 ? g_strdup_printf ("%d/4", value) : g_strdup ("");
  gint64 before = number_of (f, sql);

  run_f (f, &LAUREL_FACTORS_PUT, "(" X ", [(" X ", '%s', '%s')])", c->scope.stage, entry, part,
         text);
  if (c->book != NULL && (before != 0 || value > 0))
    follow (f, c, LAUREL_TYPING_FACTORS, before != 0 ? before : number_of (f, sql));
}

static void
take_factor_step (Fixture *f, Contest *c, GRand *dice)
{
  static const char *const PARTS[] = { "one", "two", "" };
  guint first = c->book->n_factors > 1 ? 0 : 2, last = c->book->n_factors > 1 ? 1 : 2;

  put_factor (f, c, c->entries[g_rand_int_range (dice, 0, N_ENTRIES)],
              PARTS[g_rand_int_range (dice, (gint32) first, (gint32) last + 1)],
              g_rand_int_range (dice, 0, 8));
}

/* So that there are places from the beginning. */
static void
put_factors (Fixture *f, Contest *c)
{
  gboolean has_parts = c->book->n_factors > 1;

  for (int e = 0; e < N_ENTRIES && c->book->n_factors > 0; e++) {
    put_factor (f, c, c->entries[e], has_parts ? "one" : "", e + 1);
    if (has_parts)
      put_factor (f, c, c->entries[e], "two", e + 2);
  }
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
    follow (f, c, LAUREL_TYPING_FIRST,
            before != 0 ? before : find_row (f, placement, criterion, part));
}

static void
test_it_stays_the_same (Fixture *f, gconstpointer data)
{
  const Case *this = data;
  g_autoptr (GRand) dice = g_rand_new_with_seed (20250829);
  g_autoptr (GError) error = NULL;
  guint n_ranked = 0;
  Contest c = { 0 };

  fill (f, &c, this->rule);
  c.book = laurel_score_book_load (laurel_library_get_reader (f->library), &c.scope, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (c.book->entries->len, ==, N_ENTRIES);
  g_assert_cmpuint (c.book->sheets->len, ==, N_ENTRIES * N_JUDGES);
  put_factors (f, &c);
  for (guint i = 0; i < N_STEPS; i++) {
    if (c.book->n_factors > 0 && i % 4 == 0)
      take_factor_step (f, &c, dice);
    else
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
  Contest c = { 0 };

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

/* A factor of another stage is none of this book. */
static void
test_factors_are_of_their_stage (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 other, row;
  Contest c = { 0 };

  fill (f, &c, CASES[G_N_ELEMENTS (CASES) - 2].rule);
  c.book = laurel_score_book_load (laurel_library_get_reader (f->library), &c.scope, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (c.book->n_factors, ==, 1);
  g_assert_true (laurel_score_book_asks_factor (c.book, 0));
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {})", c.contest);
  other = newest (f, "contest_stage");
  run_f (f, &LAUREL_FACTORS_PUT, "(" X ", [(" X ", '', '3')])", other, c.entries[0]);
  row = newest (f, "entry_factor");
  follow (f, &c, LAUREL_TYPING_FACTORS, row);
  g_assert_cmpint (laurel_score_book_get_mark (c.book, LAUREL_TYPING_FACTORS, 0, 0)->state, ==,
                   LAUREL_BOOK_EMPTY);
  put_factor (f, &c, c.entries[0], "", 7);
  g_assert_cmpint (laurel_score_book_get_mark (c.book, LAUREL_TYPING_FACTORS, 0, 0)->state, ==,
                   LAUREL_BOOK_MARKED);
  laurel_score_book_free (c.book);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *path = g_strdup_printf ("/running-board/same/%s", CASES[i].name);

    g_test_add (path, Fixture, &CASES[i], set_up, test_it_stays_the_same, tear_down);
  }
  g_test_add ("/running-board/factors-of-stage", Fixture, NULL, set_up,
              test_factors_are_of_their_stage, tear_down);
  g_test_add ("/running-board/two-type", Fixture, NULL, set_up, test_two_type, tear_down);

  return g_test_run ();
}
