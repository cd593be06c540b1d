/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-reason.h"

#include "judging/laurel-assignment-private.h"

#include <glib/gi18n-lib.h>

/*
 * Why not, in words. Whoever could help is followed from one to the next: the judges who may judge
 * what lacks one, the entries that these judge, the judges who may judge those, and so on. None of
 * them can help, or the solution would not be the best: so all they have room for is less than all
 * that is needed there. That is the minimum cut.
 */

#define MOST_NAMES 5

typedef struct {
  const LaurelAssignmentProblem *problem;
  const LaurelApart *apart;
  gboolean *entries;
  gboolean *judges;
  gboolean *meet; /* who judges what */
} Cut;

static void
cut_init (Cut *self, const LaurelAssignmentProblem *problem, const LaurelApart *apart)
{
  self->problem = problem;
  self->apart = apart;
  self->entries = g_new0 (gboolean, problem->entries->len + 1);
  self->judges = g_new0 (gboolean, problem->judges->len + 1);
  self->meet = g_new0 (gboolean, problem->pairs->len + 1);
}

static void
cut_clear (Cut *self)
{
  g_free (self->entries);
  g_free (self->judges);
  g_free (self->meet);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cut, cut_clear)

static gboolean *
get_meeting (const Cut *self, guint entry, guint judge)
{
  return &self->meet[(gsize) entry * self->problem->judges->len + judge];
}

static gboolean
is_open (const Cut *self, guint entry, guint judge)
{
  return !(*laurel_assignment_problem_pair (self->problem, entry, judge) & LAUREL_PAIR_CONFLICT);
}

/* From entries to judges who may judge them and do not, from judges to entries they judge, until
 * nobody is new. */
static void
follow (Cut *self)
{
  for (gboolean grown = TRUE; grown;) {
    grown = FALSE;
    for (guint i = 0; i < self->problem->entries->len; i++)
      for (guint j = 0; j < self->problem->judges->len; j++) {
        gboolean meet = *get_meeting (self, i, j);

        if (self->entries[i] && !self->judges[j] && is_open (self, i, j) && !meet)
          grown = self->judges[j] = TRUE;
        else if (self->judges[j] && !self->entries[i] && meet)
          grown = self->entries[i] = TRUE;
      }
  }
}

static const LaurelAssignmentJudge *
get_judge (const LaurelAssignmentProblem *problem, guint judge)
{
  return &g_array_index (problem->judges, LaurelAssignmentJudge, judge);
}

static const LaurelAssignmentEntry *
get_entry (const LaurelAssignmentProblem *problem, guint entry)
{
  return &g_array_index (problem->entries, LaurelAssignmentEntry, entry);
}

static void
add_name (GString *names, const char *name, guint n_before)
{
  if (n_before < MOST_NAMES)
    /* Translators: what stands between the names of a list. */
    g_string_append_printf (names, "%s%s", n_before > 0 ? _(", ") : "", name);
  else if (n_before == MOST_NAMES)
    g_string_append (names, "…");
}

/* How many could judge an entry, if nobody judged anything else. */
static guint
count_possible (const Cut *self, guint entry, guint *n_conflicts)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  *n_conflicts = 0;
  for (guint j = 0; j < self->problem->judges->len; j++) {
    gboolean is_free = get_judge (self->problem, j)->most > 0;

    if (!is_open (self, entry, j)) {
      ++*n_conflicts;
      continue;
    }
    for (guint k = 0; k < chosen->len && is_free; k++)
      is_free = !laurel_apart_is_never (self->apart, j, g_array_index (chosen, guint, k));
    if (is_free)
      g_array_append_val (chosen, j);
  }

  return chosen->len;
}

static char *
explain_cut (const Cut *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_entries = 0, n_judges = 0, needs = 0, most = 0;

  for (guint i = 0; i < self->problem->entries->len; i++) {
    if (!self->entries[i])
      continue;
    add_name (names, get_entry (self->problem, i)->id, n_entries++);
    needs += get_entry (self->problem, i)->needs;
  }
  for (guint j = 0; j < self->problem->judges->len; j++) {
    n_judges += self->judges[j];
    most += self->judges[j] ? get_judge (self->problem, j)->most : 0;
  }

  /* Translators: the names of entries, how many judgements they need, how many judges there are
   * for them, and how many judgements these may make in all. */
  return g_strdup_printf (_("%s need %u together, and the %u who may judge them may take only %u "
                            "in all"), names->str, needs, n_judges, most);
}

