/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/scores/laurel-result-scope-store.h"
#include "judging/votes/laurel-ballot-check.h"
#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-advance-store.h"
#include "judging/votes/laurel-vote-reason.h"
#include "judging/votes/laurel-vote-store.h"
#include "judging/votes/laurel-voter-store.h"

#include <string.h>

/* Votes of a committee: what is carried, and that secret ballots stay secret. */

/* ---- counting ------------------------------------------------------------------------------ */

#define MOST_CHOICES 5

/* Ballots are words, a letter a choice: y, n, a for an abstention, - for nothing, or a place. */
static const struct {
  LaurelVoteKind kind;
  LaurelMajorityRule majority;
  LaurelRatio quorum;
  guint members, seats, present;
  const char *ballots;
  const char *carried; /* a letter a choice: + carried, - not, = only equals kept it out */
} COUNTS[] = {
  /* Two thirds of nine who took part are six; the chair's abstention counts against. */
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_TWO_THIRDS, { 2, 3 }, 12, 0, 9,
    "yn yn yn yn yy yy nn nn aa", "+-" },
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_TWO_THIRDS, { 2, 3 }, 12, 0, 9,
    "y y y y y n n n a", "-" },
  /* Eight of twelve are a quorum of two thirds, seven are none. */
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_SIMPLE, { 2, 3 }, 12, 0, 8, "y y y y y y y y", "+" },
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_SIMPLE, { 2, 3 }, 12, 0, 7, "y y y y y y y", "-" },
  /* Of twelve members six are not more than half; seven are. */
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_ABSOLUTE, { 1, 2 }, 12, 0, 7, "yy yy yy yy yy yy ya", "+-" },
  /* Equal numbers carry nothing. */
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_SIMPLE, { 0, 1 }, 4, 0, 4, "y y n n", "-" },
  /* Two seats: the second and the third are equal, so only the first is chosen. */
  { LAUREL_VOTE_APPROVAL, LAUREL_MAJORITY_SIMPLE, { 1, 2 }, 5, 2, 5, "yy- y-y yy- y-y y--", "+==" },
  { LAUREL_VOTE_APPROVAL, LAUREL_MAJORITY_TWO_THIRDS, { 1, 2 }, 6, 2, 6,
    "yy- yy- yy- yy- -yy --y", "++-" },
  /* Who is ranked by nobody is not chosen, however many seats there are. */
  { LAUREL_VOTE_RANKED, LAUREL_MAJORITY_SIMPLE, { 1, 2 }, 3, 2, 3, "12- 21- 12-", "++-" },
};

static int
read_word (char letter)
{
  return letter == 'y' ? LAUREL_VOTE_YES : letter == 'n' ? LAUREL_VOTE_NO
         : letter == 'a' ? LAUREL_VOTE_ABSTAIN : letter == '-' ? LAUREL_VOTE_SILENT
                                                                : letter - '0';
}

static void
test_ballots_are_counted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (COUNTS); i++) {
    LaurelVoteRule rule = { COUNTS[i].kind, COUNTS[i].majority, COUNTS[i].quorum, COUNTS[i].members,
                            COUNTS[i].seats };
    g_auto (GStrv) ballots = g_strsplit (COUNTS[i].ballots, " ", -1);
    guint n = g_strv_length (ballots), n_choices = (guint) strlen (COUNTS[i].carried);
    LaurelVoteOutcome outcomes[MOST_CHOICES];
    g_autofree int *words = g_new (int, n * n_choices);
    char carried[MOST_CHOICES + 1] = "";

    for (guint b = 0; b < n; b++)
      for (guint c = 0; c < n_choices; c++)
        words[b * n_choices + c] = read_word (ballots[b][c]);
    laurel_vote_count (&rule, words, n, n_choices, COUNTS[i].present, outcomes);
    for (guint c = 0; c < n_choices; c++)
      carried[c] = outcomes[c].is_carried ? '+' : outcomes[c].is_tied_out ? '=' : '-';
    g_test_message ("%s", COUNTS[i].ballots);
    g_assert_cmpstr (carried, ==, COUNTS[i].carried);
  }
}

