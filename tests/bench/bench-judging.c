/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-flow-solver.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/jury/laurel-panel-problem-store.h"
#include "judging/laurel-assignment.h"
#include "store/laurel-library.h"
#include "tool/laurel-rooms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/*
 * How long it takes to assign judges out of a library, beside the same network given straight to
 * the solver with one cost: bench-judging LIBRARY ENTRIES JUDGES NEEDS. The library is made.
 * Prints JSON, with the most memory there was.
 */

static gint64
insert_judge (LaurelTxn *txn, gint64 contest, int n, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Judge %d", n);
  gint64 party = laurel_txn_insert (txn, error, "party", "INSERT INTO party (id, kind, name)"
                                    " VALUES (?1, 'person', ?2)", "s", name);
  gint64 expert = laurel_txn_insert (txn, error, "expert", "INSERT INTO expert (id, party_id,"
                                     " senior) VALUES (?1, ?2, ?3)", "xi", party, n % 5 == 0);

  return laurel_txn_insert (txn, error, "judge", "INSERT INTO judge (id, contest_id, expert_id,"
                            " position, role, state) VALUES (?1, ?2, ?3, ?4, 'judge', 'accepted')",
                            "xxi", contest, expert, n);
}

static gint64
insert_entry (LaurelTxn *txn, gint64 contest, int n, GError **error)
{
  g_autofree char *title = g_strdup_printf ("Work %d", n);
  g_autofree char *number = g_strdup_printf ("%05d", n);

  return laurel_txn_insert (txn, error, "entry", "INSERT INTO entry (id, contest_id, number, title,"
                            " state) VALUES (?1, ?2, ?3, ?4, 'complete')", "xss", contest, number,
                            title);
}

/* Of the processor, in milliseconds: what else the machine does is not counted. */
static double
get_spent (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1000 + (double) spent.tv_nsec / 1e6;
}

/* Each judge says something of twenty entries. */
static gboolean
add_words (LaurelTxn *txn, GArray *entries, gint64 judge, int n, GError **error)
{
  static const char *const KINDS[] = { "wish", "unwelcome", "forbidden" };

  for (int i = 0; i < 20; i++)
    if (laurel_txn_insert (txn, error, "wish", "INSERT INTO wish (id, judge_id, entry_id, kind,"
                           " value) VALUES (?1, ?2, ?3, ?4, '1')", "xxs", judge,
                           g_array_index (entries, gint64, (guint) (n * 131 + i * 17) %
                                                           entries->len),
                           KINDS[i % 10 == 9 ? 2 : i % 2]) == 0)
      return FALSE;

  return TRUE;
}

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  int n_entries, n_judges, needs;
  gint64 programme, activity, contest;

  g_variant_get (args, "(iii)", &n_entries, &n_judges, &needs);
  programme = laurel_txn_insert (txn, error, "programme", "INSERT INTO programme (id, title, year,"
                                 " language) VALUES (?1, 'Plan', 2025, 'en')", "");
  activity = laurel_txn_insert (txn, error, "activity", "INSERT INTO activity (id, programme_id,"
                                " position, number, title, es, ls, ee, le, extent, min_days,"
                                " approximate, open_start, open_end, place_status, status) VALUES"
                                " (?1, ?2, 0, 1, 'Contest', '2025-09-01', '2025-09-01',"
                                " '2025-09-02', '2025-09-02', 'within', 1, 0, 0, 0, 'none',"
                                " 'planned')", "x", programme);
  contest = laurel_txn_insert (txn, error, "contest", "INSERT INTO contest (id, activity_id,"
                               " position, title, call, blind, pattern) VALUES (?1, ?2, 0, 'Works',"
                               " 'closed', 0, '{n}')", "x", activity);
  laurel_txn_insert (txn, error, "contest_stage", "INSERT INTO contest_stage (id, contest_id,"
                     " position, kind, title, needs, least, most, seniors) VALUES (?1, ?2, 0,"
                     " 'review', 'Review', ?3, 0, ?4, 0)", "xii", contest, needs,
                     n_entries * needs / n_judges + 10);
  if (contest == 0)
    return FALSE;
  for (int i = 0; i < n_entries; i++) {
    gint64 entry = insert_entry (txn, contest, i, error);

    g_array_append_val (entries, entry);
  }
  for (int i = 0; i < n_judges; i++)
    if (!add_words (txn, entries, insert_judge (txn, contest, i, error), i, error))
      return FALSE;

  return TRUE;
}

