/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/live/laurel-live-show.h"
#include "judging/live/laurel-turn-order-store.h"
#include "judging/live/laurel-turn-store.h"
#include "judging/scores/laurel-score-book-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"

/* A stage before an audience: who comes when, the clock, and what may be shown. */

enum {
  N_ENTRIES = 4,
  N_JUDGES = 3,
};

/* ---- the clock ---------------------------------------------------------------------- */

/* Eight minutes, and five of questions; a minute before either is up it is told. */
static const LaurelLiveLimits LIMITS = { 480, 300, 60 };
static const LaurelLiveLimits NONE = { 0, 0, 60 };

static const struct {
  LaurelLiveTimes times; /* called, began, asked, held, ended */
  const LaurelLiveLimits *limits;
  gint64 now;
  LaurelLivePhase phase;
  LaurelLiveUrgency urgency;
  gboolean stands;
  const char *text;
} CLOCKS[] = {
  { { 0 }, &LIMITS, 1000, LAUREL_LIVE_PHASE_WAITING, LAUREL_LIVE_CALM, FALSE, "8:00" },
  { { 900 }, &LIMITS, 1000, LAUREL_LIVE_PHASE_WAITING, LAUREL_LIVE_CALM, FALSE, "8:00" },
  { { 900, 1000 }, &LIMITS, 1000, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_CALM, FALSE, "8:00" },
  { { 900, 1000 }, &LIMITS, 1419, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_CALM, FALSE, "1:01" },
  { { 900, 1000 }, &LIMITS, 1420, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_SOON, FALSE, "1:00" },
  { { 900, 1000 }, &LIMITS, 1479, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_SOON, FALSE, "0:01" },
  { { 900, 1000 }, &LIMITS, 1480, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_OVER, FALSE, "0:00" },
  { { 900, 1000 }, &LIMITS, 1492, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_OVER, FALSE, "−0:12" },
  { { 900, 1000, 1500 }, &LIMITS, 1510, LAUREL_LIVE_PHASE_QUESTIONS, LAUREL_LIVE_CALM, FALSE,
    "4:50" },
  { { 900, 1000, 1500 }, &LIMITS, 1740, LAUREL_LIVE_PHASE_QUESTIONS, LAUREL_LIVE_SOON, FALSE,
    "1:00" },
  /* It stands still while it is held, and after the turn. */
  { { 900, 1000, 0, 1100 }, &LIMITS, 5000, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_CALM, TRUE,
    "6:20" },
  { { 900, 1000, 0, 0, 1200 }, &LIMITS, 5000, LAUREL_LIVE_PHASE_ENDED, LAUREL_LIVE_CALM, FALSE,
    "4:40" },
  /* Without a limit it counts up, and nothing is urgent. */
  { { 900, 1000 }, &NONE, 4725, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_CALM, FALSE, "1:02:05" },
  /* A clock of the computer that was set back takes no time away. */
  { { 900, 1000 }, &LIMITS, 700, LAUREL_LIVE_PHASE_TALK, LAUREL_LIVE_CALM, FALSE, "8:00" },
};

static void
test_the_clock_follows_what_is_stored (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CLOCKS); i++) {
    LaurelLiveClock clock = laurel_live_clock_read (&CLOCKS[i].times, CLOCKS[i].limits,
                                                    CLOCKS[i].now);
    g_autofree char *text = laurel_live_clock_dup_text (&clock);

    g_test_message ("%" G_GSIZE_FORMAT, i);
    g_assert_cmpint (clock.phase, ==, CLOCKS[i].phase);
    g_assert_cmpint (clock.urgency, ==, CLOCKS[i].urgency);
    g_assert_cmpint (clock.stands, ==, CLOCKS[i].stands);
    g_assert_cmpstr (text, ==, CLOCKS[i].text);
  }
}

