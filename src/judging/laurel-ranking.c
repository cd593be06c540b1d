/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-ranking.h"

#include "base/laurel-error.h"
#include "judging/laurel-draw.h"
#include "judging/laurel-ranking-warnings.h"
#include "judging/laurel-score-order.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* What it takes to part equals; the steps of the chain count again what they look at, once. */
typedef struct {
  const LaurelRule *rule;
  const LaurelMarks *marks;
  const char *key;
  LaurelRanking *ranking;
  guint *list;        /* entries that have marks, the best first */
  LaurelScore *sums;  /* of entries: what was counted for a step that is no tally */
  gboolean *joined;   /* whether each shares the place of the one before */
  LaurelTally **steps;
  GArray *lots;       /* of slices of @list, as pairs of first and end */
} Chain;

static void
tie_round_free (gpointer data)
{
  LaurelTieRound *round = data;

  g_free (round->entries);
  g_free (round->values);
  g_free (round);
}

static void
trail_free (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

void
laurel_ranking_free (LaurelRanking *self)
{
  if (!self->is_lent)
    g_clear_pointer (&self->tally, laurel_tally_free);
  g_array_unref (self->places);
  g_ptr_array_unref (self->rounds);
  g_ptr_array_unref (self->trails);
  g_ptr_array_unref (self->warnings);
  g_clear_pointer (&self->pool, g_array_unref);
  g_free (self);
}

const GArray *
laurel_ranking_get_trail (const LaurelRanking *self, guint entry)
{
  return self->trails->pdata[entry];
}

/* ---- telling ------------------------------------------------------------------- */

/* @scores are those of all entries. */
static void
note_round (Chain *self, guint step, guint count, const guint *list, guint n,
            const LaurelScore *scores)
{
  LaurelTieRound *round = g_new0 (LaurelTieRound, 1);
  guint number = self->ranking->rounds->len;

  *round = (LaurelTieRound) { step, count, g_new (guint, n), g_new (LaurelScore, n), n };
  for (guint i = 0; i < n; i++) {
    GPtrArray *trails = self->ranking->trails;
    guint entry = list[i];

    round->entries[i] = entry;
    round->values[i] = scores[entry];
    if (trails->pdata[entry] == NULL)
      trails->pdata[entry] = g_array_new (FALSE, FALSE, sizeof (guint));
    g_array_append_val (trails->pdata[entry], number);
  }
  g_ptr_array_add (self->ranking->rounds, round);
}

static char *
name_entries (const Chain *self, const guint *list, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, 5); i++)
    g_string_append_printf (text, "%s“%s”", i > 0 ? ", " : "",
                            laurel_marks_get_name (self->marks, LAUREL_NAMES_ENTRIES, list[i]));
  if (n > 5)
    g_string_append (text, ", …");

  return g_string_free (text, FALSE);
}

/* ---- steps ---------------------------------------------------------------------- */

static const LaurelTieStep *
get_step (const Chain *self, guint step)
{
  return &g_array_index (self->rule->ties, LaurelTieStep, step);
}

/**
 * laurel_ranking_get_view:
 * @rule: a rule
 * @marks: marks
 * @step: which step of the rule's chain
 *
 * Returns: what of the marks that step looks at
 */
LaurelView
laurel_ranking_get_view (const LaurelRule *rule, const LaurelMarks *marks, guint step)
{
  const LaurelTieStep *tie = &g_array_index (rule->ties, LaurelTieStep, step);
  LaurelView view = LAUREL_VIEW_ALL;

  view.keeps_dropped = tie->kind == LAUREL_TIE_WITH_DROPPED;
  if (tie->kind == LAUREL_TIE_CRITERION)
    view.criterion = tie->name;
  if (tie->kind == LAUREL_TIE_PART && !laurel_marks_find (marks, LAUREL_NAMES_PARTS, tie->name,
                                                          &view.part))
    view.part = LAUREL_NO_PART;

  return view;
}

static LaurelTally *
get_tally (Chain *self, guint i, GError **error)
{
  LaurelView view = laurel_ranking_get_view (self->rule, self->marks, i);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  if (self->steps[i] != NULL)
    return self->steps[i];

  self->steps[i] = laurel_tally_new (self->rule, self->marks, &view, told, error);

  return self->steps[i];
}

static int
compare_ratios (gconstpointer a, gconstpointer b)
{
  return laurel_ratio_compare (*(const LaurelRatio *) a, *(const LaurelRatio *) b);
}

static guint
get_n_sheets (const Chain *self, guint entry)
{
  const LaurelTally *tally = self->ranking->tally;
  guint sum = 0;

  for (guint u = tally->first_units[entry]; u < tally->first_units[entry + 1]; u++)
    sum += g_array_index (tally->units, LaurelUnit, u).n;

  return sum;
}

