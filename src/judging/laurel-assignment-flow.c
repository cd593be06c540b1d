/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-model-private.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/*
 * The network: units go from the hub to judges, from there to entries, and back to the hub. A
 * judge's unwelcome entries hang on a second node, so that they can be counted and bounded. Where
 * an entry can have only one of several judges, these meet in a node first. Where it needs senior
 * judges, it has a second node that only they reach.
 *
 * What matters is told step by step, each among what is best in those before it: minimum loads,
 * demand that is met, unwelcome placements, the most of them for one judge, even loads, wishes.
 */

typedef struct {
  gint64 least;
  gint64 most;
} Bounds;

typedef LaurelAssignmentModel Model;
typedef LaurelPairArc PairArc;
typedef LaurelLoadStep Step;

static void
model_free (Model *self)
{
  g_clear_pointer (&self->solver, laurel_flow_solver_free);
  g_array_unref (self->pairs);
  g_array_unref (self->least);
  g_array_unref (self->steps);
  g_array_unref (self->demand);
  g_free (self->unwelcome);
  g_free (self->second);
  g_free (self->judges);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)

static const LaurelAssignmentJudge *
get_judge (const Model *self, guint judge)
{
  return &g_array_index (self->problem->judges, LaurelAssignmentJudge, judge);
}

static gboolean
is_open (const LaurelAssignmentProblem *problem, guint entry, guint judge)
{
  return (*laurel_assignment_problem_pair (problem, entry, judge) &
          (LAUREL_PAIR_CONFLICT | LAUREL_PAIR_CLOSED)) == 0;
}

/* ---- building it -------------------------------------------------------------- */

/* How many nodes and arcs there are at the most, so that they are asked for once. */
static void
count (const Model *self, guint *n_nodes, guint *n_arcs)
{
  const LaurelAssignmentProblem *problem = self->problem;
  guint n_pairs = problem->entries->len * problem->judges->len;
  gboolean is_grouped = self->apart->n_groups > 0 || problem->n_seniors > 0;

  *n_nodes = 1 + 2 * problem->judges->len + 2 * problem->entries->len + (is_grouped ? n_pairs : 0);
  *n_arcs = problem->judges->len * (self->n_steps + 3) + 2 * problem->entries->len +
            n_pairs * (is_grouped ? 3 : 1);
}

static void
add_judge (Model *self, guint i)
{
  const LaurelAssignmentJudge *judge = get_judge (self, i);
  guint node = self->judges[i] = laurel_flow_solver_add_node (self->solver);
  guint most = MIN (judge->most, self->problem->entries->len);
  guint least = MIN (judge->least, most);
  guint n_steps = MIN (self->n_steps, most - least);
  guint arc = laurel_flow_solver_add_arc (self->solver, self->hub, node, 0, judge->least);

  g_array_append_val (self->least, arc);
  for (guint k = 0; k < n_steps; k++) {
    Step step = { laurel_flow_solver_add_arc (self->solver, self->hub, node, 0, 1),
                  2 * (gint64) (least + k) + 1 };

    g_array_append_val (self->steps, step);
  }
  if (most - least > n_steps) {
    Step rest = { laurel_flow_solver_add_arc (self->solver, self->hub, node, 0,
                                              most - least - n_steps),
                  2 * (gint64) (least + n_steps) + 1 };

    g_array_append_val (self->steps, rest);
  }
}

/* Where units for the pair leave the judge: at the second node, if they are unwelcome. */
static guint
get_start (Model *self, guint judge, guint8 flags)
{
  if (!(flags & LAUREL_PAIR_UNWELCOME) || !self->problem->fair)
    return self->judges[judge];

  if (self->second[judge] == 0) {
    self->second[judge] = laurel_flow_solver_add_node (self->solver);
    self->unwelcome[judge] = laurel_flow_solver_add_arc (self->solver, self->judges[judge],
                                                         self->second[judge], 0,
                                                         self->problem->entries->len);
  }

  return self->second[judge];
}

static void
add_pair (Model *self, guint entry, guint judge, guint node)
{
  guint8 flags = *laurel_assignment_problem_pair (self->problem, entry, judge);
  guint start = get_start (self, judge, flags);
  PairArc pair = { laurel_flow_solver_add_arc (self->solver, start, node,
                                               flags & LAUREL_PAIR_FIXED ? 1 : 0, 1),
                   { entry, judge } };

  g_array_append_val (self->pairs, pair);
}

