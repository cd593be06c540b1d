/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-flow-solver.h"

#define SIDE 3 /* of a square of workers and jobs */

typedef struct {
  LaurelFlowSolver *solver;
  guint pairs[SIDE][SIDE];
} Fixture;

/* Each of three does one of three things. */
static Fixture
make_square (void)
{
  Fixture f = { laurel_flow_solver_new (2 * SIDE + 1, SIDE * (SIDE + 2)), { { 0 } } };

  for (guint i = 0; i < 2 * SIDE + 1; i++)
    g_assert_cmpint (laurel_flow_solver_add_node (f.solver), ==, i);
  for (guint i = 0; i < SIDE; i++) {
    laurel_flow_solver_add_arc (f.solver, 0, 1 + i, 1, 1);
    laurel_flow_solver_add_arc (f.solver, 1 + SIDE + i, 0, 1, 1);
    for (guint j = 0; j < SIDE; j++)
      f.pairs[i][j] = laurel_flow_solver_add_arc (f.solver, 1 + i, 1 + SIDE + j, 0, 1);
  }

  return f;
}

static void
set_costs (Fixture *f, const gint64 costs[SIDE][SIDE])
{
  laurel_flow_solver_clear_costs (f->solver);
  for (guint i = 0; i < SIDE; i++)
    for (guint j = 0; j < SIDE; j++)
      laurel_flow_solver_set_cost (f->solver, f->pairs[i][j], costs[i][j]);
}

static gint64
add_up (const gint64 costs[SIDE][SIDE], const guint *order)
{
  gint64 sum = 0;

  for (guint i = 0; i < SIDE; i++)
    sum += costs[i][order[i]];

  return sum;
}

static const guint ORDERS[6][SIDE] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 },
                                       { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

/* What comes second decides among those that are best in what comes first, and only there. */
static void
test_costs_one_after_another (void)
{
  for (int round = 0; round < 300; round++) {
    Fixture f = make_square ();
    gint64 costs[2][SIDE][SIDE], best[2] = { G_MAXINT64, G_MAXINT64 };

    for (guint i = 0; i < 2 * SIDE * SIDE; i++)
      costs[i / (SIDE * SIDE)][i / SIDE % SIDE][i % SIDE] = g_test_rand_int_range (-2, 3);
    for (gsize i = 0; i < G_N_ELEMENTS (ORDERS); i++) {
      gint64 first = add_up (costs[0], ORDERS[i]), second = add_up (costs[1], ORDERS[i]);

      if (first < best[0] || (first == best[0] && second < best[1])) {
        best[0] = first;
        best[1] = second;
      }
    }

    for (int i = 0; i < 2; i++) {
      set_costs (&f, costs[i]);
      g_assert_true (laurel_flow_solver_solve (f.solver));
      g_assert_cmpint (laurel_flow_solver_get_cost (f.solver), ==, best[i]);
      laurel_flow_solver_keep (f.solver);
    }
    laurel_flow_solver_free (f.solver);
  }
}

static void
test_what_cannot_be (void)
{
  Fixture f = make_square ();

  for (guint j = 0; j < SIDE; j++)
    laurel_flow_solver_set_bounds (f.solver, f.pairs[0][j], 0, 0);
  g_assert_false (laurel_flow_solver_solve (f.solver));
  laurel_flow_solver_set_bounds (f.solver, f.pairs[0][2], 0, 1);
  g_assert_true (laurel_flow_solver_solve (f.solver));
  g_assert_cmpint (laurel_flow_solver_get_flow (f.solver, f.pairs[0][2]), ==, 1);
  laurel_flow_solver_free (f.solver);
}

/* Units that are worth something go as long as there is room. */
static void
test_what_is_worth_something (void)
{
  g_autoptr (LaurelFlowSolver) solver = laurel_flow_solver_new (2, 3);
  guint one = laurel_flow_solver_add_node (solver), other = laurel_flow_solver_add_node (solver);
  guint there = laurel_flow_solver_add_arc (solver, one, other, 0, LAUREL_FLOW_ANY);
  guint cheap = laurel_flow_solver_add_arc (solver, other, one, 0, 5);
  guint dear = laurel_flow_solver_add_arc (solver, other, one, 2, 9);

  laurel_flow_solver_set_cost (solver, cheap, -3);
  laurel_flow_solver_set_cost (solver, dear, 1);
  g_assert_true (laurel_flow_solver_solve (solver));
  g_assert_cmpint (laurel_flow_solver_get_flow (solver, there), ==, 7);
  g_assert_cmpint (laurel_flow_solver_get_flow (solver, cheap), ==, 5);
  g_assert_cmpint (laurel_flow_solver_get_flow (solver, dear), ==, 2);
  g_assert_cmpint (laurel_flow_solver_get_cost (solver), ==, -13);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/flow-solver/one-after-another", test_costs_one_after_another);
  g_test_add_func ("/base/flow-solver/cannot", test_what_cannot_be);
  g_test_add_func ("/base/flow-solver/worth", test_what_is_worth_something);

  return g_test_run ();
}