/* The sum of the @count best of an entry's marks; of all, their mean. */
static LaurelScore
sum_highest (const Chain *self, guint entry, guint count)
{
  const LaurelTally *tally = self->ranking->tally;
  guint n = get_n_sheets (self, entry), at = 0;
  g_autofree LaurelRatio *totals = g_new (LaurelRatio, n + 1);
  LaurelRatio sum = LAUREL_RATIO_ZERO;

  for (guint u = tally->first_units[entry]; u < tally->first_units[entry + 1]; u++) {
    const LaurelUnit *unit = &g_array_index (tally->units, LaurelUnit, u);

    for (guint i = 0; i < unit->n; i++)
      totals[at++] = g_array_index (tally->sheets, LaurelScoreSheet, unit->first + i).total;
  }
  qsort (totals, n, sizeof *totals, compare_ratios);
  for (guint i = 0; i < (count > 0 ? count : n); i++)
    sum = laurel_ratio_add (sum, totals[self->rule->lower_is_better ? i : n - 1 - i]);

  return laurel_score_new_exact (count > 0 ? sum
                                           : laurel_ratio_divide (sum, laurel_ratio_new (n, 1)));
}

/* How many of the best marks are looked at after @count of them. */
static guint
count_next (const Chain *self, const guint *list, guint n, guint count)
{
  guint least = G_MAXUINT, most = 0;

  if (count > 0)
    return count - 1;

  for (guint i = 0; i < n; i++) {
    least = MIN (least, get_n_sheets (self, list[i]));
    most = MAX (most, get_n_sheets (self, list[i]));
  }

  return least < most ? least : least - 1;
}

/* What a step puts those in @list in order by, and the scores that it shows. */
static gboolean
measure (Chain *self, guint step, guint count, const guint *list, guint n, LaurelScoreOrder *order,
         const LaurelScore **scores, GError **error)
{
  double tolerance = self->ranking->tally->tolerance;
  const LaurelTally *tally;

  if (get_step (self, step)->kind == LAUREL_TIE_HIGHEST_MARKS) {
    for (guint i = 0; i < n; i++)
      self->sums[list[i]] = sum_highest (self, list[i], count);
    *order = (LaurelScoreOrder) { self->sums, self->rule->lower_is_better, tolerance };
    *scores = self->sums;
    return TRUE;
  }

  tally = get_tally (self, step, error);
  if (tally == NULL)
    return FALSE;
  *order = (LaurelScoreOrder) { tally->keys, tally->is_low_first, tolerance };
  *scores = tally->scores;

  return TRUE;
}

static gboolean part_equals (Chain *self, guint first, guint end, guint step, guint count,
                             GError **error);

/* Whether the step can tell anything at all. */
static gboolean
is_idle (const Chain *self, guint step)
{
  return get_step (self, step)->kind == LAUREL_TIE_WITH_DROPPED &&
         !laurel_rule_has_drops (self->rule);
}

static gboolean
try_step (Chain *self, guint first, guint end, guint step, guint count, GError **error)
{
  g_autoptr (GArray) ends = NULL;
  guint *list = &self->list[first], next = 0;
  const LaurelScore *scores;
  LaurelScoreOrder order;

  if (!measure (self, step, count, list, end - first, &order, &scores, error))
    return FALSE;
  ends = laurel_score_order_sort (&order, list, end - first);
  note_round (self, step, count, list, end - first, scores);

  for (guint i = 0, from = 0, to; i < ends->len; i++, from = to) {
    to = g_array_index (ends, guint, i);
    if (to - from < 2)
      continue;
    if (get_step (self, step)->kind == LAUREL_TIE_HIGHEST_MARKS)
      next = count_next (self, &list[from], to - from, count);
    if (!part_equals (self, first + from, first + to, next > 0 ? step : step + 1, next, error))
      return FALSE;
  }

  return TRUE;
}

/* No lots are drawn before all marks are there, and nothing is refused. */
static LaurelTieKind
get_for_now (const Chain *self, guint step)
{
  LaurelTieKind kind = get_step (self, step)->kind;

  return kind == LAUREL_TIE_DRAW || kind == LAUREL_TIE_REFUSE ? LAUREL_TIE_SHARE : kind;
}