/* What leads on from where judges meet, who are one or a group of which @most go on. */
static guint
add_meeting (Model *self, guint most, gboolean is_group, guint plain, guint senior)
{
  guint meeting = laurel_flow_solver_add_node (self->solver), from = meeting;

  if (is_group && senior != 0) {
    from = laurel_flow_solver_add_node (self->solver);
    laurel_flow_solver_add_arc (self->solver, meeting, from, 0, most);
  }
  laurel_flow_solver_add_arc (self->solver, from, plain, 0, most);
  if (senior != 0)
    laurel_flow_solver_add_arc (self->solver, from, senior, 0, most);

  return meeting;
}

/* Of a group, an entry gets one, unless more are fixed for it. */
static guint
count_of_group (const Model *self, guint entry, guint group)
{
  guint n_fixed = 0;

  for (guint j = 0; self->problem->stands && j < self->problem->judges->len; j++)
    n_fixed += self->apart->group[j] == group &&
               (*laurel_assignment_problem_pair (self->problem, entry, j) & LAUREL_PAIR_FIXED);

  return MAX (n_fixed, 1);
}

/* Where a judge's unit goes to: to the entry, or to where it meets those of whom the entry gets one
 * at the most, or, for one who can serve it in two ways, to where these part. */
static guint
get_end (Model *self, LaurelPair pair, guint *meetings, guint plain, guint senior)
{
  guint group = self->apart->group[pair.judge];
  guint best = senior != 0 && get_judge (self, pair.judge)->senior ? senior : 0;

  if (group == LAUREL_NO_GROUP)
    return best == 0 ? plain : add_meeting (self, 1, FALSE, plain, best);
  if (meetings[group] == 0)
    meetings[group] = add_meeting (self, count_of_group (self, pair.entry, group), TRUE, plain,
                                   best);

  return meetings[group];
}

static void
add_demand (Model *self, guint node, guint most)
{
  guint arc = laurel_flow_solver_add_arc (self->solver, node, self->hub, 0, most);

  g_array_append_val (self->demand, arc);
}

static void
add_entry (Model *self, guint entry, guint *meetings)
{
  guint needs = g_array_index (self->problem->entries, LaurelAssignmentEntry, entry).needs;
  guint n_senior = laurel_assignment_problem_count_seniors (self->problem, entry);
  guint plain = laurel_flow_solver_add_node (self->solver);
  guint senior = n_senior > 0 ? laurel_flow_solver_add_node (self->solver) : 0;

  add_demand (self, plain, needs - n_senior);
  if (senior != 0)
    add_demand (self, senior, n_senior);
  memset (meetings, 0, self->apart->n_groups * sizeof *meetings);
  for (guint judge = 0; judge < self->problem->judges->len; judge++)
    if (is_open (self->problem, entry, judge))
      add_pair (self, entry, judge,
                get_end (self, (LaurelPair) { entry, judge }, meetings, plain, senior));
}

static Model *
model_new (const LaurelAssignmentProblem *problem, const LaurelApart *apart, guint n_steps)
{
  Model *self = g_new0 (Model, 1);
  g_autofree guint *meetings = g_new (guint, apart->n_groups + 1);
  guint n_nodes, n_arcs;

  self->problem = problem;
  self->apart = apart;
  self->n_steps = n_steps;
  self->pairs = g_array_sized_new (FALSE, FALSE, sizeof (PairArc), problem->pairs->len);
  self->least = g_array_new (FALSE, FALSE, sizeof (guint));
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->demand = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unwelcome = g_new0 (guint, problem->judges->len + 1);
  self->second = g_new0 (guint, problem->judges->len + 1);
  count (self, &n_nodes, &n_arcs);
  self->n_nodes = n_nodes;
  self->solver = laurel_flow_solver_new (n_nodes, n_arcs);
  self->judges = g_new (guint, problem->judges->len + 1);
  self->hub = laurel_flow_solver_add_node (self->solver);
  for (guint j = 0; j < problem->judges->len; j++)
    add_judge (self, j);
  for (guint i = 0; i < problem->entries->len; i++)
    add_entry (self, i, meetings);

  return self;
}

/* ---- step by step ------------------------------------------------------------- */

static gboolean
solve (Model *self, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (!laurel_flow_solver_solve (self->solver)) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                         _("What is fixed cannot all be kept. Fix fewer."));
    return FALSE;
  }
  laurel_flow_solver_keep (self->solver);

  return TRUE;
}