/* The 45 ballots of the example that is known for Schulze's method: E A C B D. */
static void
test_ranked_ballots_are_counted_by_paths (void)
{
  static const struct {
    guint count;
    const char *order;
  } BALLOTS[] = {
    { 5, "ACBED" }, { 5, "ADECB" }, { 8, "BEDAC" }, { 3, "CABED" },
    { 7, "CAEBD" }, { 2, "CBADE" }, { 7, "DCEBA" }, { 8, "EBADC" },
  };
  LaurelVoteRule rule = { LAUREL_VOTE_RANKED, LAUREL_MAJORITY_SIMPLE, { 1, 2 }, 45, 1 };
  int words[45 * 5];
  LaurelVoteOutcome outcomes[5];
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (BALLOTS); i++)
    for (guint k = 0; k < BALLOTS[i].count; k++, n++)
      for (int place = 0; place < 5; place++)
        words[n * 5 + (guint) (BALLOTS[i].order[place] - 'A')] = place + 1;
  g_assert_cmpuint (n, ==, 45);
  laurel_vote_count (&rule, words, n, 5, 45, outcomes);
  g_assert_cmpuint (outcomes['E' - 'A'].place, ==, 1);
  g_assert_cmpuint (outcomes['A' - 'A'].place, ==, 2);
  g_assert_cmpuint (outcomes['C' - 'A'].place, ==, 3);
  g_assert_cmpuint (outcomes['B' - 'A'].place, ==, 4);
  g_assert_cmpuint (outcomes['D' - 'A'].place, ==, 5);
  g_assert_true (outcomes['E' - 'A'].is_carried);
  g_assert_false (outcomes['A' - 'A'].is_carried);
}

/* ---- what may stand on a ballot ------------------------------------------------------------- */

static const struct {
  LaurelVoteKind kind;
  guint seats;
  const char *words; /* with a space between; – for nothing */
  int wrong;         /* which choice, or -1 */
  const char *told;
} BALLOTS[] = {
  { LAUREL_VOTE_MOTION, 0, "yes no abstain", -1, NULL },
  { LAUREL_VOTE_MOTION, 0, "yes 2 –", 1, "“2”: a ballot of this vote says “yes”, “no” or "
                                         "“abstain”." },
  { LAUREL_VOTE_APPROVAL, 2, "yes – yes", -1, NULL },
  { LAUREL_VOTE_APPROVAL, 2, "yes no –", 1, "“no”: a ballot of this vote says “yes” or nothing." },
  { LAUREL_VOTE_APPROVAL, 2, "yes yes yes", 0, "This ballot names more than there are seats: 2." },
  { LAUREL_VOTE_RANKED, 1, "2 – 1", -1, NULL },
  { LAUREL_VOTE_RANKED, 1, "– – –", -1, NULL },
  { LAUREL_VOTE_RANKED, 1, "1 4 2", 1, "“4” is no place of entry B: write a number from 1 to 3." },
  { LAUREL_VOTE_RANKED, 1, "1 1.5 2", 1, "“1.5” is no place of entry B: write a number from 1 to "
                                         "3." },
  { LAUREL_VOTE_RANKED, 1, "2 1 2", 0, "Place 2 stands on the ballot twice, for A and for C: give "
                                       "one of them another place, or none." },
  { LAUREL_VOTE_RANKED, 1, "1 – 3", 2, "The ballot has no place 2: rank from 1 on, without gaps." },
};

