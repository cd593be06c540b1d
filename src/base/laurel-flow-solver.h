/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelFlowSolver:
 *
 * Finds the cheapest way for whole units to go round in a network: what comes into a node
 * leaves it, and each arc carries what its bounds allow. By the network simplex of LEMON,
 * exactly.
 *
 * Costs can be told one after another, from what matters most to what matters least:
 * laurel_flow_solver_keep() then allows only what is as cheap as what was found.
 */
typedef struct _LaurelFlowSolver LaurelFlowSolver;

/* No bound from above. */
#define LAUREL_FLOW_ANY G_MAXINT64

LaurelFlowSolver *laurel_flow_solver_new        (guint             n_nodes,
                                                 guint             n_arcs);
void              laurel_flow_solver_free       (LaurelFlowSolver *self);
guint             laurel_flow_solver_add_node   (LaurelFlowSolver *self);
guint             laurel_flow_solver_add_arc    (LaurelFlowSolver *self,
                                                 guint             from,
                                                 guint             to,
                                                 gint64            least,
                                                 gint64            most);
void              laurel_flow_solver_set_bounds (LaurelFlowSolver *self,
                                                 guint             arc,
                                                 gint64            least,
                                                 gint64            most);
void              laurel_flow_solver_get_bounds (LaurelFlowSolver *self,
                                                 guint             arc,
                                                 gint64           *least,
                                                 gint64           *most);
void              laurel_flow_solver_set_cost   (LaurelFlowSolver *self,
                                                 guint             arc,
                                                 gint64            cost);
void              laurel_flow_solver_clear_costs
                                                (LaurelFlowSolver *self);
gboolean          laurel_flow_solver_solve      (LaurelFlowSolver *self);
gint64            laurel_flow_solver_get_flow   (LaurelFlowSolver *self,
                                                 guint             arc);
gint64            laurel_flow_solver_get_cost   (LaurelFlowSolver *self);
void              laurel_flow_solver_keep       (LaurelFlowSolver *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelFlowSolver, laurel_flow_solver_free)

G_END_DECLS