static void
count_loads (const Model *self, guint *loads)
{
  for (guint i = 0; i < self->pairs->len; i++) {
    const PairArc *pair = &g_array_index (self->pairs, PairArc, i);

    loads[pair->pair.judge] += (guint) laurel_flow_solver_get_flow (self->solver, pair->arc);
  }
}

/* Who must take some gets them, or it is said why not. */
static gboolean
give_least (Model *self, GCancellable *cancellable, GError **error)
{
  g_autofree guint *loads = g_new0 (guint, self->least->len + 1);
  g_autofree char *why = NULL;
  gint64 wanted = 0;

  for (guint j = 0; j < self->least->len; j++) {
    laurel_flow_solver_set_cost (self->solver, g_array_index (self->least, guint, j), -1);
    wanted += get_judge (self, j)->least;
  }
  if (wanted == 0)
    return TRUE;
  if (!solve (self, cancellable, error))
    return FALSE;
  if (laurel_flow_solver_get_cost (self->solver) == -wanted) {
    laurel_flow_solver_clear_costs (self->solver);
    return TRUE;
  }

  count_loads (self, loads);
  why = laurel_assignment_explain_loads (self->problem, loads);
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION, why);

  return FALSE;
}

/* As much as can be is met, and of the ways to do so those with the fewest unwelcome placements. */
static gboolean
meet_demand (Model *self, GCancellable *cancellable, GError **error)
{
  gint64 demand = 1;

  for (guint i = 0; i < self->problem->entries->len; i++)
    demand += g_array_index (self->problem->entries, LaurelAssignmentEntry, i).needs;
  for (guint i = 0; i < self->demand->len; i++)
    laurel_flow_solver_set_cost (self->solver, g_array_index (self->demand, guint, i), -demand);
  for (guint j = 0; j < self->problem->judges->len; j++)
    if (self->unwelcome[j] != 0)
      laurel_flow_solver_set_cost (self->solver, self->unwelcome[j], 1);
  if (!solve (self, cancellable, error))
    return FALSE;

  laurel_flow_solver_clear_costs (self->solver);

  return TRUE;
}

/* Whether nobody need carry more than @most unwelcome entries. */
static gboolean
can_bound (Model *self, const Bounds *bounds, gint64 most)
{
  for (guint j = 0; j < self->problem->judges->len; j++) {
    if (self->unwelcome[j] == 0)
      continue;
    if (bounds[j].least > most)
      return FALSE;
    laurel_flow_solver_set_bounds (self->solver, self->unwelcome[j], bounds[j].least,
                                   MIN (bounds[j].most, most));
  }

  return laurel_flow_solver_solve (self->solver);
}

/* Nobody carries more unwelcome entries than must be: the bound is found by halving. */
static gboolean
share_unwelcome (Model *self, GCancellable *cancellable, GError **error)
{
  guint n_judges = self->problem->judges->len;
  g_autofree Bounds *bounds = g_new0 (Bounds, n_judges + 1);
  gint64 low, high = 0, sum = 0, n = 0;

  for (guint j = 0; j < n_judges; j++) {
    if (self->unwelcome[j] == 0)
      continue;
    laurel_flow_solver_get_bounds (self->solver, self->unwelcome[j], &bounds[j].least,
                                   &bounds[j].most);
    high = MAX (high, laurel_flow_solver_get_flow (self->solver, self->unwelcome[j]));
    sum += laurel_flow_solver_get_flow (self->solver, self->unwelcome[j]);
    n++;
  }
  if (high == 0)
    return TRUE;

  for (low = (sum + n - 1) / n; low < high;) {
    gint64 middle = (low + high) / 2;

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (can_bound (self, bounds, middle))
      high = middle;
    else
      low = middle + 1;
  }

  return can_bound (self, bounds, high);
}

/* Even loads are those of which the squares come to the least: the k-th entry costs 2k - 1.
 *
 * Returns: whether it was done; @again is set if the arcs of one unit were too few */
static gboolean
even_loads (Model *self, gboolean *again, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->steps->len; i++) {
    const Step *step = &g_array_index (self->steps, Step, i);

    laurel_flow_solver_set_cost (self->solver, step->arc, step->cost);
  }
  if (!solve (self, cancellable, error))
    return FALSE;

  *again = laurel_assignment_model_is_short (self);
  laurel_flow_solver_clear_costs (self->solver);

  return TRUE;
}

static gboolean
grant_wishes (Model *self, const gint64 *values, GCancellable *cancellable, GError **error)
{
  if (self->problem->wishes->len == 0)
    return TRUE;

  laurel_assignment_model_wish (self, values);

  return solve (self, cancellable, error);
}

