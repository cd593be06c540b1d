/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-private.h"

/*
 * What no network keeps to has to be searched for. The answer of the network alone is the bound:
 * nothing is better. From there it dives: wherever two meet who never may, one of them loses the
 * entry, in all entries at once, and the rest is computed again, until nobody meets any more. If
 * what is found so is worse than the bound, parts of it are computed again, and then one pair after
 * another is tried.
 */

/* How many networks are solved: so many, and so many pairs in all of them, but for the first dives.
 * It is not the clock that says when to stop, since the same question has the same answer. */
#define MOST_TRIES 1000
#define MOST_PAIRS 400000

/* After how many networks a dive decides of everybody, whoever has the entry. */
#define MOST_STEPS 8

/* Into how many parts entries are divided that are thought over again. */
#define N_PARTS 8

typedef struct {
  LaurelAssignmentProblem *problem;
  const LaurelApart *apart;
  GCancellable *cancellable;
  LaurelAssignment *bound;
  LaurelAssignment *best; /* (nullable) */
  gint64 *wishes;         /* how much each pair is wished for */
  guint n_tries;
  guint most_tries;
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->bound, laurel_assignment_free);
  g_clear_pointer (&self->best, laurel_assignment_free);
  g_free (self->wishes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* Who keeps an entry first. */
typedef enum {
  FIXED,
  SENIORS,
  ANYBODY,
} Round;

/* For which entries it is decided who has them, as an answer says. */
typedef struct {
  const LaurelAssignment *answer;
  enum {
    MEETINGS,    /* in which somebody meets */
    ALL,
    EVERYBODY,   /* likewise, and who else may have them, so that nobody can meet any more */
    OTHER_PARTS, /* that are not of this part; parts are others in each round */
  } which;
  guint part;
  guint round;
} Decisions;

/* A judge who has an entry, and how much there is to be said for that. */
typedef struct {
  guint judge;
  gboolean senior;
  Round round;
  gint64 worth[3];
} Claim;

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

static gboolean
is_best (const Search *self)
{
  return self->best != NULL && compare (self->problem, self->best, self->bound) <= 0;
}

static void
take (Search *self, LaurelAssignment *answer)
{
  g_clear_pointer (&self->best, laurel_assignment_free);
  self->best = answer;
}

static gboolean
is_fixed (const Search *self, LaurelPair pair)
{
  return (*laurel_assignment_problem_pair (self->problem, pair.entry, pair.judge) &
          LAUREL_PAIR_FIXED) != 0;
}

/* Two who share an entry and never may, of the pairs from @from to @to: not two who are both fixed
 * for it. */
static gboolean
find_meeting (const Search *self, const LaurelAssignment *answer, guint from, guint to,
              LaurelPair *one, LaurelPair *other)
{
  for (guint i = from; i < to; i++) {
    *one = g_array_index (answer->pairs, LaurelPair, i);
    for (guint j = i + 1; j < to; j++) {
      *other = g_array_index (answer->pairs, LaurelPair, j);
      if (other->entry != one->entry)
        break;
      if (laurel_apart_is_never (self->apart, one->judge, other->judge) &&
          !(is_fixed (self, *one) && is_fixed (self, *other)))
        return TRUE;
    }
  }

  return FALSE;
}

static gboolean
has_meeting (const Search *self, const LaurelAssignment *answer)
{
  LaurelPair one, other;

  return find_meeting (self, answer, 0, answer->pairs->len, &one, &other);
}

/* ---- diving -------------------------------------------------------------------- */

/* How many entries are left to each judge. */
static void
count_open (const LaurelAssignmentProblem *problem, guint *n_open)
{
  for (guint i = 0; i < problem->pairs->len; i++)
    n_open[i % problem->judges->len] +=
      (problem->pairs->data[i] & (LAUREL_PAIR_CONFLICT | LAUREL_PAIR_CLOSED)) == 0;
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const Claim *one = a, *other = b;

  for (gsize i = 0; i < G_N_ELEMENTS (one->worth); i++)
    if (one->worth[i] != other->worth[i])
      return one->worth[i] > other->worth[i] ? -1 : 1;

  return one->judge < other->judge ? -1 : 1;
}

/* Those who have the entry, whoever should keep it first: by what is wished, or, if @sparing,
 * whoever has the fewest others to take. */
static GArray *
list_claims (const Search *self, const LaurelAssignment *answer, guint from, const guint *n_open,
             gboolean sparing)
{
  const LaurelAssignmentProblem *problem = self->problem;
  guint entry = g_array_index (answer->pairs, LaurelPair, from).entry;
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (Claim));

  for (guint i = from; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);
    guint8 flags = *laurel_assignment_problem_pair (problem, entry, pair->judge);
    gint64 wish = self->wishes[(gsize) entry * problem->judges->len + pair->judge];
    gint64 spare = n_open[pair->judge];
    const LaurelAssignmentJudge *judge = &g_array_index (problem->judges, LaurelAssignmentJudge,
                                                         pair->judge);
    Claim claim = { pair->judge, judge->senior,
                    flags & LAUREL_PAIR_FIXED ? FIXED : judge->senior ? SENIORS : ANYBODY,
                    { !(flags & LAUREL_PAIR_UNWELCOME), wish, judge->least - spare } };

    if (pair->entry != entry)
      break;
    if (sparing)
      claim.worth[1] = claim.worth[2];
    g_array_append_val (claims, claim);
  }
  g_array_sort (claims, compare_claims);

  return claims;
}

