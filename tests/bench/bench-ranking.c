/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-json.h"
#include "judging/laurel-ranking.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/*
 * How long it takes to make places of marks, beside a straight loop over the same numbers, and
 * what severity and ballots take: bench-ranking. Prints JSON, in milliseconds of the processor.
 */

#define N_ENTRIES 20000
#define N_JUDGES 5
#define N_CRITERIA 6

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
settle_and_rank (LaurelMarks *marks, const LaurelRule *rule, double *settle_ms)
{
  double begun = get_spent ();
  int row;

  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));
  *settle_ms = get_spent () - begun;

  return rank (rule, marks);
}

static double
rank_mean (double *settle_ms)
{
  g_autoptr (LaurelRule) rule = read_rule (MEAN);
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();

  for (guint entry = 0; entry < N_ENTRIES; entry++)
    for (guint judge = 0; judge < N_JUDGES; judge++)
      for (guint i = 0; i < N_CRITERIA; i++) {
        g_autofree char *mark = g_strdup_printf ("%d.%d", get_mark (entry, judge, i) / 10,
                                                 get_mark (entry, judge, i) % 10);
        const char criterion[] = { (char) ('a' + i), '\0' };

        add (marks, rule, entry, judge, criterion, mark);
      }

  return settle_and_rank (marks, rule, settle_ms);
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

static double
rank_severity (guint n_entries, guint n_judges)
{
  g_autoptr (LaurelRule) rule = read_rule (SEVERITY);
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  double settle_ms;

  for (guint entry = 0; entry < n_entries; entry++)
    for (guint k = 0; k < N_JUDGES; k++) {
      guint judge = (entry * 7 + k * 59) % n_judges;
      g_autofree char *mark = g_strdup_printf ("%d", get_mark (entry, judge, 0));

      add (marks, rule, entry, judge, "", mark);
    }

  return settle_and_rank (marks, rule, &settle_ms);
}

static double
rank_ballots (guint n_entries, guint n_ballots)
{
  g_autoptr (LaurelRule) rule = read_rule (SCHULZE);
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  double settle_ms;

  marks->are_ballots = TRUE;
  for (guint ballot = 0; ballot < n_ballots; ballot++)
    for (guint entry = 0; entry < n_entries; entry++) {
      g_autofree char *place =
        g_strdup_printf ("%u", (entry * (2 * (ballot % 97) + 1) + ballot * 31) % n_entries + 1);

      add (marks, rule, entry, ballot, "", place);
    }

  return settle_and_rank (marks, rule, &settle_ms);
}

int
main (void)
{
  double settle_ms, rank_ms = rank_mean (&settle_ms), plain_ms = rank_plainly ();
  double severity_ms = rank_severity (N_ENTRIES, 300), ballots_ms = rank_ballots (500, 1000);

  printf ("{\"rank_ms\": %.1f, \"settle_ms\": %.1f, \"plain_ms\": %.1f, \"severity_ms\": %.1f,"
          " \"schulze_ms\": %.1f}\n", rank_ms, settle_ms, plain_ms, severity_ms, ballots_ms);

  return EXIT_SUCCESS;
}
