/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-json.h"
#include "judging/laurel-ranking.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/*
 * How long it takes to make places of marks and of ballots, each beside straight loops over the
 * same numbers, and what severity takes: bench-ranking. Prints JSON, in milliseconds of the
 * processor; each is the least of several, in turn.
 */

#define ROUNDS 5

#define N_ENTRIES 20000
#define N_JUDGES 5
#define N_CRITERIA 6

#define N_RANKED 500
#define N_BALLOTS 1000

static const char MEAN[] =
  "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.1\"}, \"criteria\": ["
  "{\"name\": \"a\", \"weight\": \"30\"}, {\"name\": \"b\", \"weight\": \"20\"},"
  "{\"name\": \"c\", \"weight\": \"20\"}, {\"name\": \"d\", \"weight\": \"10\"},"
  "{\"name\": \"e\", \"weight\": \"10\"}, {\"name\": \"f\", \"weight\": \"10\"}],"
  "\"combine\": {\"method\": \"mean\", \"drop_high\": 1, \"drop_low\": 1}, \"ties\": [\"share\"]}";
static const char SEVERITY[] = "{\"combine\": {\"method\": \"severity\"}, \"ties\": [\"share\"]}";
static const char SCHULZE[] =
  "{\"combine\": {\"method\": \"schulze\"}, \"lower_is_better\": true, \"ties\": [\"share\"]}";

static double
get_spent (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1000 + (double) spent.tv_nsec / 1e6;
}

/* In tenths, the same for the same. */
static int
get_mark (guint entry, guint judge, guint criterion)
{
  guint32 seed = entry * 2654435761u + judge * 40503u + criterion * 97u + 1;

  seed ^= seed >> 13;
  seed *= 1274126177u;

  return (int) (seed >> 8) % 101;
}

static LaurelRule *
read_rule (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = laurel_json_parse (json);
  LaurelRule *rule = laurel_rule_read (json_node_get_object (root), &error);

  g_assert_no_error (error);

  return rule;
}

static void
add (LaurelMarks *marks, const LaurelRule *rule, guint entry, guint judge, const char *criterion,
     const char *mark)
{
  g_autofree char *number = g_strdup_printf ("E%u", entry);
  g_autofree char *name = g_strdup_printf ("J%u", judge);
  const char *fields[] = { number, name, criterion, "", mark };
  LaurelMarkField wrong;

  g_assert_true (laurel_marks_add (marks, rule, fields, 1, &wrong, NULL));
}

static double
rank (const LaurelRule *rule, const LaurelMarks *marks)
{
  g_autoptr (GError) error = NULL;
  double begun = get_spent ();
  g_autoptr (LaurelRanking) ranking = laurel_ranking_new (rule, marks, NULL, &error);

  g_assert_no_error (error);

  return get_spent () - begun;
}

static double
settle (LaurelMarks *marks, const LaurelRule *rule)
{
  double begun = get_spent ();
  int row;

  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));

  return get_spent () - begun;
}

/* The least that each of them takes. */
static void
rank_beside (const LaurelRule *rule, const LaurelMarks *marks, double (*plainly) (void),
             double *rank_ms, double *plain_ms)
{
  *rank_ms = *plain_ms = G_MAXDOUBLE;
  for (int i = 0; i < ROUNDS; i++) {
    *rank_ms = MIN (*rank_ms, rank (rule, marks));
    *plain_ms = MIN (*plain_ms, plainly ());
  }
}

/* ---- the mean ------------------------------------------------------------------------ */

static LaurelMarks *
make_marks (const LaurelRule *rule)
{
  LaurelMarks *marks = laurel_marks_new ();

  for (guint entry = 0; entry < N_ENTRIES; entry++)
    for (guint judge = 0; judge < N_JUDGES; judge++)
      for (guint i = 0; i < N_CRITERIA; i++) {
        g_autofree char *mark = g_strdup_printf ("%d.%d", get_mark (entry, judge, i) / 10,
                                                 get_mark (entry, judge, i) % 10);
        const char criterion[] = { (char) ('a' + i), '\0' };

        add (marks, rule, entry, judge, criterion, mark);
      }

  return marks;
}

typedef struct {
  gint64 score;
  guint entry;
} Plain;

static int
compare_plain (const void *a, const void *b)
{
  const Plain *one = a, *other = b;

  return (one->score < other->score) - (one->score > other->score);
}

