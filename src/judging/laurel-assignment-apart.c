/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-private.h"

static const LaurelAssignmentJudge *
get_judge (const LaurelAssignmentProblem *problem, guint judge)
{
  return &g_array_index (problem->judges, LaurelAssignmentJudge, judge);
}

static gboolean
share_employer (const LaurelAssignmentProblem *problem, guint one, guint other)
{
  const char *employer = get_judge (problem, one)->employer;

  return employer != NULL && g_strcmp0 (employer, get_judge (problem, other)->employer) == 0;
}

static void
keep_apart (LaurelApart *self, guint one, guint other)
{
  if (one != other)
    self->never[(gsize) one * self->n_judges + other] =
      self->never[(gsize) other * self->n_judges + one] = 1;
}

gboolean
laurel_apart_is_never (const LaurelApart *self, guint one, guint other)
{
  return self->never[(gsize) one * self->n_judges + other] != 0;
}

static void
find_never (LaurelApart *self, const LaurelAssignmentProblem *problem)
{
  g_autoptr (GHashTable) employers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                            (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->n_judges; i++) {
    char *employer = get_judge (problem, i)->employer;
    GArray *colleagues = employer ? g_hash_table_lookup (employers, employer) : NULL;

    if (employer == NULL)
      continue;
    if (colleagues == NULL) {
      colleagues = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (employers, employer, colleagues);
    }
    for (guint j = 0; j < colleagues->len; j++)
      keep_apart (self, i, g_array_index (colleagues, guint, j));
    g_array_append_val (colleagues, i);
  }
  for (guint i = 0; i < problem->apart->len; i++) {
    const LaurelPair *pair = &g_array_index (problem->apart, LaurelPair, i);

    keep_apart (self, pair->entry, pair->judge);
  }
}

/* All who are linked to @first by not sharing entries. */
static GArray *
list_linked (const LaurelApart *self, guint first, gboolean *seen)
{
  GArray *linked = g_array_new (FALSE, FALSE, sizeof (guint));

  seen[first] = TRUE;
  g_array_append_val (linked, first);
  for (guint i = 0; i < linked->len; i++)
    for (guint other = 0; other < self->n_judges; other++)
      if (!seen[other] && laurel_apart_is_never (self, g_array_index (linked, guint, i), other)) {
        seen[other] = TRUE;
        g_array_append_val (linked, other);
      }

  return linked;
}

static gboolean
is_closed (const LaurelApart *self, const GArray *linked)
{
  for (guint i = 0; i < linked->len; i++)
    for (guint j = 0; j < i; j++)
      if (!laurel_apart_is_never (self, g_array_index (linked, guint, i),
                                  g_array_index (linked, guint, j)))
        return FALSE;

  return TRUE;
}

/* Groups those of @linked whom a network can keep apart: all of them, if nobody shares with
 * anybody, or else colleagues. Where entries need senior judges, who is one and who is not are kept
 * apart from each other by the search. */
static void
group (LaurelApart *self, const LaurelAssignmentProblem *problem, const GArray *linked)
{
  gboolean closed = is_closed (self, linked);

  self->crosses |= !closed;
  for (guint i = 0; i < linked->len; i++) {
    guint judge = g_array_index (linked, guint, i);
    gboolean senior = get_judge (problem, judge)->senior;

    for (guint j = 0; j < i && self->group[judge] == LAUREL_NO_GROUP; j++) {
      guint other = g_array_index (linked, guint, j);

      if (problem->n_seniors > 0 && senior != get_judge (problem, other)->senior)
        self->crosses = TRUE;
      else if (closed || share_employer (problem, judge, other))
        self->group[judge] = self->group[other];
    }
    if (self->group[judge] == LAUREL_NO_GROUP)
      self->group[judge] = self->n_groups++;
  }
}

/**
 * laurel_apart_new:
 * @problem: the problem
 *
 * Returns: (transfer full): who never shares an entry with whom
 */
LaurelApart *
laurel_apart_new (const LaurelAssignmentProblem *problem)
{
  LaurelApart *self = g_new0 (LaurelApart, 1);
  guint n = problem->judges->len;
  g_autofree gboolean *seen = g_new0 (gboolean, n + 1);

  self->n_judges = n;
  self->never = g_new0 (guint8, (gsize) n * n + 1);
  self->group = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self->group[i] = LAUREL_NO_GROUP;
  find_never (self, problem);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GArray) linked = seen[i] ? NULL : list_linked (self, i, seen);

    if (linked != NULL && linked->len > 1)
      group (self, problem, linked);
  }

  return self;
}

void
laurel_apart_free (LaurelApart *self)
{
  g_free (self->never);
  g_free (self->group);
  g_free (self);
}