static void
test_what_is_wrong_is_told_where_it_is (void)
{
  static const char *const NUMBERS[] = { "A", "B", "C" };

  for (gsize i = 0; i < G_N_ELEMENTS (BALLOTS); i++) {
    LaurelVoteRule rule = { BALLOTS[i].kind, LAUREL_MAJORITY_SIMPLE, { 1, 2 }, 5, BALLOTS[i].seats };
    g_auto (GStrv) words = g_strsplit (BALLOTS[i].words, " ", -1);
    g_autoptr (GError) error = NULL;
    gboolean is_one;
    guint which;

    g_test_message ("%s", BALLOTS[i].words);
    for (char **word = words; *word != NULL; word++)
      if (g_str_equal (*word, "–"))
        **word = '\0';
    is_one = laurel_ballot_check (&rule, (const char *const *) words, NUMBERS, 3, &which, &error);
    g_assert_cmpint (is_one, ==, BALLOTS[i].wrong < 0);
    if (is_one)
      continue;
    g_assert_cmpuint (which, ==, (guint) BALLOTS[i].wrong);
    g_assert_cmpstr (error->message, ==, BALLOTS[i].told);
  }
}

static const struct {
  LaurelVoteKind kind;
  LaurelMajorityRule majority;
  LaurelVoteOutcome outcome;
  guint present;
  const char *told;
} REASONS[] = {
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_SIMPLE, { 5, 3, 1, 1, TRUE, TRUE, FALSE }, 9,
    "yes 5, no 3, abstentions 1; carried" },
  /* Two thirds of eight are five and a third: six. */
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_TWO_THIRDS, { 5, 3, 0, 1, FALSE, FALSE, FALSE }, 8,
    "yes 5, no 3, abstentions 0; it takes 6; not carried" },
  { LAUREL_VOTE_MOTION, LAUREL_MAJORITY_ABSOLUTE, { 7, 1, 1, 1, TRUE, TRUE, FALSE }, 9,
    "yes 7, no 1, abstentions 1; it takes 7; carried" },
  { LAUREL_VOTE_APPROVAL, LAUREL_MAJORITY_SIMPLE, { 4, 0, 4, 2, TRUE, FALSE, TRUE }, 8,
    "named by 4 of 8, place 2; equal to others, for whom there are too few seats: not carried" },
  { LAUREL_VOTE_RANKED, LAUREL_MAJORITY_SIMPLE, { 5, 0, 0, 3, TRUE, FALSE, FALSE }, 8,
    "place 3, ranked by 5; has the majority, but no seat is left" },
  { LAUREL_VOTE_RANKED, LAUREL_MAJORITY_SIMPLE, { 5, 0, 0, 1, FALSE, FALSE, FALSE }, 5,
    "place 1, ranked by 5; not decided: no quorum" },
};

static void
test_arithmetic_is_told (void)
{
  static const int ORDERS[] = { 1, 2, 0, 2, 1, 3, 1, 3, 2 };
  static const char *const NUMBERS[] = { "A", "B", "C" };
  g_autofree char *duels = laurel_vote_reason_dup_duels (ORDERS, 3, 3, 0, NUMBERS);

  for (gsize i = 0; i < G_N_ELEMENTS (REASONS); i++) {
    LaurelVoteRule rule = { REASONS[i].kind, REASONS[i].majority, { 2, 3 }, 12, 1 };
    g_autofree char *told = laurel_vote_reason_dup (&rule, &REASONS[i].outcome, REASONS[i].present);

    g_assert_cmpstr (told, ==, REASONS[i].told);
  }
  /* Who is left out stands behind. */
  g_assert_cmpstr (duels, ==, "Against B 2 : 1, C 3 : 0");
}

/* ---- in a library -------------------------------------------------------------------------- */

typedef struct {
  gint64 contest, stage, entries[2], judges[3], vote;
} Committee;

static void
fill (Fixture *f, Committee *c, const char *kind, const char *fields)
{
  static const char *const NAMES[] = { "Wei Shu", "Qin Lan", "Tao Min" };

  c->contest = add_contest (f);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'vote', 'Committee', {})", c->contest);
  c->stage = newest (f, "contest_stage");
  c->entries[0] = add_entry (f, c->contest, "A crane", "Ti Ltd");
  c->entries[1] = add_entry (f, c->contest, "A loom", "Ti Ltd");
  for (int i = 0; i < 3; i++)
    c->judges[i] = add_judge (f, c->contest, NAMES[i], "Qiao Ltd");
  do_f (f, &LAUREL_VOTE_ADD, "(" X ", 'First prize', '%s', [" X ", " X "], %s)", c->stage, kind,
        c->entries[0], c->entries[1], fields);
  c->vote = newest (f, "vote");
}