static gboolean
is_kept (const GArray *kept, guint judge)
{
  for (guint i = 0; i < kept->len; i++)
    if (g_array_index (kept, guint, i) == judge)
      return TRUE;

  return FALSE;
}

static gboolean
meets_any (const LaurelApart *apart, const GArray *kept, guint judge)
{
  for (guint i = 0; i < kept->len; i++)
    if (laurel_apart_is_never (apart, judge, g_array_index (kept, guint, i)))
      return TRUE;

  return FALSE;
}

/* Those of @claims who keep the entry: who is fixed, then as many senior judges as it needs, then
 * whoever meets nobody of these. */
static GArray *
list_kept (const Search *self, const GArray *claims)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_seniors = 0;

  for (guint round = FIXED; round <= ANYBODY; round++)
    for (guint i = 0; i < claims->len; i++) {
      const Claim *claim = &g_array_index (claims, Claim, i);

      if (claim->round > round || is_kept (kept, claim->judge) ||
          (round == SENIORS && n_seniors >= self->problem->n_seniors) ||
          (round != FIXED && meets_any (self->apart, kept, claim->judge)))
        continue;
      n_seniors += claim->senior;
      g_array_append_val (kept, claim->judge);
    }

  return kept;
}

/* Adds those who could have the entry and meet nobody of @kept; with each entry others come first,
 * so that it does not hit the same ones. */
static void
keep_others (const Search *self, guint entry, GArray *kept)
{
  guint n = self->problem->judges->len;

  for (guint k = 0; k < n; k++) {
    guint judge = (entry + k) % n;
    guint8 flags = *laurel_assignment_problem_pair (self->problem, entry, judge);

    if ((flags & (LAUREL_PAIR_CONFLICT | LAUREL_PAIR_CLOSED)) == 0 && !is_kept (kept, judge) &&
        !meets_any (self->apart, kept, judge))
      g_array_append_val (kept, judge);
  }
}

/* Of those who have the entry, some keep it, and whoever meets those no longer gets it: the senior
 * judges that it needs come first. */
static void
decide (Search *self, const Decisions *decisions, guint from, guint *n_open, gboolean sparing)
{
  const LaurelAssignmentProblem *problem = self->problem;
  guint entry = g_array_index (decisions->answer->pairs, LaurelPair, from).entry;
  g_autoptr (GArray) claims = list_claims (self, decisions->answer, from, n_open, sparing);
  g_autoptr (GArray) kept = list_kept (self, claims);

  if (decisions->which == EVERYBODY)
    keep_others (self, entry, kept);
  for (guint j = 0; j < problem->judges->len; j++) {
    guint8 *flags = laurel_assignment_problem_pair (problem, entry, j);

    if ((*flags & (LAUREL_PAIR_FIXED | LAUREL_PAIR_CONFLICT | LAUREL_PAIR_CLOSED)) == 0 &&
        meets_any (self->apart, kept, j)) {
      *flags |= LAUREL_PAIR_CLOSED;
      n_open[j]--;
    }
  }
}

/* Whether it is decided now who has the entry, whose judges are at @from to @to. */
static gboolean
is_due (const Search *self, const Decisions *decisions, guint from, guint to)
{
  guint entry = g_array_index (decisions->answer->pairs, LaurelPair, from).entry;
  LaurelPair one, other;

  switch (decisions->which) {
  case MEETINGS:
    return find_meeting (self, decisions->answer, from, to, &one, &other);
  case OTHER_PARTS:
    return (entry + decisions->round * (entry / N_PARTS)) % N_PARTS != decisions->part;
  case ALL:
  case EVERYBODY:
  default:
    return TRUE;
  }
}

static void
decide_all (Search *self, const Decisions *decisions, guint *n_open, gboolean sparing)
{
  const GArray *pairs = decisions->answer->pairs;

  for (guint from = 0, to; from < pairs->len; from = to) {
    guint entry = g_array_index (pairs, LaurelPair, from).entry;

    for (to = from; to < pairs->len && g_array_index (pairs, LaurelPair, to).entry == entry;)
      to++;
    if (is_due (self, decisions, from, to))
      decide (self, decisions, from, n_open, sparing);
  }
}

static LaurelAssignment *
solve (Search *self)
{
  self->n_tries++;

  return laurel_assignment_flow (self->problem, self->apart, self->cancellable, NULL);
}