/* Parts those from @first to @end, who are equal so far. */
static gboolean
part_equals (Chain *self, guint first, guint end, guint step, guint count, GError **error)
{
  guint lot[] = { first, end };
  g_autofree char *names = NULL;

  while (is_idle (self, step))
    step++;

  switch (self->marks->are_partial ? get_for_now (self, step) : get_step (self, step)->kind) {
  case LAUREL_TIE_SHARE:
    for (guint i = first + 1; i < end; i++)
      self->joined[i] = TRUE;
    return TRUE;
  case LAUREL_TIE_DRAW:
    g_array_append_vals (self->lots, lot, 2);
    return TRUE;
  case LAUREL_TIE_REFUSE:
    names = name_entries (self, &self->list[first], end - first);
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %u is a place, %s a list of entries. */
                 _("For place %u, nothing parts %s, and the rule refuses that. Let the jury "
                   "decide, or add a step to “ties”."), first + 1, names);
    return FALSE;
  case LAUREL_TIE_WITH_DROPPED:
  case LAUREL_TIE_CRITERION:
  case LAUREL_TIE_PART:
  case LAUREL_TIE_HIGHEST_MARKS:
  default:
    return try_step (self, first, end, step, count, error);
  }
}

/* ---- lots ----------------------------------------------------------------------- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

/* All who need it, in the order of their names: one draw for them all. */
static GArray *
list_pool (const Chain *self)
{
  GArray *pool = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->lots->len; i += 2)
    for (guint k = g_array_index (self->lots, guint, i);
         k < g_array_index (self->lots, guint, i + 1); k++)
      g_array_append_val (pool, self->list[k]);
  g_array_sort (pool, compare_numbers);

  return pool;
}

static gboolean
check_draw (const Chain *self, const GArray *pool, GError **error)
{
  g_autofree char *names = name_entries (self, (const guint *) (void *) pool->data, pool->len);

  if (self->key == NULL || *self->key == '\0')
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a list of entries. */
                 _("Lots must be drawn for %s. Give a key that nobody could know before: --key."),
                 names);
  else if (pool->len > LAUREL_DRAW_MOST)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 _("More than %'d are in the pool."), LAUREL_DRAW_MOST);
  else
    return TRUE;

  return FALSE;
}

static gboolean
draw_lots (Chain *self, GError **error)
{
  g_autoptr (GArray) pool = list_pool (self);
  g_autoptr (GPtrArray) drawn = NULL;
  g_autofree guint *turns = g_new0 (guint, self->ranking->trails->len + 1);

  if (pool->len == 0)
    return TRUE;
  if (!check_draw (self, pool, error))
    return FALSE;

  self->ranking->pool = g_array_ref (pool);
  drawn = laurel_draw_take (pool->len, pool->len, self->key, LAUREL_DRAW_SHA256);
  for (guint i = 0; i < drawn->len; i++)
    turns[g_array_index (pool, guint, ((const LaurelDrawn *) drawn->pdata[i])->item)] = i + 1;
  for (guint i = 0; i < self->lots->len; i += 2) {
    guint *list = &self->list[g_array_index (self->lots, guint, i)];
    guint n = g_array_index (self->lots, guint, i + 1) - g_array_index (self->lots, guint, i);
    LaurelScoreOrder order = { self->sums, TRUE, 0 };

    for (guint k = 0; k < n; k++)
      self->sums[list[k]] = laurel_score_new_exact (laurel_ratio_new (turns[list[k]], 1));
    g_array_unref (laurel_score_order_sort (&order, list, n));
    note_round (self, self->rule->ties->len - 1, 0, list, n, self->sums);
  }

  return TRUE;
}

/* ---- the ranking ----------------------------------------------------------------- */

/* The last part that an entry has a result of. */
static guint
get_reached (const LaurelTally *tally, guint entry)
{
  for (guint u = tally->first_units[entry + 1]; u > tally->first_units[entry]; u--)
    if (g_array_index (tally->units, LaurelUnit, u - 1).result.is_there)
      return g_array_index (tally->units, LaurelUnit, u - 1).part;

  return 0;
}

static int
compare_reached (gconstpointer a, gconstpointer b, gpointer tally)
{
  guint one = get_reached (tally, *(const guint *) a);
  guint other = get_reached (tally, *(const guint *) b);

  return (one < other) - (one > other);
}

/* Who is in the final is before all who are not: where the last part counts, entries are in order
 * within those who came as far. Returns: (element-type guint): where each group of equals ends */
static GArray *
sort_by_reached (Chain *self, const LaurelScoreOrder *order, guint n)
{
  LaurelTally *tally = self->ranking->tally;
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));

  if (n > 0)
    g_qsort_with_data (self->list, (int) n, sizeof *self->list, compare_reached, tally);
  for (guint first = 0, end; first < n; first = end) {
    g_autoptr (GArray) within = NULL;

    for (end = first + 1; end < n; end++)
      if (compare_reached (&self->list[first], &self->list[end], tally) != 0)
        break;
    within = laurel_score_order_sort (order, &self->list[first], end - first);
    for (guint i = 0; i < within->len; i++) {
      guint at = first + g_array_index (within, guint, i);

      g_array_append_val (ends, at);
    }
  }

  return ends;
}