static char *
dup_outcomes (Fixture *f, const Committee *c)
{
  g_autoptr (GPtrArray) choices = ask (f, &LAUREL_CHOICES_OF_VOTE, g_variant_new ("(x)", c->vote));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    g_string_append_printf (text, "%s%d:%d %s", i > 0 ? ", " : "",
                            laurel_vote_choice_get_yes (choices->pdata[i]),
                            laurel_vote_choice_get_no (choices->pdata[i]),
                            laurel_vote_choice_get_outcome (choices->pdata[i]));

  return g_strdup (text->str);
}

static void
test_an_open_vote_has_names (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) ballots = NULL, votes = NULL;
  g_autofree char *before = NULL, *after = NULL;
  Committee c;

  fill (f, &c, "motion", "{'quorum': '2/3'}");
  do_f (f, &LAUREL_VOTE_EDIT, "(" X ", {'majority': 'simple', 'title': 'Grand prize'})", c.vote);
  do_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'yes'), (" X ", 'no')])", c.vote,
        c.judges[0], c.entries[0], c.entries[1]);
  before = dup_outcomes (f, &c);
  g_assert_cmpstr (before, ==, "1:0 no-quorum, 0:1 no-quorum");
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'yes'), (" X ", 'abstain')])", c.vote,
         c.judges[1], c.entries[0], c.entries[1]);
  after = dup_outcomes (f, &c);
  g_assert_cmpstr (after, ==, "2:0 carried, 0:1 not-carried");
  do_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [])", c.vote, c.judges[1]);
  ballots = ask (f, &LAUREL_BALLOTS_OF_VOTE, g_variant_new ("(x)", c.vote));
  g_assert_cmpstr (laurel_ballot_get_judge (ballots->pdata[0]), ==, "Wei Shu");

  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(" X ", '1')])",
            c.vote, c.judges[0], c.entries[0]);
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", " X ", [(" X ", 'yes'), (" X ", 'yes')])", c.vote, c.judges[0], c.entries[0],
            c.entries[0]);
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(7, 'yes')])",
            c.vote, c.judges[0]);
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", 7, [(" X ", 'yes')])",
            c.vote, c.entries[0]);
  refuse_f (f, &LAUREL_BALLOTS_COUNT, LAUREL_RULE_ERROR_REFUSED, "(" X ", @ax [], @aa(xs) [])",
            c.vote);
  refuse_f (f, &LAUREL_VOTE_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'majority': 'absolute'})",
            c.vote);
  refuse_f (f, &LAUREL_VOTE_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", c.vote);
  refuse_f (f, &LAUREL_JUDGE_UNSEAT, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", c.judges[0]);

  run_f (f, &LAUREL_VOTE_CLOSE, "(" X ",)", c.vote);
  votes = ask (f, &LAUREL_VOTES_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_nonnull (strstr (laurel_vote_get_protocol (votes->pdata[0]), "is not reached"));
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(" X ", 'yes')])",
            c.vote, c.judges[1], c.entries[0]);
}