static void
test_a_time_is_read (void)
{
  static const struct {
    const char *text;
    int seconds; /* -1: it is none */
  } SPANS[] = {
    { "8", 480 }, { "8:30", 510 }, { " 0:45 ", 45 }, { "1:00:00", 3600 }, { "0", 0 },
    { "８：３０", 510 }, { "", -1 }, { "8:60", -1 }, { "eight", -1 }, { "8.5", -1 }, { "-1", -1 },
    { "1:2:3:4", -1 }, { "86400", -1 }, { "8:", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (SPANS); i++) {
    int seconds = -1;

    g_test_message ("%s", SPANS[i].text);
    g_assert_cmpint (laurel_live_clock_read_span (SPANS[i].text, &seconds), ==,
                     SPANS[i].seconds >= 0);
    if (SPANS[i].seconds >= 0)
      g_assert_cmpint (seconds, ==, SPANS[i].seconds);
  }
}

/* ---- the running order -------------------------------------------------------------- */

/* The middle one of three counts. */
#define RULE \
  "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.5\"}, \"combine\":" \
  " {\"method\": \"mean\", \"drop_high\": 1, \"drop_low\": 1}, \"ties\": [\"share\"]}"

typedef struct {
  gint64 contest, stage, entries[N_ENTRIES], judges[N_JUDGES], sheets[N_ENTRIES][N_JUDGES];
} Contest;

static void
fill (Fixture *f, Contest *c)
{
  static const char *const TITLES[] = { "A crane", "A bridge", "A loom", "A kiln" };
  static const char *const NAMES[] = { "Wei Shu", "Qin Lan", "Bo Han" };

  c->contest = add_contest (f);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {'needs': '3'})", c->contest);
  c->stage = newest (f, "contest_stage");
  for (int e = 0; e < N_ENTRIES; e++)
    c->entries[e] = add_entry (f, c->contest, TITLES[e], "Ti Ltd");
  for (int j = 0; j < N_JUDGES; j++)
    c->judges[j] = add_judge (f, c->contest, NAMES[j], "Qiao Ltd");
  for (int e = 0; e < N_ENTRIES; e++)
    for (int j = 0; j < N_JUDGES; j++) {
      run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c->stage, c->entries[e],
             c->judges[j]);
      c->sheets[e][j] = newest (f, "placement");
    }
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '" RULE "')", c->contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
}

static void
arrange_all (Fixture *f, const Contest *c)
{
  do_f (f, &LAUREL_TURNS_ARRANGE, "(" X ", '', [" X ", " X ", " X ", " X "])", c->stage,
        c->entries[0], c->entries[1], c->entries[2], c->entries[3]);
}

static GPtrArray *
list_turns (Fixture *f, const Contest *c)
{
  return ask (f, &LAUREL_TURNS_OF_STAGE, g_variant_new ("(x)", c->stage));
}

static void
check_order (Fixture *f, const Contest *c, const char *expected)
{
  g_autoptr (GPtrArray) turns = list_turns (f, c);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < turns->len; i++)
    g_string_append_printf (text, "%s%s%s%s", i > 0 ? ", " : "",
                            laurel_turn_get_hall (turns->pdata[i]),
                            *laurel_turn_get_hall (turns->pdata[i]) != '\0' ? ": " : "",
                            laurel_turn_get_title (turns->pdata[i]));
  g_assert_cmpstr (text->str, ==, expected);
}

static gint64
find_turn (Fixture *f, gint64 entry)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM turn WHERE entry_id = " X, entry);

  return number_of (f, sql);
}

static void
test_who_comes_when_is_arranged (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  arrange_all (f, &c);
  check_order (f, &c, "A crane, A bridge, A loom, A kiln");

  /* Those that are named change places among each other. */
  do_f (f, &LAUREL_TURNS_ARRANGE, "(" X ", '', [" X ", " X "])", c.stage, c.entries[3],
        c.entries[1]);
  check_order (f, &c, "A crane, A kiln, A loom, A bridge");
  do_f (f, &LAUREL_TURNS_ARRANGE, "(" X ", 'East', [" X ", " X "])", c.stage, c.entries[2],
        c.entries[0]);
  check_order (f, &c, "A kiln, A bridge, East: A loom, East: A crane");
  do_f (f, &LAUREL_TURN_REMOVE, "(" X ",)", find_turn (f, c.entries[3]));
  check_order (f, &c, "A bridge, East: A loom, East: A crane");

  refuse_f (f, &LAUREL_TURNS_ARRANGE, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", '', [7])", c.stage);
  refuse_f (f, &LAUREL_TURNS_ARRANGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', [" X ", " X "])",
            c.stage, c.entries[0], c.entries[0]);
  refuse_f (f, &LAUREL_TURN_REMOVE, LAUREL_RULE_ERROR_NOT_FOUND, "(7,)");
  run_f (f, &LAUREL_ENTRY_WITHDRAW, "(" X ", 'Not ours')", c.entries[1]);
  refuse_f (f, &LAUREL_TURNS_ARRANGE, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", '', [" X "])", c.stage,
            c.entries[1]);
  refuse_f (f, &LAUREL_TURN_CALL, LAUREL_RULE_ERROR_REFUSED, "(" X ",)",
            find_turn (f, c.entries[1]));
}

