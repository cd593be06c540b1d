/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-private.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

void
laurel_assignment_free (LaurelAssignment *self)
{
  g_array_unref (self->pairs);
  g_array_unref (self->loads);
  g_array_unref (self->missing);
  g_free (self);
}

/* What is decided already may not be what must not be. */
static gboolean
check_fixed (const LaurelAssignmentProblem *problem, const LaurelApart *apart, GError **error)
{
  for (guint i = 0; i < problem->entries->len; i++) {
    g_autoptr (GArray) fixed = g_array_new (FALSE, FALSE, sizeof (guint));

    for (guint j = 0; j < problem->judges->len; j++) {
      if (!(*laurel_assignment_problem_pair (problem, i, j) & LAUREL_PAIR_FIXED))
        continue;
      for (guint k = 0; k < fixed->len; k++) {
        guint other = g_array_index (fixed, guint, k);

        if (!laurel_apart_is_never (apart, j, other))
          continue;
        g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                     /* Translators: the names of two judges and of an entry. */
                     _("“%s” and “%s” are both fixed for “%s”, and never share an entry. Take one "
                       "of them back."),
                     g_array_index (problem->judges, LaurelAssignmentJudge, other).id,
                     g_array_index (problem->judges, LaurelAssignmentJudge, j).id,
                     g_array_index (problem->entries, LaurelAssignmentEntry, i).id);
        return FALSE;
      }
      g_array_append_val (fixed, j);
    }
  }

  return TRUE;
}

/* Why nothing was found, where a network knew of nothing against it. */
static void
tell_nothing (GCancellable *cancellable, GError **error)
{
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                         _("Nothing was found that keeps apart all who never share an entry. Fix "
                           "fewer, or lower what judges must take."));
}

/**
 * laurel_assignment_solve:
 * @problem: the problem
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Gives judges to entries: exactly, by a network, and the same whenever it is asked. First
 * as much of the demand as possible is met; if it is to be fair, then there are as few
 * unwelcome placements as can be, no judge has more of them than must be, and loads are
 * even; then as many wishes come true as can. A demand may stay short; minimum loads may
 * not.
 *
 * Returns: (transfer full) (nullable): who judges what
 */
LaurelAssignment *
laurel_assignment_solve (LaurelAssignmentProblem *problem, GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (LaurelApart) apart = NULL;
  g_autoptr (GError) why = NULL;
  LaurelAssignment *answer;

  if (!laurel_assignment_problem_check (problem, error))
    return NULL;

  apart = laurel_apart_new (problem);
  if (!problem->stands && !check_fixed (problem, apart, error))
    return NULL;

  answer = laurel_assignment_search (problem, apart, cancellable, &why);
  if (answer != NULL)
    answer->is_searched = apart->crosses;
  else if (why != NULL && !g_cancellable_is_cancelled (cancellable))
    g_propagate_error (error, g_steal_pointer (&why));
  else
    tell_nothing (cancellable, error);

  return answer;
}