/* Neither the tables nor the journal join a person to a ballot. */
static void
test_a_secret_vote_has_none (Fixture *f, gconstpointer data)
{
  g_autofree char *outcomes = NULL, *dump = NULL;
  Committee c;

  fill (f, &c, "approval", "{'secret': 'yes', 'seats': '1', 'majority': 'absolute'}");
  do_f (f, &LAUREL_BALLOTS_COUNT, "(" X ", [" X ", " X ", " X "], [[(" X ", 'yes')], [(" X ","
        " 'yes')], [(" X ", 'yes')]])", c.vote, c.judges[0], c.judges[1], c.judges[2], c.entries[1],
        c.entries[0], c.entries[1]);
  outcomes = dup_outcomes (f, &c);
  g_assert_cmpstr (outcomes, ==, "1:0 not-carried, 2:0 carried");
  g_assert_cmpint (number_of (f, "SELECT count (judge_id) FROM ballot"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM ballot AS a JOIN ballot AS b ON a.id < b.id"
                              " AND a.content > b.content"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM journal WHERE command = 'ballots.count'"
                              " AND instr (args, 'yes') > 0"), ==, 0);

  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(" X ", 'yes')])",
            c.vote, c.judges[0], c.entries[0]);
  refuse_f (f, &LAUREL_BALLOTS_COUNT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [" X "], [[(" X ", 'yes')], [(" X ", 'yes')]])", c.vote, c.judges[0],
            c.entries[0], c.entries[1]);
  refuse_f (f, &LAUREL_BALLOTS_COUNT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [" X ", " X "], [[(" X ", 'yes')]])", c.vote, c.judges[0], c.judges[0],
            c.entries[0]);
  refuse_f (f, &LAUREL_BALLOTS_COUNT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", [" X "], [[(" X ", 'yes'), (" X ", 'yes')]])", c.vote, c.judges[0],
            c.entries[0], c.entries[1]);
}

/* What was typed wrong, or not at all, is counted anew; none at all is what there was before. */
static void
test_counted_ballots_are_taken_away (Fixture *f, gconstpointer data)
{
  g_autofree char *outcomes = NULL;
  Committee c;

  fill (f, &c, "motion", "{'secret': 'yes', 'quorum': '0', 'majority': 'simple'}");
  run_f (f, &LAUREL_BALLOTS_COUNT, "(" X ", [" X ", " X ", " X "], [[(" X ", 'yes')], [(" X ","
         " 'no')]])", c.vote, c.judges[0], c.judges[1], c.judges[2], c.entries[0], c.entries[0]);
  do_f (f, &LAUREL_BALLOTS_COUNT, "(" X ", [" X ", " X ", " X "], [[(" X ", 'yes')], [(" X ","
        " 'yes')]])", c.vote, c.judges[2], c.judges[0], c.judges[1], c.entries[0], c.entries[0]);
  outcomes = dup_outcomes (f, &c);
  g_assert_cmpstr (outcomes, ==, "2:0 carried, 0:0 not-carried");
  do_f (f, &LAUREL_BALLOTS_COUNT, "(" X ", @ax [], @aa(xs) [])", c.vote);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM ballot"), ==, 0);
  do_f (f, &LAUREL_VOTE_EDIT, "(" X ", {'majority': 'absolute'})", c.vote);
}

#define OTHERS \
  "(" X ", [" X ", " X ", " X ", " X "], [[(" X ", 'yes')], [(" X ", 'yes')], [(" X ", 'yes')]," \
  " [(" X ", 'no')]])"

/* In which ballots two counts differ would tell how those voted in whom they differ: also when the
 * one before was undone or taken away, since the journal has it. */
static void
test_counts_do_not_tell_ballots (Fixture *f, gconstpointer data)
{
  gint64 more;
  Committee c;

  fill (f, &c, "motion", "{'secret': 'yes', 'quorum': '0', 'majority': 'simple', 'members': '9'}");
  more = add_judge (f, c.contest, "Tao Min", "Fourth Ltd");
  refuse_f (f, &LAUREL_BALLOTS_COUNT, LAUREL_RULE_ERROR_REFUSED, "(" X ", [" X "], [[(" X
            ", 'yes')]])", c.vote, c.judges[0], c.entries[0]);
  do_f (f, &LAUREL_BALLOTS_COUNT, "(" X ", [" X ", " X ", " X "], [[(" X ", 'yes')], [(" X ","
        " 'yes')], [(" X ", 'yes')]])", c.vote, c.judges[0], c.judges[1], c.judges[2], c.entries[0],
        c.entries[0], c.entries[0]);
  refuse_f (f, &LAUREL_BALLOTS_COUNT, LAUREL_RULE_ERROR_REFUSED, OTHERS, c.vote, c.judges[0],
            c.judges[1], c.judges[2], more, c.entries[0], c.entries[0], c.entries[0],
            c.entries[0]);
  do_f (f, &LAUREL_BALLOTS_COUNT, "(" X ", @ax [], @aa(xs) [])", c.vote);
  refuse_f (f, &LAUREL_BALLOTS_COUNT, LAUREL_RULE_ERROR_REFUSED, OTHERS, c.vote, c.judges[0],
            c.judges[1], c.judges[2], more, c.entries[0], c.entries[0], c.entries[0],
            c.entries[0]);
}