#define ALL X ", " X ", " X ", " X

static void
declare (Fixture *f, const Contest *c, const char *reason)
{
  run_f (f, &LAUREL_TURNS_DECLARE, "(" X ", '', [" ALL "], ['Lottery of 20 October'], '%s')",
         c->stage, c->entries[0], c->entries[1], c->entries[2], c->entries[3], reason);
}

/* The order is that of the key, and not that in which the entries were named. */
static void
test_who_comes_when_is_drawn (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  refuse_f (f, &LAUREL_TURNS_DRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '', [" X "])", c.stage,
            c.entries[0]);
  arrange_all (f, &c);
  refuse_f (f, &LAUREL_TURNS_DRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '7/', [" ALL "])",
            c.stage, c.entries[3], c.entries[2], c.entries[1], c.entries[0]);
  declare (f, &c, "");
  refuse_f (f, &LAUREL_TURNS_DECLARE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', [" X "], ['Dice'],"
            " '')", c.stage, c.entries[0]);

  /* By what was declared, between all who were named then. */
  refuse_f (f, &LAUREL_TURNS_DRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '7/', [" X "])",
            c.stage, c.entries[0]);
  refuse_f (f, &LAUREL_TURNS_DRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', 'lottery', [" ALL "])",
            c.stage, c.entries[3], c.entries[2], c.entries[1], c.entries[0]);
  run_f (f, &LAUREL_TURNS_DRAW, "(" X ", '', '7/', [" ALL "])", c.stage, c.entries[3],
         c.entries[2], c.entries[1], c.entries[0]);
  check_order (f, &c, "A crane, A loom, A bridge, A kiln");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM lot_draw WHERE key = '7./' AND protocol"
                              " LIKE '%7./%Drawn: 0001%'"), ==, 1);

  /* And there is no other try. */
  g_assert_true (LAUREL_TURNS_DECLARE.final);
  g_assert_true (LAUREL_TURNS_DRAW.final);
  refuse_f (f, &LAUREL_TURNS_DRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '8/', [" X "])",
            c.stage, c.entries[1]);
  arrange_all (f, &c);
  refuse_f (f, &LAUREL_TURNS_DRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '8/', [" X "])",
            c.stage, c.entries[1]);
}

/* ---- on stage ----------------------------------------------------------------------- */

static const char *
get_on_stage (GPtrArray *turns)
{
  const char *title = "nobody";

  for (guint i = 0; i < turns->len; i++)
    if (laurel_turn_is_on (turns->pdata[i])) {
      g_assert_cmpstr (title, ==, "nobody");
      title = laurel_turn_get_title (turns->pdata[i]);
    }

  return title;
}

static void
check_on_stage (Fixture *f, const Contest *c, const char *expected)
{
  g_autoptr (GPtrArray) turns = list_turns (f, c);

  g_assert_cmpstr (get_on_stage (turns), ==, expected);
}

static void
test_one_is_on_stage (Fixture *f, gconstpointer data)
{
  gint64 first, second;
  Contest c;

  fill (f, &c);
  arrange_all (f, &c);
  first = find_turn (f, c.entries[0]);
  second = find_turn (f, c.entries[1]);
  check_on_stage (f, &c, "nobody");
  refuse_f (f, &LAUREL_TURN_TIME, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'start')", first);
  refuse_f (f, &LAUREL_TURN_END, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", first);
  do_f (f, &LAUREL_TURN_CALL, "(" X ",)", first);
  check_on_stage (f, &c, "A crane");
  do_f (f, &LAUREL_TURN_CALL, "(" X ",)", second);
  check_on_stage (f, &c, "A bridge");

  /* Who was called up stays where they are, and the others move behind. */
  refuse_f (f, &LAUREL_TURNS_ARRANGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', [" X ", " X "])",
            c.stage, c.entries[2], c.entries[1]);
  refuse_f (f, &LAUREL_TURNS_ARRANGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'East', [" X "])",
            c.stage, c.entries[1]);
  refuse_f (f, &LAUREL_TURNS_DRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '1', [" X "])", c.stage,
            c.entries[1]);
  refuse_f (f, &LAUREL_TURN_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", second);
  do_f (f, &LAUREL_TURNS_ARRANGE, "(" X ", '', [" X ", " X ", " X "])", c.stage, c.entries[1],
        c.entries[3], c.entries[2]);
  check_order (f, &c, "A crane, A bridge, A kiln, A loom");

  /* One can come back; at the end nobody is left. */
  do_f (f, &LAUREL_TURN_CALL, "(" X ",)", first);
  check_on_stage (f, &c, "A crane");
  do_f (f, &LAUREL_TURN_END, "(" X ",)", first);
  check_on_stage (f, &c, "nobody");
}