/* The same marks in an array, the same trimmed mean, sorted: what it comes to at the least. */
static double
rank_plainly (void)
{
  static const int WEIGHTS[N_CRITERIA] = { 30, 20, 20, 10, 10, 10 };
  g_autofree int *all = g_new (int, N_ENTRIES * N_JUDGES * N_CRITERIA);
  g_autofree Plain *plain = g_new (Plain, N_ENTRIES);
  double begun;

  for (guint i = 0; i < N_ENTRIES * N_JUDGES * N_CRITERIA; i++)
    all[i] = get_mark (i / (N_JUDGES * N_CRITERIA), i / N_CRITERIA % N_JUDGES, i % N_CRITERIA);
  begun = get_spent ();
  for (guint entry = 0; entry < N_ENTRIES; entry++) {
    gint64 sum = 0, least = G_MAXINT64, most = 0;

    for (guint judge = 0; judge < N_JUDGES; judge++) {
      const int *marks = &all[(entry * N_JUDGES + judge) * N_CRITERIA];
      gint64 total = 0;

      for (guint i = 0; i < N_CRITERIA; i++)
        total += marks[i] * WEIGHTS[i];
      sum += total;
      least = MIN (least, total);
      most = MAX (most, total);
    }
    plain[entry] = (Plain) { sum - least - most, entry };
  }
  qsort (plain, N_ENTRIES, sizeof *plain, compare_plain);

  return get_spent () - begun;
}

/* ---- severity ------------------------------------------------------------------------ */

static double
rank_severity (guint n_entries, guint n_judges)
{
  g_autoptr (LaurelRule) rule = read_rule (SEVERITY);
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  double least = G_MAXDOUBLE;

  for (guint entry = 0; entry < n_entries; entry++)
    for (guint k = 0; k < N_JUDGES; k++) {
      guint judge = (entry * 7 + k * 59) % n_judges;
      g_autofree char *mark = g_strdup_printf ("%d", get_mark (entry, judge, 0));

      add (marks, rule, entry, judge, "", mark);
    }
  settle (marks, rule);
  for (int i = 0; i < ROUNDS; i++)
    least = MIN (least, rank (rule, marks));

  return least;
}

/* ---- ballots ------------------------------------------------------------------------- */

/* Each place once: what it goes by has no factor in common with the number of entries. */
static guint
get_place (guint entry, guint ballot)
{
  return (entry * (10 * (ballot % 97) + 3) + ballot * 31) % N_RANKED + 1;
}

static LaurelMarks *
make_ballots (const LaurelRule *rule)
{
  LaurelMarks *marks = laurel_marks_new ();

  marks->are_ballots = TRUE;
  for (guint ballot = 0; ballot < N_BALLOTS; ballot++)
    for (guint entry = 0; entry < N_RANKED; entry++) {
      g_autofree char *place = g_strdup_printf ("%u", get_place (entry, ballot));

      add (marks, rule, entry, ballot, "", place);
    }

  return marks;
}

static guint paths[N_RANKED][N_RANKED];

/* As it is published: who is before whom, and then all paths by way of each. */
static guint
find_paths_plainly (const guint *places)
{
  static guint votes[N_RANKED][N_RANKED];
  guint n_beaten = 0;

  memset (votes, 0, sizeof votes);
  for (guint b = 0; b < N_BALLOTS; b++)
    for (guint i = 0; i < N_RANKED; i++)
      for (guint k = 0; k < N_RANKED; k++)
        if (places[b * N_RANKED + i] < places[b * N_RANKED + k])
          votes[i][k]++;
  for (guint i = 0; i < N_RANKED; i++)
    for (guint k = 0; k < N_RANKED; k++)
      paths[i][k] = votes[i][k] > votes[k][i] ? votes[i][k] : 0;
  for (guint via = 0; via < N_RANKED; via++)
    for (guint i = 0; i < N_RANKED; i++)
      for (guint k = 0; k < N_RANKED; k++)
        paths[i][k] = MAX (paths[i][k], MIN (paths[i][via], paths[via][k]));
  for (guint i = 0; i < N_RANKED; i++)
    for (guint k = 0; k < N_RANKED; k++)
      n_beaten += paths[k][i] > paths[i][k];

  return n_beaten;
}

static double
rank_ballots_plainly (void)
{
  g_autofree guint *places = g_new (guint, N_BALLOTS * N_RANKED);
  double begun;

  for (guint i = 0; i < N_BALLOTS * N_RANKED; i++)
    places[i] = get_place (i % N_RANKED, i / N_RANKED);
  begun = get_spent ();
  g_assert_cmpuint (find_paths_plainly (places), >, 0);

  return get_spent () - begun;
}

int
main (void)
{
  g_autoptr (LaurelRule) mean = read_rule (MEAN), schulze = read_rule (SCHULZE);
  g_autoptr (LaurelMarks) marks = make_marks (mean), ballots = make_ballots (schulze);
  double settle_ms = settle (marks, mean), rank_ms, plain_ms, schulze_ms, schulze_plain_ms;

  settle (ballots, schulze);
  rank_beside (mean, marks, rank_plainly, &rank_ms, &plain_ms);
  rank_beside (schulze, ballots, rank_ballots_plainly, &schulze_ms, &schulze_plain_ms);
  printf ("{\"rank_ms\": %.1f, \"settle_ms\": %.1f, \"plain_ms\": %.1f, \"severity_ms\": %.1f,"
          " \"schulze_ms\": %.1f, \"schulze_plain_ms\": %.1f}\n", rank_ms, settle_ms, plain_ms,
          rank_severity (N_ENTRIES, 300), schulze_ms, schulze_plain_ms);

  return EXIT_SUCCESS;
}