/* Returns: (element-type guint): where each group of equals ends */
static GArray *
sort_entries (Chain *self, guint *n)
{
  const LaurelTally *tally = self->ranking->tally;
  LaurelScoreOrder order = { tally->keys, tally->is_low_first, tally->tolerance };

  *n = 0;
  for (guint i = 0; i < laurel_marks_count (self->marks, LAUREL_NAMES_ENTRIES); i++)
    if (tally->keys[i].is_there)
      self->list[(*n)++] = i;

  return self->rule->parts == LAUREL_PARTS_LAST ? sort_by_reached (self, &order, *n)
                                                : laurel_score_order_sort (&order, self->list, *n);
}

static void
give_places (const Chain *self, guint n)
{
  const LaurelTally *tally = self->ranking->tally;
  guint place = 0;

  for (guint i = 0; i < n; i++) {
    gboolean is_tied = self->joined[i] || (i + 1 < n && self->joined[i + 1]);
    LaurelRankedEntry item = { self->list[i], place = self->joined[i] ? place : i + 1, is_tied };

    g_array_append_val (self->ranking->places, item);
  }
  for (guint i = 0; i < laurel_marks_count (self->marks, LAUREL_NAMES_ENTRIES); i++)
    if (!tally->keys[i].is_there)
      g_array_append_val (self->ranking->places, ((LaurelRankedEntry) { .entry = i }));
}

static gboolean
rank (Chain *self, GError **error)
{
  guint n;
  g_autoptr (GArray) ends = sort_entries (self, &n);

  for (guint i = 0, first = 0; i < ends->len; i++) {
    guint end = g_array_index (ends, guint, i);

    if (end - first > 1 && !part_equals (self, first, end, 0, 0, error))
      return FALSE;
    first = end;
  }
  if (!draw_lots (self, error))
    return FALSE;

  give_places (self, n);
  return TRUE;
}

static LaurelRanking *
ranking_new (guint n_entries)
{
  LaurelRanking *self = g_new0 (LaurelRanking, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (LaurelRankedEntry));
  self->rounds = g_ptr_array_new_with_free_func (tie_round_free);
  self->trails = g_ptr_array_new_full (n_entries, trail_free);
  g_ptr_array_set_size (self->trails, (int) n_entries);
  self->warnings = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * laurel_ranking_new_counted:
 * @rule: a rule
 * @marks: marks, settled by it
 * @key: (nullable): for lots, from laurel_draw_make_key()
 * @tally: (transfer none): what they come to; must outlive the ranking
 * @steps: (inout) (array): what each step of the rule's chain counted, or %NULL; what is
 *   needed is added, for the caller to free
 * @error: return location for an error
 *
 * For who counts once and ranks often. Nothing is warned of.
 *
 * Returns: (transfer full) (nullable): the places
 */
LaurelRanking *
laurel_ranking_new_counted (const LaurelRule *rule, const LaurelMarks *marks, const char *key,
                            LaurelTally *tally, LaurelTally **steps, GError **error)
{
  guint n_entries = laurel_marks_count (marks, LAUREL_NAMES_ENTRIES);
  g_autoptr (LaurelRanking) self = ranking_new (n_entries);
  g_autofree guint *list = g_new0 (guint, n_entries + 1);
  g_autofree LaurelScore *sums = g_new (LaurelScore, n_entries + 1);
  g_autofree gboolean *joined = g_new0 (gboolean, n_entries + 1);
  g_autoptr (GArray) lots = g_array_new (FALSE, FALSE, sizeof (guint));
  Chain chain = { rule, marks, key, self, list, sums, joined, steps, lots };

  self->tally = tally;
  self->is_lent = TRUE;

  return rank (&chain, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_ranking_new:
 * @rule: a rule
 * @marks: marks, settled by it
 * @key: (nullable): for lots, from laurel_draw_make_key()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the places
 */
LaurelRanking *
laurel_ranking_new (const LaurelRule *rule, const LaurelMarks *marks, const char *key,
                    GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelTally) tally = laurel_tally_new (rule, marks, &LAUREL_VIEW_ALL, warnings,
                                                    error);
  g_autofree LaurelTally **steps = g_new0 (LaurelTally *, rule->ties->len + 1);
  LaurelRanking *self;

  if (tally == NULL)
    return NULL;

  self = laurel_ranking_new_counted (rule, marks, key, tally, steps, error);
  for (guint i = 0; i < rule->ties->len; i++)
    g_clear_pointer (&steps[i], laurel_tally_free);
  if (self == NULL)
    return NULL;

  self->tally = g_steal_pointer (&tally);
  self->is_lent = FALSE;
  g_ptr_array_extend_and_steal (self->warnings, g_steal_pointer (&warnings));
  laurel_ranking_warnings_find (rule, marks, self->tally, self->warnings);

  return self;
}