static LaurelLiveTimes
read_times (Fixture *f, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTurn) turn = laurel_turn_load (laurel_library_get_reader (f->library), id,
                                                  &error);

  g_assert_no_error (error);

  return laurel_turn_get_times (turn);
}

static void
test_the_clock_is_stored (Fixture *f, gconstpointer data)
{
  gint64 turn, now = g_get_real_time () / G_USEC_PER_SEC;
  LaurelLiveTimes times;
  Contest c;

  fill (f, &c);
  arrange_all (f, &c);
  turn = find_turn (f, c.entries[0]);
  run_f (f, &LAUREL_TURN_CALL, "(" X ",)", turn);
  do_f (f, &LAUREL_TURN_TIME, "(" X ", 'start')", turn);
  times = read_times (f, turn);
  g_assert_cmpint (times.began, >=, now);
  g_assert_cmpint (times.asked, ==, 0);
  do_f (f, &LAUREL_TURN_TIME, "(" X ", 'stop')", turn);
  g_assert_cmpint (read_times (f, turn).held, >=, times.began);
  do_f (f, &LAUREL_TURN_TIME, "(" X ", 'go-on')", turn);
  g_assert_cmpint (read_times (f, turn).held, ==, 0);
  do_f (f, &LAUREL_TURN_TIME, "(" X ", 'questions')", turn);
  g_assert_cmpint (read_times (f, turn).asked, >=, times.began);
  do_f (f, &LAUREL_TURN_TIME, "(" X ", 'reset')", turn);
  times = read_times (f, turn);
  g_assert_cmpint (times.began + times.asked + times.held, ==, 0);
  g_assert_cmpint (times.called, >=, now);
  refuse_f (f, &LAUREL_TURN_TIME, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, "(" X ", 'faster')", turn);
}

static void
test_a_clock_stands_where_it_stood (Fixture *f, gconstpointer data)
{
  LaurelLiveTimes times;
  gint64 turn;
  Contest c;

  fill (f, &c);
  arrange_all (f, &c);
  turn = find_turn (f, c.entries[0]);
  run_f (f, &LAUREL_TURN_CALL, "(" X ",)", turn);
  run_f (f, &LAUREL_TURN_TIME, "(" X ", 'start')", turn);
  run_f (f, &LAUREL_TURN_TIME, "(" X ", 'stop')", turn);
  times = read_times (f, turn);
  run_f (f, &LAUREL_TURN_CALL, "(" X ",)", find_turn (f, c.entries[1]));
  run_f (f, &LAUREL_TURN_CALL, "(" X ",)", turn);

  /* Whoever comes back finds the clock as it was, and standing. */
  g_assert_cmpint (read_times (f, turn).began, ==, times.began);
  g_assert_cmpint (read_times (f, turn).held, ==, times.held);
}

/* ---- what may be shown -------------------------------------------------------------- */

static void
mark (Fixture *f, gint64 sheet, const char *value)
{
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '%s')])", sheet, value);
}

static char *
dup_show (const LaurelScoreBook *book, const LaurelLiveShow *show)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u/%u", show->n_done, show->n_judges);
  for (guint i = 0; i < show->marks->len; i++) {
    const LaurelLiveMark *at = &g_array_index (show->marks, LaurelLiveMark, i);

    g_string_append_printf (text, at->is_dropped ? " (%s)" : " %s", at->text);
  }
  g_string_append_printf (text, " = %s", show->score ? show->score : "?");
  for (guint i = 0; i < show->places->len; i++) {
    const LaurelLivePlace *at = &g_array_index (show->places, LaurelLivePlace, i);

    g_string_append_printf (text, "; %u %s %s", at->place,
                            laurel_score_book_get_entry (book, at->entry)->title, at->score);
  }

  return g_string_free (text, FALSE);
}

