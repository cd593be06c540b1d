/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-assignment.h"

G_BEGIN_DECLS

#define LAUREL_NO_GROUP G_MAXUINT

/**
 * LaurelApart:
 * @n_judges: how many judges there are
 * @never: whether two never share an entry, for each two
 * @group: for each judge, those of whom an entry gets one at the most; or %LAUREL_NO_GROUP
 * @n_groups: how many such groups there are
 * @crosses: whether there is more to @never than @group says
 *
 * Who never shares an entry with whom. A network can keep to groups in which nobody
 * shares with anybody; what crosses them has to be searched for.
 */
typedef struct {
  guint n_judges;
  guint8 *never;
  guint *group;
  guint n_groups;
  gboolean crosses;
} LaurelApart;

LaurelApart      *laurel_apart_new                (const LaurelAssignmentProblem *problem);
void              laurel_apart_free               (LaurelApart                   *self);
gboolean          laurel_apart_is_never           (const LaurelApart             *self,
                                                   guint                          one,
                                                   guint                          other);

LaurelAssignment *laurel_assignment_flow          (const LaurelAssignmentProblem *problem,
                                                   const LaurelApart             *apart,
                                                   GCancellable                  *cancellable,
                                                   GError                       **error);
LaurelAssignment *laurel_assignment_search        (LaurelAssignmentProblem       *problem,
                                                   const LaurelApart             *apart,
                                                   GCancellable                  *cancellable,
                                                   GError                       **error);
char             *laurel_assignment_explain_loads (const LaurelAssignmentProblem *problem,
                                                   const guint                   *loads);

guint             laurel_assignment_problem_count_seniors
                                                  (const LaurelAssignmentProblem *self,
                                                   guint                          entry);
gint64           *laurel_assignment_dup_wishes    (const LaurelAssignmentProblem *problem,
                                                   gint64                        *sum,
                                                   GError                       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelApart, laurel_apart_free)

G_END_DECLS
