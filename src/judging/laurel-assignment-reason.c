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
 * that is needed there. That is the minimum cut. Where an entry needs senior judges, what they are
 * to judge is a place of its own. Who never shares an entry is not followed: before a sentence is
 * told, it is counted whether it is true.
 */

#define MOST_NAMES 5

/**
 * LaurelAssignmentReasons:
 *
 * Why entries of an assignment lack judges. Entries that lack them for one reason share its
 * sentence.
 */
struct _LaurelAssignmentReasons {
  const LaurelAssignmentProblem *problem;
  LaurelApart *apart;
  gboolean *meet;     /* who judges what */
  guint *n_here;      /* of each entry: how many judge it */
  guint *n_seniors;   /* and how many senior ones */
  guint *n_needed;    /* and how many senior ones it needs */
  GPtrArray *texts;   /* of each entry: (nullable) the sentence, if it was asked for */
};

/* What is reached from an entry. */
typedef struct {
  const LaurelAssignmentReasons *reasons;
  const LaurelAssignmentProblem *problem;
  gboolean *seen; /* all entries, what is for senior judges in each, all judges */
  GArray *queue;  /* (element-type guint): those of them that were reached, in order */
} Cut;

static void
cut_init (Cut *self, const LaurelAssignmentReasons *reasons)
{
  self->reasons = reasons;
  self->problem = reasons->problem;
  self->seen = g_new0 (gboolean, 2 * self->problem->entries->len + self->problem->judges->len + 1);
  self->queue = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
cut_clear (Cut *self)
{
  g_free (self->seen);
  g_clear_pointer (&self->queue, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cut, cut_clear)

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

static gboolean *
get_meeting (const LaurelAssignmentReasons *self, guint entry, guint judge)
{
  return &self->meet[(gsize) entry * self->problem->judges->len + judge];
}

static gboolean
is_open (const LaurelAssignmentProblem *problem, guint entry, guint judge)
{
  return !(*laurel_assignment_problem_pair (problem, entry, judge) & LAUREL_PAIR_CONFLICT);
}

static gboolean
is_fixed (const LaurelAssignmentProblem *problem, guint entry, guint judge)
{
  return (*laurel_assignment_problem_pair (problem, entry, judge) & LAUREL_PAIR_FIXED) != 0;
}

/* ---- what could help ------------------------------------------------------------ */

static void
reach (Cut *self, guint node)
{
  if (self->seen[node])
    return;

  self->seen[node] = TRUE;
  g_array_append_val (self->queue, node);
}

static void
reach_judge (Cut *self, guint judge)
{
  reach (self, 2 * self->problem->entries->len + judge);
}

static void
reach_place (Cut *self, guint entry, gboolean senior)
{
  reach (self, entry + (senior ? self->problem->entries->len : 0));
}

static gboolean
is_reached (const Cut *self, guint entry)
{
  return self->seen[entry] || self->seen[self->problem->entries->len + entry];
}

/* Who may judge the entry and does not; and a senior judge of it can stand in for one who need not
 * be senior, or a senior one who need not be for one who must. */
static void
follow_entry (Cut *self, guint entry, gboolean senior)
{
  const LaurelAssignmentReasons *reasons = self->reasons;
  guint n_needed = reasons->n_needed[entry];

  for (guint j = 0; j < self->problem->judges->len; j++)
    if ((!senior || get_judge (self->problem, j)->senior) && is_open (self->problem, entry, j) &&
        !*get_meeting (reasons, entry, j))
      reach_judge (self, j);
  if (senior ? reasons->n_seniors[entry] > n_needed
             : n_needed > 0 && reasons->n_seniors[entry] > 0)
    reach_place (self, entry, !senior);
}

/* What the judge would leave, if that was filled otherwise. */
static void
follow_judge (Cut *self, guint judge)
{
  for (guint i = 0; i < self->problem->entries->len; i++)
    if (*get_meeting (self->reasons, i, judge) && !is_fixed (self->problem, i, judge))
      reach_place (self, i, get_judge (self->problem, judge)->senior &&
                            self->reasons->n_seniors[i] <=
                            self->reasons->n_needed[i]);
}

/* From entries to judges who may judge them and do not, from judges to entries they judge, until
 * nobody is new. */
static void
follow (Cut *self, guint entry)
{
  guint n = self->problem->entries->len, n_seniors = self->reasons->n_seniors[entry];
  guint n_needed = self->reasons->n_needed[entry];
  guint n_other = self->reasons->n_here[entry] - MIN (n_seniors, n_needed);

  if (n_seniors < n_needed)
    reach_place (self, entry, TRUE);
  if (n_other < get_entry (self->problem, entry)->needs - n_needed)
    reach_place (self, entry, FALSE);
  for (guint i = 0; i < self->queue->len; i++) {
    guint node = g_array_index (self->queue, guint, i);

    if (node < 2 * n)
      follow_entry (self, node % n, node >= n);
    else
      follow_judge (self, node - 2 * n);
  }
}

/* ---- what is said of it ------------------------------------------------------------ */

static void
add_name (GString *names, const char *name, guint n_before)
{
  if (n_before < MOST_NAMES)
    /* Translators: what stands between the names of a list. */
    g_string_append_printf (names, "%s%s", n_before > 0 ? _(", ") : "", name);
  else if (n_before == MOST_NAMES)
    g_string_append (names, "…");
}

/* Adds the judge to those of whom none shares an entry with another. Returns: whether that is so */
static gboolean
join (const LaurelApart *apart, GArray *set, guint judge)
{
  for (guint i = 0; i < set->len; i++)
    if (!laurel_apart_is_never (apart, judge, g_array_index (set, guint, i)))
      return FALSE;
  g_array_append_val (set, judge);

  return TRUE;
}

/* How many could judge an entry, if nobody judged anything else: of those who never share one, one.
 * It is not counted further than to @most. */
static guint
count_possible (const LaurelAssignmentReasons *self, guint entry, gboolean senior, guint most)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint j = 0; j < self->problem->judges->len && sets->len < most; j++) {
    gboolean is_new = is_open (self->problem, entry, j) && get_judge (self->problem, j)->most > 0 &&
                      (!senior || get_judge (self->problem, j)->senior);

    for (guint k = 0; k < sets->len && is_new; k++)
      is_new = !join (self->apart, sets->pdata[k], j);
    if (is_new) {
      g_ptr_array_add (sets, g_array_new (FALSE, FALSE, sizeof (guint)));
      join (self->apart, sets->pdata[sets->len - 1], j);
    }
  }

  return sets->len;
}