/* What is shown while an entry is on stage; @called tells with a letter each who was. */
static void
check_show (Fixture *f, const Contest *c, const char *screen, guint on_stage, const char *called,
            const char *expected)
{
  LaurelScope scope = { .stage = c->stage };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelScoreBook) book =
    laurel_score_book_load (laurel_library_get_reader (f->library), &scope, &error);
  g_autoptr (LaurelStanding) standing = NULL;
  g_autoptr (LaurelLiveShow) show = NULL;
  g_autofree char *text = NULL;
  gboolean were_called[N_ENTRIES];

  g_assert_no_error (error);
  for (int i = 0; i < N_ENTRIES; i++)
    were_called[i] = called[i] == 'y';
  standing = laurel_running_board_rank (book->board, G_MAXUINT);
  show = laurel_live_show_new (screen, book, standing, on_stage, were_called);
  text = dup_show (book, show);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_only_what_was_declared_is_shown (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  for (int j = 0; j < N_JUDGES; j++)
    mark (f, c.sheets[0][j], j == 1 ? "9" : "7");
  mark (f, c.sheets[1][0], "10");
  mark (f, c.sheets[1][1], "9.5");

  /* While one is missing, no mark is shown: who sees them gives another. */
  check_show (f, &c, "nothing", 1, "yynn", "0/0 = ?");
  check_show (f, &c, "marks", 1, "yynn", "2/3 = ?");
  check_show (f, &c, "standing", 1, "yynn", "2/3 = ?; 1 A crane 7.00");

  mark (f, c.sheets[1][2], "6");
  check_show (f, &c, "nothing", 1, "yynn", "0/0 = ?");
  check_show (f, &c, "marks", 1, "yynn", "3/3 (10) 9.5 (6) = 9.50");
  check_show (f, &c, "standing", 1, "yynn", "3/3 (10) 9.5 (6) = 9.50; 1 A bridge 9.50; "
              "2 A crane 7.00");

  /* Who has not been on stage has no place there, even if marks are there already. */
  check_show (f, &c, "standing", 0, "ynnn", "3/3 7 (9) (7) = 7.00; 1 A crane 7.00");
  check_show (f, &c, "standing", G_MAXUINT, "yynn", "0/0 = ?; 1 A bridge 9.50; 2 A crane 7.00");

  /* Equals share a place, and one who abstained is told apart from one who gave nothing. */
  for (int j = 0; j < N_JUDGES; j++)
    mark (f, c.sheets[2][j], "7");
  check_show (f, &c, "standing", 2, "yyyn", "3/3 (7) 7 (7) = 7.00; 1 A bridge 9.50; "
              "2 A crane 7.00; 2 A loom 7.00");
}

static void
test_what_is_shown_is_declared_before (Fixture *f, gconstpointer data)
{
  Contest c;

  fill (f, &c);
  arrange_all (f, &c);
  do_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'screen': 'marks', 'talk': '480', 'questions': '300',"
        " 'warning': '60'})", c.stage);
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'screen': 'all'})",
            c.stage);
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, "(" X ", {'talk': 'long'})",
            c.stage);
  run_f (f, &LAUREL_TURN_CALL, "(" X ",)", find_turn (f, c.entries[0]));
  refuse_f (f, &LAUREL_STAGE_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'screen': 'standing'})",
            c.stage);
  do_f (f, &LAUREL_STAGE_EDIT, "(" X ", {'screen': 'nothing', 'talk': '600'})", c.stage);
}

static void
test_an_order_goes_with_its_stage (Fixture *f, gconstpointer data)
{
  Contest c;

  c.contest = add_contest (f);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {})", c.contest);
  c.stage = newest (f, "contest_stage");
  c.entries[0] = add_entry (f, c.contest, "A crane", "Ti Ltd");
  run_f (f, &LAUREL_TURNS_ARRANGE, "(" X ", '', [" X "])", c.stage, c.entries[0]);
  do_f (f, &LAUREL_STAGE_REMOVE, "(" X ",)", c.stage);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM turn"), ==, 0);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/live/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("arranged", test_who_comes_when_is_arranged);
  ADD ("drawn", test_who_comes_when_is_drawn);
  ADD ("on-stage", test_one_is_on_stage);
  ADD ("clock", test_the_clock_is_stored);
  ADD ("stands", test_a_clock_stands_where_it_stood);
  ADD ("shown", test_only_what_was_declared_is_shown);
  ADD ("declared", test_what_is_shown_is_declared_before);
  ADD ("stage", test_an_order_goes_with_its_stage);
#undef ADD
  g_test_add_func ("/live/clocks", test_the_clock_follows_what_is_stored);
  g_test_add_func ("/live/spans", test_a_time_is_read);

  return g_test_run ();
}