/**
 * laurel_assignment_explain_missing:
 * @problem: the problem
 * @answer: its solution
 * @entry: an entry that lacks a judge
 *
 * Returns: (transfer full): why nobody can be found for it
 */
char *
laurel_assignment_explain_missing (const LaurelAssignmentProblem *problem,
                                   const LaurelAssignment *answer, guint entry)
{
  g_autoptr (LaurelApart) apart = laurel_apart_new (problem);
  g_auto (Cut) self = { 0 };
  guint n_possible, n_conflicts;

  cut_init (&self, problem, apart);
  n_possible = count_possible (&self, entry, &n_conflicts);
  if (n_possible < get_entry (problem, entry)->needs)
    /* Translators: three numbers. Two who never share an entry count as one. */
    return g_strdup_printf (_("Only %u of %u can judge it together: %u are in conflict, and some "
                              "never share an entry or may take none"), n_possible,
                            problem->judges->len, n_conflicts);

  for (guint i = 0; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);

    *get_meeting (&self, pair->entry, pair->judge) = TRUE;
  }
  self.entries[entry] = TRUE;
  follow (&self);

  return explain_cut (&self);
}

/* Whoever must take more than there is for them, whatever the others do. Returns: (nullable) */
static char *
explain_one (const Cut *self)
{
  for (guint j = 0; j < self->problem->judges->len; j++) {
    const LaurelAssignmentJudge *judge = get_judge (self->problem, j);
    guint n_open = 0;

    for (guint i = 0; i < self->problem->entries->len; i++)
      n_open += is_open (self, i, j) && get_entry (self->problem, i)->needs > 0;
    if (n_open < judge->least)
      /* Translators: the name of a judge, and two numbers of entries. */
      return g_strdup_printf (_("%s must take %u, but may judge only %u. Lower what they must "
                                "take."), judge->id, judge->least, n_open);
  }

  return NULL;
}

/**
 * laurel_assignment_explain_loads:
 * @problem: the problem
 * @apart: who never shares an entry
 * @loads: how many entries each judge can be given
 *
 * Returns: (transfer full): why not all can be given what they must take at the least
 */
char *
laurel_assignment_explain_loads (const LaurelAssignmentProblem *problem, const LaurelApart *apart,
                                 const guint *loads)
{
  g_auto (Cut) self = { 0 };
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_judges = 0, least = 0, given = 0;
  char *one;

  cut_init (&self, problem, apart);
  one = explain_one (&self);
  if (one != NULL)
    return one;

  for (guint j = 0; j < problem->judges->len; j++)
    self.judges[j] = loads[j] < get_judge (problem, j)->least;
  /* Who may judge what they may judge cannot have it instead. */
  for (gboolean grown = TRUE; grown;) {
    grown = FALSE;
    for (guint i = 0; i < problem->entries->len; i++)
      for (guint j = 0; j < problem->judges->len; j++)
        if (self.judges[j] && !self.entries[i] && is_open (&self, i, j))
          grown = self.entries[i] = TRUE;
  }
  for (guint j = 0; j < problem->judges->len; j++) {
    gboolean is_open_elsewhere = FALSE;

    for (guint i = 0; i < problem->entries->len; i++)
      is_open_elsewhere |= !self.entries[i] && is_open (&self, i, j);
    if (!self.judges[j] && (is_open_elsewhere || get_judge (problem, j)->least == 0))
      continue;
    add_name (names, get_judge (problem, j)->id, n_judges++);
    least += get_judge (problem, j)->least;
    given += MIN (loads[j], get_judge (problem, j)->least);
  }

  /* Translators: the names of judges, how many entries they must take at the least, and how many
   * of these there can be for them. */
  return g_strdup_printf (_("%s must take %u in all, but no more than %u can be given to them: "
                            "there are no further entries that they may judge, that need one more "
                            "judge, and that nobody has with whom they never share one. Lower what "
                            "they must take, or let more judges judge each entry."),
                          names->str, least, given);
}