/* Why nobody else can judge the entry, whatever the others have. Returns: (nullable) */
static char *
explain_alone (const LaurelAssignmentReasons *self, guint entry)
{
  guint needs = get_entry (self->problem, entry)->needs, n_conflicts = 0;
  guint n_needed = self->n_needed[entry];
  guint n_possible = count_possible (self, entry, FALSE, needs);
  guint n_seniors = count_possible (self, entry, TRUE, n_needed);

  for (guint j = 0; j < self->problem->judges->len; j++)
    n_conflicts += !is_open (self->problem, entry, j);
  if (n_possible < needs)
    /* Translators: three numbers. Two who never share an entry count as one. */
    return g_strdup_printf (_("Only %u of %u can judge it together: %u are in conflict, and some "
                              "never share an entry or may take none"), n_possible,
                            self->problem->judges->len, n_conflicts);
  if (n_seniors < n_needed)
    /* Translators: two numbers of judges. Two who never share an entry count as one. */
    return g_strdup_printf (_("Of its judges, at least %u must be senior, and of the senior ones "
                              "only %u can judge it"), n_needed, n_seniors);

  return NULL;
}

typedef struct {
  guint needs;
  guint n_judges;
  guint most;
} Room;

/* What is needed of senior judges or of all of them where it was reached, how many may do it, and
 * how much they may take there at the most. */
static Room
count_room (const Cut *self, gboolean senior)
{
  const LaurelAssignmentProblem *problem = self->problem;
  Room room = { 0, 0, 0 };

  for (guint i = 0; i < problem->entries->len; i++)
    if (is_reached (self, i))
      room.needs += senior ? self->reasons->n_needed[i]
                           : get_entry (problem, i)->needs;
  for (guint j = 0; j < problem->judges->len; j++) {
    guint n_open = 0, most = get_judge (problem, j)->most;

    for (guint i = 0; i < problem->entries->len; i++)
      if (is_reached (self, i))
        n_open += is_open (problem, i, j);
      else
        most -= is_fixed (problem, i, j);
    if (n_open == 0 || (senior && !get_judge (problem, j)->senior))
      continue;
    room.n_judges++;
    room.most += MIN (n_open, most);
  }

  return room;
}

static char *
dup_names (const Cut *self)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->problem->entries->len; i++)
    if (is_reached (self, i))
      add_name (names, get_entry (self->problem, i)->id, n++);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
explain_cut (const Cut *self)
{
  g_autofree char *names = dup_names (self);
  Room seniors = count_room (self, TRUE), all = count_room (self, FALSE);

  if (all.most < all.needs)
    /* Translators: the names of entries, how many judgements they need, how many judges there are
     * for them, and how many judgements these may make in all. */
    return g_strdup_printf (_("%s need %u together, and the %u who may judge them may take only %u "
                              "in all"), names, all.needs, all.n_judges, all.most);
  if (seniors.most < seniors.needs)
    /* Translators: the names of entries, how many judgements of senior judges they need, how many
     * of these there are for them, and how many judgements these may make in all. */
    return g_strdup_printf (_("%s need senior judges %u times together, and the %u senior ones "
                              "who may judge them may take only %u in all"), names, seniors.needs,
                            seniors.n_judges, seniors.most);

  return g_strdup (_("Whoever else may judge it has all they may take, never shares an entry with "
                     "one of its judges, or is not senior; and no exchange was found that helps"));
}