static const LaurelCommand FILL = { .name = "bench.fill", .label = "", .args = "(iii)",
                                    .apply = fill };

/* As it is published: each entry gets its judges, each judge so many, at random costs. */
static double
solve_plainly (guint n_entries, guint n_judges, guint needs)
{
  double begun = get_spent ();
  g_autoptr (LaurelFlowSolver) solver = laurel_flow_solver_new (n_entries + n_judges + 1,
                                                                n_entries * (n_judges + 1) +
                                                                n_judges * 3);
  guint base = n_entries + n_judges;
  guint most = n_entries * needs / n_judges + 10;
  guint32 seed = 1;

  for (guint i = 0; i <= base; i++)
    laurel_flow_solver_add_node (solver);
  for (guint entry = 0; entry < n_entries; entry++) {
    laurel_flow_solver_add_arc (solver, base, entry, needs, needs);
    for (guint judge = 0; judge < n_judges; judge++) {
      guint arc = laurel_flow_solver_add_arc (solver, entry, n_entries + judge, 0, 1);

      seed = seed * 1664525 + 1013904223;
      laurel_flow_solver_set_cost (solver, arc, seed >> 22);
    }
  }
  for (guint judge = 0; judge < n_judges; judge++)
    for (guint third = 0; third < 3; third++) {
      guint arc = laurel_flow_solver_add_arc (solver, n_entries + judge, base, 0, most / 3 + 1);

      laurel_flow_solver_set_cost (solver, arc, third * 1000);
    }
  g_assert_true (laurel_flow_solver_solve (solver));

  return get_spent () - begun;
}

static double
read_peak_mb (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  peak = status ? strstr (status, "VmHWM:") : NULL;

  return peak ? strtod (peak + strlen ("VmHWM:"), NULL) / 1024 : 0;
}

static gint64
find_stage (LaurelReader *reader)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT id FROM contest_stage",
                                                         "");

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

/* From the library to who judges what, and why somebody lacks. */
static void
assign (LaurelReader *reader, double *load_ms, double *solve_ms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, find_stage (reader),
                                                                    &error);
  double begun = get_spent (), loaded;
  g_autoptr (LaurelPanelProblem) problem = laurel_panel_problem_load (reader, stage,
                                                                      laurel_day_today (), &error);
  g_autoptr (LaurelAssignment) answer = NULL;

  g_assert_no_error (error);
  loaded = get_spent ();
  answer = laurel_assignment_solve (problem->problem, NULL, &error);
  g_assert_no_error (error);
  *load_ms = loaded - begun;
  *solve_ms = get_spent () - loaded;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  int n_entries = atoi (argv[2]), n_judges = atoi (argv[3]), needs = atoi (argv[4]);
  LaurelLibrary *library = laurel_library_open (argv[1], LAUREL_ROOMS, LAUREL_LIBRARY_CREATE,
                                                &error);
  double load_ms, solve_ms, plain_ms, peak_mb;

  g_assert_no_error (error);
  laurel_library_run (library, &FILL, g_variant_new ("(iii)", n_entries, n_judges, needs), "bench",
                      &outcome, &error);
  g_assert_no_error (error);
  assign (laurel_library_get_reader (library), &load_ms, &solve_ms);
  peak_mb = read_peak_mb ();
  plain_ms = solve_plainly ((guint) n_entries, (guint) n_judges, (guint) needs);
  printf ("{\"entries\": %d, \"judges\": %d, \"needs\": %d, \"load_ms\": %.1f, \"solve_ms\": %.1f,"
          " \"plain_ms\": %.1f, \"peak_mb\": %.0f}\n", n_entries, n_judges, needs, load_ms, solve_ms,
          plain_ms, peak_mb);
  laurel_library_close (library);

  return EXIT_SUCCESS;
}
