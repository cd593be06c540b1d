/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-model-private.h"

/*
 * All aims of an assignment by one cost. A network is solved several times as fast as step by
 * step, and where that may not be what the steps would come to, they are taken.
 */

typedef LaurelAssignmentModel Model;
typedef LaurelPairArc PairArc;
typedef LaurelLoadStep Step;

/* How much each pair is wished for (laurel_assignment_dup_wishes()). */
void
laurel_assignment_model_wish (LaurelAssignmentModel *self, const gint64 *values)
{
  gsize n_judges = self->problem->judges->len;

  for (guint i = 0; i < self->pairs->len; i++) {
    const PairArc *pair = &g_array_index (self->pairs, PairArc, i);

    laurel_flow_solver_set_cost (self->solver, pair->arc,
                                 -values[(gsize) pair->pair.entry * n_judges + pair->pair.judge]);
  }
}

/* Whether the arcs of one unit were too few. */
gboolean
laurel_assignment_model_is_short (LaurelAssignmentModel *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (laurel_flow_solver_get_flow (self->solver, g_array_index (self->steps, Step, i).arc) > 1)
      return TRUE;

  return FALSE;
}

/* What a sum of costs, or a path through the network, may come to. */
#define MOST_COST 4e18

/* Whether nobody has more of the unwelcome entries than if they were shared evenly. */
static gboolean
is_shared (Model *self)
{
  gint64 most = 0, sum = 0, n = 0;

  for (guint j = 0; j < self->problem->judges->len; j++) {
    gint64 flow = self->unwelcome[j] != 0
                  ? laurel_flow_solver_get_flow (self->solver, self->unwelcome[j]) : 0;

    most = MAX (most, flow);
    sum += flow;
    n += self->unwelcome[j] != 0;
  }

  return n == 0 || most <= (sum + n - 1) / n;
}

/* What one unit of each aim is worth so that no sum of those after it comes up to it: loads, then
 * unwelcome placements, then demand. */
static gboolean
weigh (Model *self, gint64 wished, gint64 *even, gint64 *unwelcome, gint64 *demand)
{
  const LaurelAssignmentProblem *problem = self->problem;
  double placed = 0, refused = 1, steps = 0, all;

  for (guint i = 0; i < problem->entries->len; i++)
    placed += g_array_index (problem->entries, LaurelAssignmentEntry, i).needs;
  for (guint i = 0; i < problem->pairs->len; i++)
    refused += (problem->pairs->data[i] & LAUREL_PAIR_UNWELCOME) != 0;
  for (guint i = 0; i < self->steps->len; i++)
    steps = MAX (steps, (double) g_array_index (self->steps, Step, i).cost);
  *even = wished + 1;
  all = (double) *even * (steps * placed + 1) + 1;
  if (all * (MIN (placed, refused) + 2) * 2 * (self->n_nodes + placed) > MOST_COST)
    return FALSE;

  *unwelcome = (gint64) all;
  *demand = (gint64) (all * (MIN (placed, refused) + 1));

  return TRUE;
}

/**
 * laurel_assignment_model_solve_at_once:
 * @self: a network in which nothing has a cost yet
 * @values: how much each pair is wished for
 * @wished: what all wishes come to
 * @again: (out): whether the arcs of one unit were too few for it
 *
 * Returns: whether it was solved, and is what the steps come to: not where some judge carries more
 *   unwelcome entries than would be even, nor where numbers would be too large; then nothing is
 *   fixed, and nothing has a cost
 */
gboolean
laurel_assignment_model_solve_at_once (LaurelAssignmentModel *self, const gint64 *values,
                                       gint64 wished, gboolean *again)
{
  gint64 even, unwelcome, demand;

  if (!self->problem->fair || !weigh (self, wished, &even, &unwelcome, &demand))
    return FALSE;

  laurel_assignment_model_wish (self, values);
  for (guint i = 0; i < self->steps->len; i++) {
    const Step *step = &g_array_index (self->steps, Step, i);

    laurel_flow_solver_set_cost (self->solver, step->arc, step->cost * even);
  }
  for (guint i = 0; i < self->demand->len; i++)
    laurel_flow_solver_set_cost (self->solver, g_array_index (self->demand, guint, i), -demand);
  for (guint j = 0; j < self->problem->judges->len; j++)
    if (self->unwelcome[j] != 0)
      laurel_flow_solver_set_cost (self->solver, self->unwelcome[j], unwelcome);
  if (laurel_flow_solver_solve (self->solver) && is_shared (self)) {
    *again = laurel_assignment_model_is_short (self);
    return TRUE;
  }
  laurel_flow_solver_clear_costs (self->solver);

  return FALSE;
}