/**
 * laurel_assignment_reasons_new:
 * @problem: the problem; it must outlive them
 * @answer: its solution
 *
 * Returns: (transfer full): why entries lack judges
 */
LaurelAssignmentReasons *
laurel_assignment_reasons_new (const LaurelAssignmentProblem *problem,
                               const LaurelAssignment *answer)
{
  LaurelAssignmentReasons *self = g_new0 (LaurelAssignmentReasons, 1);

  self->problem = problem;
  self->apart = laurel_apart_new (problem);
  self->meet = g_new0 (gboolean, problem->pairs->len + 1);
  self->n_here = g_new0 (guint, problem->entries->len + 1);
  self->n_seniors = g_new0 (guint, problem->entries->len + 1);
  self->n_needed = g_new0 (guint, problem->entries->len + 1);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (self->texts, (int) problem->entries->len);
  for (guint i = 0; i < problem->entries->len; i++)
    self->n_needed[i] = laurel_assignment_problem_count_seniors (problem, i);
  for (guint i = 0; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);

    *get_meeting (self, pair->entry, pair->judge) = TRUE;
    self->n_here[pair->entry]++;
    self->n_seniors[pair->entry] += get_judge (problem, pair->judge)->senior;
  }

  return self;
}

void
laurel_assignment_reasons_free (LaurelAssignmentReasons *self)
{
  laurel_apart_free (self->apart);
  g_free (self->meet);
  g_free (self->n_here);
  g_free (self->n_seniors);
  g_free (self->n_needed);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/**
 * laurel_assignment_reasons_get:
 * @entry: an entry that lacks a judge
 *
 * Returns: (transfer none): why nobody can be found for it
 */
const char *
laurel_assignment_reasons_get (LaurelAssignmentReasons *self, guint entry)
{
  g_auto (Cut) cut = { 0 };

  if (self->texts->pdata[entry] == NULL)
    self->texts->pdata[entry] = explain_alone (self, entry);
  if (self->texts->pdata[entry] != NULL)
    return self->texts->pdata[entry];

  cut_init (&cut, self);
  follow (&cut, entry);
  self->texts->pdata[entry] = explain_cut (&cut);
  for (guint i = 0; i < self->problem->entries->len; i++)
    if (self->texts->pdata[i] == NULL && is_reached (&cut, i) &&
        self->n_here[i] < get_entry (self->problem, i)->needs) {
      char *alone = explain_alone (self, i);

      self->texts->pdata[i] = alone ? alone : g_strdup (self->texts->pdata[entry]);
    }

  return self->texts->pdata[entry];
}

/* ---- minimum loads ------------------------------------------------------------------ */

/* Whoever must take more than there is for them, whatever the others do. Returns: (nullable) */
static char *
explain_one (const LaurelAssignmentProblem *problem)
{
  for (guint j = 0; j < problem->judges->len; j++) {
    const LaurelAssignmentJudge *judge = get_judge (problem, j);
    guint n_open = 0;

    for (guint i = 0; i < problem->entries->len; i++)
      n_open += is_open (problem, i, j) && get_entry (problem, i)->needs > 0;
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
 * @loads: how many entries each judge can be given
 *
 * Returns: (transfer full): why not all can be given what they must take at the least
 */
char *
laurel_assignment_explain_loads (const LaurelAssignmentProblem *problem, const guint *loads)
{
  g_autofree gboolean *entries = g_new0 (gboolean, problem->entries->len + 1);
  g_autofree gboolean *judges = g_new0 (gboolean, problem->judges->len + 1);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_judges = 0, least = 0, given = 0;
  char *one = explain_one (problem);

  if (one != NULL)
    return one;

  for (guint j = 0; j < problem->judges->len; j++)
    judges[j] = loads[j] < get_judge (problem, j)->least;
  /* Who may judge what they may judge cannot have it instead. */
  for (gboolean grown = TRUE; grown;) {
    grown = FALSE;
    for (guint i = 0; i < problem->entries->len; i++)
      for (guint j = 0; j < problem->judges->len; j++)
        if (judges[j] && !entries[i] && is_open (problem, i, j))
          grown = entries[i] = TRUE;
  }
  for (guint j = 0; j < problem->judges->len; j++) {
    gboolean is_open_elsewhere = FALSE;

    for (guint i = 0; i < problem->entries->len; i++)
      is_open_elsewhere |= !entries[i] && is_open (problem, i, j);
    if (!judges[j] && (is_open_elsewhere || get_judge (problem, j)->least == 0))
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
