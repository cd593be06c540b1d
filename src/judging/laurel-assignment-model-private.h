/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-flow-solver.h"
#include "judging/laurel-assignment-private.h"

G_BEGIN_DECLS

typedef struct {
  guint arc;
  LaurelPair pair;
} LaurelPairArc;

/* One more unit, or all that are left, and what it is worth to have loads even. */
typedef struct {
  guint arc;
  gint64 cost;
} LaurelLoadStep;

/* The network of a problem; laurel-assignment-flow.c makes it. */
typedef struct {
  const LaurelAssignmentProblem *problem;
  const LaurelApart *apart;
  LaurelFlowSolver *solver;
  GArray *pairs;       /* PairArc: what leaves a judge for an entry */
  GArray *least;       /* arcs from the hub: what each judge must take */
  GArray *steps;       /* arcs from the hub: one more each, and the rest last */
  GArray *demand;      /* arcs to the hub, of all entries */
  guint *unwelcome;    /* arcs to a judge's second node, or 0 */
  guint *second;       /* those nodes, or 0 */
  guint n_steps;       /* how many arcs of one unit a judge has, before the rest */
  guint hub;
  guint n_nodes;       /* at the most */
  guint *judges;       /* their nodes */
} LaurelAssignmentModel;

void     laurel_assignment_model_wish          (LaurelAssignmentModel *self,
                                                const gint64          *values);
gboolean laurel_assignment_model_is_short      (LaurelAssignmentModel *self);
gboolean laurel_assignment_model_solve_at_once (LaurelAssignmentModel *self,
                                                const gint64          *values,
                                                gint64                 wished,
                                                gboolean              *again);

G_END_DECLS