/* Down to an answer in which nobody meets. With each step fewer can: what an entry has is decided
 * for good. Returns: whether that is the best so far; what was closed for it is open again */
static gboolean
dive (Search *self, const Decisions *first, gboolean sparing)
{
  LaurelAssignmentProblem *problem = self->problem;
  g_autofree guint8 *before = g_memdup2 (problem->pairs->data, problem->pairs->len);
  g_autofree guint *n_open = g_new0 (guint, problem->judges->len);
  g_autoptr (LaurelAssignment) answer = NULL;

  count_open (problem, n_open);
  decide_all (self, first, n_open, sparing);
  for (guint step = 1;; step++) {
    Decisions next = { NULL, step < MOST_STEPS ? ALL : EVERYBODY, 0, 0 };

    answer = solve (self);
    if (answer == NULL || !has_meeting (self, answer))
      break;
    next.answer = answer;
    decide_all (self, &next, n_open, sparing);
    g_clear_pointer (&answer, laurel_assignment_free);
  }
  memcpy (problem->pairs->data, before, problem->pairs->len);
  if (answer == NULL || (self->best != NULL && compare (problem, answer, self->best) >= 0))
    return FALSE;

  take (self, g_steal_pointer (&answer));
  return TRUE;
}

/* One part of the entries after another is thought over again, while the others keep at least who
 * meets whom, as long as anything becomes better by it. */
static void
polish (Search *self)
{
  guint n_failed = 0;

  for (guint part = 0; n_failed < N_PARTS && self->n_tries < self->most_tries; part++) {
    Decisions decisions = { self->best, OTHER_PARTS, part % N_PARTS, part / N_PARTS };

    if (is_best (self))
      return;
    n_failed = dive (self, &decisions, FALSE) ? 0 : n_failed + 1;
  }
}

/* ---- one pair after another --------------------------------------------------- */

static void search (Search *self);

/* What comes of it if the judge does not get the entry. */
static void
search_without (Search *self, LaurelPair pair)
{
  guint8 *flags = laurel_assignment_problem_pair (self->problem, pair.entry, pair.judge);

  if (is_fixed (self, pair))
    return;

  *flags |= LAUREL_PAIR_CLOSED;
  search (self);
  *flags &= (guint8) ~LAUREL_PAIR_CLOSED;
}

/* Where two meet who never may, one of them does not get the entry. Returns: whether two do */
static gboolean
branch (Search *self, const LaurelAssignment *answer)
{
  LaurelPair one, other;

  if (!find_meeting (self, answer, 0, answer->pairs->len, &one, &other))
    return FALSE;

  search_without (self, other);
  search_without (self, one);

  return TRUE;
}

/* Whatever is no better than the best found need not be looked at further. */
static void
search (Search *self)
{
  g_autoptr (LaurelAssignment) answer = NULL;

  if (is_best (self))
    return;
  if (self->n_tries >= self->most_tries) {
    self->n_tries = self->most_tries + 1;
    return;
  }

  answer = solve (self);
  if (answer == NULL ||
      (self->best != NULL && compare (self->problem, answer, self->best) >= 0))
    return;
  if (!branch (self, answer))
    take (self, g_steal_pointer (&answer));
}

/* Tries one pair after another, and says whether there is none better than what was found then. */
static gboolean
search_all (Search *self)
{
  branch (self, self->bound);

  return is_best (self) || self->n_tries <= self->most_tries;
}

/**
 * laurel_assignment_search:
 * @problem: the problem, which was checked; while it runs, pairs of it are closed
 * @apart: who never shares an entry
 * @cancellable: (nullable): to stop it
 * @error: return location for why even a network has no answer; not set if the search found none,
 *   and if it was cancelled
 *
 * Returns: (transfer full) (nullable): the best assignment that was found
 */
LaurelAssignment *
laurel_assignment_search (LaurelAssignmentProblem *problem, const LaurelApart *apart,
                          GCancellable *cancellable, GError **error)
{
  g_auto (Search) self = { problem, apart, cancellable, NULL, NULL, NULL, 0, 0 };
  Decisions first = { NULL, MEETINGS, 0, 0 };
  gint64 sum;

  self.bound = laurel_assignment_flow (problem, apart, cancellable, error);
  if (self.bound == NULL || !has_meeting (&self, self.bound))
    return g_steal_pointer (&self.bound);

  self.most_tries = MIN (MOST_TRIES, MOST_PAIRS / problem->pairs->len);
  self.wishes = laurel_assignment_dup_wishes (problem, &sum, error);
  first.answer = self.bound;
  if (dive (&self, &first, FALSE) || dive (&self, &first, TRUE))
    polish (&self);
  if (!search_all (&self) && self.best != NULL)
    self.best->is_proven = FALSE;
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;

  return g_steal_pointer (&self.best);
}