/* ---- the answer ----------------------------------------------------------------- */

static void
add_wishes (const LaurelAssignmentProblem *problem, LaurelAssignment *answer)
{
  g_autofree guint8 *meet = g_new0 (guint8, problem->pairs->len + 1);

  for (guint i = 0; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);

    meet[(gsize) pair->entry * problem->judges->len + pair->judge] = 1;
  }
  for (guint i = 0; i < problem->wishes->len; i++) {
    const LaurelWish *wish = &g_array_index (problem->wishes, LaurelWish, i);

    if (meet[(gsize) wish->pair.entry * problem->judges->len + wish->pair.judge])
      answer->affinity = laurel_ratio_add (answer->affinity, wish->value);
  }
}

static LaurelAssignment *
make_answer (const Model *self)
{
  const LaurelAssignmentProblem *problem = self->problem;
  LaurelAssignment *answer = g_new0 (LaurelAssignment, 1);
  g_autofree guint *unwelcome = g_new0 (guint, problem->judges->len + 1);

  answer->pairs = g_array_new (FALSE, FALSE, sizeof (LaurelPair));
  answer->loads = g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)),
                                    problem->judges->len);
  answer->missing = g_array_set_size (g_array_new (FALSE, TRUE, sizeof (guint)),
                                      problem->entries->len);
  answer->affinity = LAUREL_RATIO_ZERO;
  answer->is_proven = TRUE;
  for (guint i = 0; i < problem->entries->len; i++)
    g_array_index (answer->missing, guint, i) =
      g_array_index (problem->entries, LaurelAssignmentEntry, i).needs;
  for (guint i = 0; i < self->pairs->len; i++) {
    LaurelPair pair = g_array_index (self->pairs, PairArc, i).pair;
    guint8 flags = *laurel_assignment_problem_pair (problem, pair.entry, pair.judge);

    if (laurel_flow_solver_get_flow (self->solver,
                                     g_array_index (self->pairs, PairArc, i).arc) == 0)
      continue;
    g_array_append_val (answer->pairs, pair);
    g_array_index (answer->loads, guint, pair.judge)++;
    g_array_index (answer->missing, guint, pair.entry)--;
    answer->n_unwelcome += (flags & LAUREL_PAIR_UNWELCOME) != 0;
    unwelcome[pair.judge] += (flags & LAUREL_PAIR_UNWELCOME) != 0;
  }
  for (guint j = 0; j < problem->judges->len; j++) {
    gint64 load = g_array_index (answer->loads, guint, j);

    answer->spread += load * load;
    answer->most_unwelcome = MAX (answer->most_unwelcome, unwelcome[j]);
  }
  add_wishes (problem, answer);

  return answer;
}

/* How many arcs of one unit are likely to be enough for each judge. */
static guint
guess_steps (const LaurelAssignmentProblem *problem)
{
  guint64 demand = 0;

  for (guint i = 0; i < problem->entries->len; i++)
    demand += g_array_index (problem->entries, LaurelAssignmentEntry, i).needs;

  /* Nobody can have more entries than there are. */
  return (guint) MIN (2 * demand / MAX (problem->judges->len, 1), problem->entries->len) + 4;
}

/**
 * laurel_assignment_flow:
 * @problem: the problem, which was checked
 * @apart: who never shares an entry, as far as groups go
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the best assignment, if nobody crosses the groups
 */
LaurelAssignment *
laurel_assignment_flow (const LaurelAssignmentProblem *problem, const LaurelApart *apart,
                        GCancellable *cancellable, GError **error)
{
  gint64 wished = 0;
  g_autofree gint64 *values = laurel_assignment_dup_wishes (problem, &wished, error);

  if (values == NULL)
    return NULL;

  for (guint n_steps = problem->fair ? guess_steps (problem) : 0;; n_steps *= 2) {
    g_autoptr (Model) model = model_new (problem, apart, n_steps);
    gboolean again = FALSE;

    if (!give_least (model, cancellable, error) ||
        g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    if (laurel_assignment_model_solve_at_once (model, values, wished, &again)) {
      if (!again)
        return make_answer (model);
      continue;
    }
    if (!meet_demand (model, cancellable, error))
      return NULL;
    if (problem->fair && (!share_unwelcome (model, cancellable, error) ||
                          !even_loads (model, &again, cancellable, error)))
      return NULL;
    if (again)
      continue;

    return grant_wishes (model, values, cancellable, error) ? make_answer (model) : NULL;
  }
}
