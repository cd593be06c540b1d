/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-private.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* How many networks a search solves before it takes what it has. */
#define MOST_TRIES 400

void
laurel_assignment_free (LaurelAssignment *self)
{
  g_array_unref (self->pairs);
  g_array_unref (self->loads);
  g_array_unref (self->missing);
  g_free (self);
}

static gint64
count_missing (const LaurelAssignment *self)
{
  gint64 missing = 0;

  for (guint i = 0; i < self->missing->len; i++)
    missing += g_array_index (self->missing, guint, i);

  return missing;
}

/* Below 0 if the one is better. */
static int
compare (const LaurelAssignmentProblem *problem, const LaurelAssignment *one,
         const LaurelAssignment *other)
{
  gint64 missing = count_missing (one) - count_missing (other);

  if (missing != 0)
    return missing < 0 ? -1 : 1;
  if (problem->fair && one->n_unwelcome != other->n_unwelcome)
    return one->n_unwelcome < other->n_unwelcome ? -1 : 1;
  if (problem->fair && one->most_unwelcome != other->most_unwelcome)
    return one->most_unwelcome < other->most_unwelcome ? -1 : 1;
  if (problem->fair && one->spread != other->spread)
    return one->spread < other->spread ? -1 : 1;

  return laurel_ratio_compare (other->affinity, one->affinity);
}

/* Two who share an entry and never may: of those, first what is fixed and then what is not. */
static gboolean
find_meeting (const LaurelAssignmentProblem *problem, const LaurelApart *apart,
              const LaurelAssignment *answer, LaurelPair *one, LaurelPair *other)
{
  for (guint i = 0; i < answer->pairs->len; i++) {
    *one = g_array_index (answer->pairs, LaurelPair, i);
    for (guint j = i + 1; j < answer->pairs->len; j++) {
      *other = g_array_index (answer->pairs, LaurelPair, j);
      if (other->entry != one->entry)
        break;
      if (laurel_apart_is_never (apart, one->judge, other->judge))
        return TRUE;
    }
  }

  return FALSE;
}

typedef struct {
  LaurelAssignmentProblem *problem;
  const LaurelApart *apart;
  GCancellable *cancellable;
  LaurelAssignment *best; /* (nullable) */
  GError *error;          /* (nullable): why the first network has no solution */
  guint n_tries;
} Search;

static void search (Search *self);

/* What comes of it if the judge does not get the entry. */
static void
search_without (Search *self, LaurelPair pair)
{
  guint8 *flags = laurel_assignment_problem_pair (self->problem, pair.entry, pair.judge);

  if (*flags & LAUREL_PAIR_FIXED)
    return;

  *flags |= LAUREL_PAIR_CLOSED;
  search (self);
  *flags &= (guint8) ~LAUREL_PAIR_CLOSED;
}

/* A network does not know who crosses the groups. Where two meet who never may, one of them does
 * not get the entry: whatever is no better than the best found need not be looked at further. */
static void
search (Search *self)
{
  g_autoptr (LaurelAssignment) answer = NULL;
  g_autoptr (GError) error = NULL;
  LaurelPair one, other;

  if (self->n_tries++ >= MOST_TRIES)
    return;

  answer = laurel_assignment_flow (self->problem, self->apart, self->cancellable, &error);
  if (answer == NULL) {
    if (self->error == NULL)
      self->error = g_steal_pointer (&error);
    return;
  }
  if (self->best != NULL && compare (self->problem, answer, self->best) >= 0)
    return;
  if (find_meeting (self->problem, self->apart, answer, &one, &other)) {
    search_without (self, other);
    search_without (self, one);
    return;
  }

  g_clear_pointer (&self->best, laurel_assignment_free);
  self->best = g_steal_pointer (&answer);
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

/* Why nothing was found. */
static void
tell_nothing (Search *self, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    g_clear_error (&self->error);
  else if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
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
  Search self = { problem, NULL, cancellable, NULL, NULL, 0 };

  if (!laurel_assignment_problem_check (problem, error))
    return NULL;

  apart = laurel_apart_new (problem);
  if (!check_fixed (problem, apart, error))
    return NULL;

  self.apart = apart;
  search (&self);
  if (self.best == NULL || g_cancellable_is_cancelled (cancellable)) {
    g_clear_pointer (&self.best, laurel_assignment_free);
    tell_nothing (&self, error);
    return NULL;
  }
  g_clear_error (&self.error);
  self.best->is_searched = apart->crosses;
  self.best->is_proven = self.n_tries <= MOST_TRIES;

  return self.best;
}
