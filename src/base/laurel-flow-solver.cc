/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-flow-solver.h"

#undef MAX /* LEMON has members of these names */
#undef MIN

#ifndef __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" /* in LEMON, of what has no members */
#endif

#include <algorithm>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

/*
 * The one file in C++: LEMON has no other interface. Nothing of it leaves the file, and memory that
 * runs out ends the program, as everywhere with GLib.
 */

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, gint64, gint64>;

struct _LaurelFlowSolver {
  Graph graph;
  std::vector<gint64> least;
  std::vector<gint64> most;
  std::vector<gint64> cost;
  std::vector<gint64> flow;
  std::vector<gint64> potential;
  gint64 total = 0;
};

/* What stands in a vector by the number of an arc or a node, as LEMON asks for it. */
template<typename Item> struct Numbers {
  using Key = Item;
  using Value = gint64;

  const std::vector<gint64> &numbers;

  gint64 operator[] (const Item &item) const
  {
    return numbers[Graph::id (item)];
  }
};

/**
 * laurel_flow_solver_new:
 * @n_nodes: how many nodes it will have, about
 * @n_arcs: how many arcs
 */
LaurelFlowSolver *
laurel_flow_solver_new (guint n_nodes, guint n_arcs)
{
  LaurelFlowSolver *self = new LaurelFlowSolver;

  self->graph.reserveNode ((int) n_nodes);
  self->graph.reserveArc ((int) n_arcs);
  self->least.reserve (n_arcs);
  self->most.reserve (n_arcs);
  self->cost.reserve (n_arcs);

  return self;
}

void
laurel_flow_solver_free (LaurelFlowSolver *self)
{
  delete self;
}

/**
 * laurel_flow_solver_add_node:
 *
 * Returns: the node's number; they are counted from 0
 */
guint
laurel_flow_solver_add_node (LaurelFlowSolver *self)
{
  return (guint) Graph::id (self->graph.addNode ());
}

/**
 * laurel_flow_solver_add_arc:
 * @from: a node
 * @to: another
 * @least: how many units it carries in any case
 * @most: how many it can carry, or %LAUREL_FLOW_ANY
 *
 * Returns: the arc's number; they are counted from 0
 */
guint
laurel_flow_solver_add_arc (LaurelFlowSolver *self, guint from, guint to, gint64 least,
                            gint64 most)
{
  self->graph.addArc (Graph::nodeFromId ((int) from), Graph::nodeFromId ((int) to));
  self->least.push_back (least);
  self->most.push_back (most);
  self->cost.push_back (0);

  return (guint) self->least.size () - 1;
}

void
laurel_flow_solver_set_bounds (LaurelFlowSolver *self, guint arc, gint64 least, gint64 most)
{
  self->least[arc] = least;
  self->most[arc] = most;
}

void
laurel_flow_solver_get_bounds (LaurelFlowSolver *self, guint arc, gint64 *least, gint64 *most)
{
  *least = self->least[arc];
  *most = self->most[arc];
}

/**
 * laurel_flow_solver_set_cost:
 * @arc: an arc
 * @cost: what each unit on it costs; below 0, what it is worth
 */
void
laurel_flow_solver_set_cost (LaurelFlowSolver *self, guint arc, gint64 cost)
{
  self->cost[arc] = cost;
}

void
laurel_flow_solver_clear_costs (LaurelFlowSolver *self)
{
  self->cost.assign (self->cost.size (), 0);
}

/* Where most arcs cost the same, one is as good as another to go on with, and a whole block of them
 * is looked through in vain: then it takes half as long to go on with those that were good
 * already. Where costs differ, the block finds better ones, and takes half as long itself. */
static Simplex::PivotRule
choose_rule (const LaurelFlowSolver *self)
{
  size_t n = (size_t) std::count (self->cost.begin (), self->cost.end (), 0);

  return n * 2 > self->cost.size () ? Simplex::CANDIDATE_LIST : Simplex::BLOCK_SEARCH;
}

/**
 * laurel_flow_solver_solve:
 *
 * An arc that is worth something must have a bound. The answer depends on nothing but the
 * network and the order in which it was told.
 *
 * Returns: whether there is a way that keeps all bounds
 */
gboolean
laurel_flow_solver_solve (LaurelFlowSolver *self)
{
  Simplex simplex (self->graph);

  simplex.lowerMap (Numbers<Graph::Arc> { self->least })
    .upperMap (Numbers<Graph::Arc> { self->most })
    .costMap (Numbers<Graph::Arc> { self->cost });
  if (simplex.run (choose_rule (self)) != Simplex::OPTIMAL)
    return FALSE;

  self->flow.resize (self->least.size ());
  self->total = 0;
  for (size_t i = 0; i < self->flow.size (); i++) {
    self->flow[i] = simplex.flow (Graph::arcFromId ((int) i));
    self->total += self->flow[i] * self->cost[i];
  }
  self->potential.resize ((size_t) self->graph.nodeNum ());
  for (size_t i = 0; i < self->potential.size (); i++)
    self->potential[i] = simplex.potential (Graph::nodeFromId ((int) i));

  return TRUE;
}

gint64
laurel_flow_solver_get_flow (LaurelFlowSolver *self, guint arc)
{
  return self->flow[arc];
}

/**
 * laurel_flow_solver_get_cost:
 *
 * Returns: what the solution costs
 */
gint64
laurel_flow_solver_get_cost (LaurelFlowSolver *self)
{
  return self->total;
}

/**
 * laurel_flow_solver_keep:
 *
 * After a solution: from now on only those are found that cost as little. By complementary
 * slackness those are just the ones in which an arc that would make it dearer carries as
 * little as it can, and one that would make it cheaper as much: these arcs are fixed.
 */
void
laurel_flow_solver_keep (LaurelFlowSolver *self)
{
  for (size_t i = 0; i < self->flow.size (); i++) {
    Graph::Arc arc = Graph::arcFromId ((int) i);
    gint64 reduced = self->cost[i] + self->potential[(size_t) Graph::id (self->graph.source (arc))] -
                     self->potential[(size_t) Graph::id (self->graph.target (arc))];

    if (reduced > 0)
      self->most[i] = self->least[i];
    else if (reduced < 0)
      self->least[i] = self->most[i];
  }
}