static void
refuse_revert (Fixture *f, gint64 entry)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (laurel_library_revert (f->library, entry, "test", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
}

/* Neither its ballots nor how it was voted is taken back behind the protocol. */
static void
test_nothing_is_undone_behind_a_protocol (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  gint64 edited, cast, taken;
  Committee c;

  fill (f, &c, "motion", "{'quorum': '0'}");
  run_f (f, &LAUREL_VOTE_EDIT, "(" X ", {'majority': 'simple'})", c.vote);
  edited = newest (f, "journal");
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'yes')])", c.vote, c.judges[0],
         c.entries[0]);
  cast = newest (f, "journal");
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'no')])", c.vote, c.judges[1],
         c.entries[0]);
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [])", c.vote, c.judges[1]);
  taken = newest (f, "journal");
  run_f (f, &LAUREL_VOTE_CLOSE, "(" X ",)", c.vote);
  before = dump (f);
  refuse_revert (f, edited);
  refuse_revert (f, cast);
  refuse_revert (f, taken);
  after = dump (f);
  g_assert_cmpstr (before, ==, after);
}

static void
test_ranks_have_no_gaps (Fixture *f, gconstpointer data)
{
  Committee c;

  fill (f, &c, "ranked", "{}");
  do_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", '2'), (" X ", '1')])", c.vote, c.judges[0],
        c.entries[0], c.entries[1]);
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(" X ", '2')])",
            c.vote, c.judges[1], c.entries[0]);
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", " X ", [(" X ", '1'), (" X ", '1')])", c.vote, c.judges[1], c.entries[0],
            c.entries[1]);
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(" X ", '3')])",
            c.vote, c.judges[1], c.entries[0]);
}

static void
test_votes_are_put (Fixture *f, gconstpointer data)
{
  Committee c;

  fill (f, &c, "motion", "{}");
  refuse_f (f, &LAUREL_VOTE_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'None', 'motion', @ax [], {})",
            c.stage);
  refuse_f (f, &LAUREL_VOTE_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'None', 'motion', [7], {})",
            c.stage);
  refuse_f (f, &LAUREL_VOTE_ADD, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'None', 'motion', [" X "], {'quorum': '3/2'})", c.stage, c.entries[0]);
  refuse_f (f, &LAUREL_VOTE_CLOSE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", c.vote);
  do_f (f, &LAUREL_VOTE_REMOVE, "(" X ",)", c.vote);
}

/* Who could vote, and who did; nobody more than there are. */
static void
test_who_votes_is_listed (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  Committee c;

  fill (f, &c, "motion", "{'members': '1'}");
  run_f (f, &LAUREL_JUDGES_ANSWER, "([" X "], 'declined', '2025-09-02', '')", c.judges[2]);
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'yes')])", c.vote, c.judges[1],
         c.entries[0]);
  before = ask (f, &LAUREL_VOTERS_OF_VOTE, g_variant_new ("(x)", c.vote));
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpstr (laurel_voter_get_name (before->pdata[0]), ==, "Wei Shu");
  g_assert_false (laurel_voter_get_voted (before->pdata[0]));
  g_assert_true (laurel_voter_get_voted (before->pdata[1]));
  g_assert_nonnull (strstr (laurel_voter_get_content (before->pdata[1]), "\"yes\""));

  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(" X ", 'no')])",
            c.vote, c.judges[0], c.entries[0]);
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'no')])", c.vote, c.judges[1],
         c.entries[0]);
  after = ask (f, &LAUREL_VOTERS_OF_VOTE, g_variant_new ("(x)", c.vote));
  g_assert_nonnull (strstr (laurel_voter_get_content (after->pdata[1]), "\"no\""));
}

/* Who has an interest in an entry can abstain, or say nothing, and no more. */
static void
test_interests_keep_from_voting (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) voters = NULL;
  gint64 judge;
  Committee c;

  fill (f, &c, "motion", "{'members': '4'}");
  judge = add_judge (f, c.contest, "Lin Yu", "Ti Ltd");
  voters = ask (f, &LAUREL_VOTERS_OF_VOTE, g_variant_new ("(x)", c.vote));
  g_assert_true (laurel_voter_is_barred (voters->pdata[3], c.entries[0]));
  g_assert_true (laurel_voter_is_barred (voters->pdata[3], c.entries[1]));
  g_assert_false (laurel_voter_is_barred (voters->pdata[0], c.entries[0]));
  refuse_f (f, &LAUREL_BALLOT_CAST, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", [(" X ", 'yes')])",
            c.vote, judge, c.entries[0]);
  do_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'abstain')])", c.vote, judge,
        c.entries[0]);
}

/* What is only voted on waits for no marks. */
static void
test_a_vote_is_no_result (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) scopes = NULL, later = NULL;
  Committee c;

  fill (f, &c, "motion", "{}");
  scopes = ask (f, &LAUREL_RESULT_SCOPES_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_cmpuint (scopes->len, ==, 0);
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c.stage, c.entries[0], c.judges[0]);
  later = ask (f, &LAUREL_RESULT_SCOPES_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_cmpuint (later->len, ==, 1);
}

/* Whom the committee carries goes on, for that reason. */
static void
test_who_is_carried_goes_on (Fixture *f, gconstpointer data)
{
  Committee c;

  fill (f, &c, "motion", "{'majority': 'simple', 'quorum': '0'}");
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'yes'), (" X ", 'no')])", c.vote,
         c.judges[0], c.entries[0], c.entries[1]);
  refuse_f (f, &LAUREL_VOTE_ADVANCE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", c.vote);
  run_f (f, &LAUREL_VOTE_CLOSE, "(" X ",)", c.vote);
  refuse_f (f, &LAUREL_VOTE_ADVANCE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", c.vote);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'live', 'Final', {})", c.contest);
  do_f (f, &LAUREL_VOTE_ADVANCE, "(" X ",)", c.vote);
  g_assert_cmpint (number_of (f, "SELECT entry_id FROM advance WHERE reason = 'Carried in the vote"
                              " “First prize”'"), ==, c.entries[0]);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM advance"), ==, 1);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/votes/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("open", test_an_open_vote_has_names);
  ADD ("secret", test_a_secret_vote_has_none);
  ADD ("counted", test_counted_ballots_are_taken_away);
  ADD ("counted-again", test_counts_do_not_tell_ballots);
  ADD ("closed", test_nothing_is_undone_behind_a_protocol);
  ADD ("ranked", test_ranks_have_no_gaps);
  ADD ("put", test_votes_are_put);
  ADD ("voters", test_who_votes_is_listed);
  ADD ("interests", test_interests_keep_from_voting);
  ADD ("no-result", test_a_vote_is_no_result);
  ADD ("advance", test_who_is_carried_goes_on);
#undef ADD
  g_test_add_func ("/votes/counts", test_ballots_are_counted);
  g_test_add_func ("/votes/wrong", test_what_is_wrong_is_told_where_it_is);
  g_test_add_func ("/votes/reasons", test_arithmetic_is_told);
  g_test_add_func ("/votes/paths", test_ranked_ballots_are_counted_by_paths);

  return g_test_run ();
}
