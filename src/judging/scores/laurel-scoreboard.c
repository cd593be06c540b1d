/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-scoreboard.h"

#include "judging/laurel-draw-protocol.h"
#include "judging/laurel-explanation.h"
#include "judging/laurel-ranking-levels.h"

void
laurel_scoreboard_free (LaurelScoreboard *self)
{
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->judges, g_ptr_array_unref);
  g_clear_pointer (&self->ranking, laurel_ranking_free);
  g_clear_pointer (&self->index, laurel_index_score_free);
  g_clear_pointer (&self->marks, laurel_marks_free);
  g_clear_pointer (&self->rule, laurel_rule_free);
  g_clear_pointer (&self->evidence, laurel_evidence_free);
  g_free (self->key);
  g_free (self);
}

static const LaurelRankedEntry *
get_place (const LaurelScoreboard *self, guint i)
{
  return &g_array_index (self->ranking->places, LaurelRankedEntry, i);
}

static LaurelScore
get_score (const LaurelScoreboard *self, guint i)
{
  return self->ranking->tally->scores[get_place (self, i)->entry];
}

/* ---- the board -------------------------------------------------------------------- */

/**
 * laurel_scoreboard_take_ranking:
 * @self: a board
 * @ranking: (transfer full): of its marks
 *
 * Shows it, and cuts the levels of awards anew.
 */
void
laurel_scoreboard_take_ranking (LaurelScoreboard *self, LaurelRanking *ranking)
{
  g_clear_pointer (&self->ranking, laurel_ranking_free);
  self->ranking = ranking;
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  self->levels = laurel_ranking_levels_cut (self->rule, ranking);
}

/**
 * laurel_scoreboard_new_unranked:
 * @evidence: (transfer full): what it is computed from
 * @rule: (transfer full): a rule
 * @judges: what the judges of @evidence are called, no two the same
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): its marks; it has no ranking yet, and tells nothing
 *   before it has
 */
LaurelScoreboard *
laurel_scoreboard_new_unranked (LaurelEvidence *evidence, LaurelRule *rule,
                                const char *const *judges, GError **error)
{
  g_autoptr (LaurelScoreboard) self = g_new0 (LaurelScoreboard, 1);

  self->evidence = evidence;
  self->rule = rule;
  self->judges = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < evidence->judges->len; i++)
    g_ptr_array_add (self->judges, g_strdup (judges[i]));
  if (rule->index != NULL) {
    self->index = laurel_evidence_get_index (evidence, rule, error);
    if (self->index == NULL)
      return NULL;
  }
  self->marks = laurel_evidence_get_marks (evidence, rule, judges, error);

  return self->marks ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_scoreboard_new:
 * @evidence: (transfer full): what it is computed from
 * @rule: (transfer full): a rule
 * @judges: what the judges of @evidence are called, no two the same
 * @key: (nullable): for lots
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): who stands where
 */
LaurelScoreboard *
laurel_scoreboard_new (LaurelEvidence *evidence, LaurelRule *rule, const char *const *judges,
                       const char *key, GError **error)
{
  g_autoptr (LaurelScoreboard) self = laurel_scoreboard_new_unranked (evidence, rule, judges,
                                                                      error);
  LaurelRanking *ranking = self ? laurel_ranking_new (self->rule, self->marks, key, error) : NULL;

  if (ranking == NULL)
    return NULL;

  self->key = g_strdup (key);
  laurel_scoreboard_take_ranking (self, ranking);

  return g_steal_pointer (&self);
}

/**
 * laurel_scoreboard_get_entry:
 * @self: a board
 * @place: which place, counted from 0
 *
 * Returns: (transfer none): whose it is
 */
const LaurelEvidenceEntry *
laurel_scoreboard_get_entry (const LaurelScoreboard *self, guint place)
{
  const char *number = laurel_marks_get_name (self->marks, LAUREL_NAMES_ENTRIES,
                                              get_place (self, place)->entry);

  return laurel_evidence_find_entry (self->evidence, number);
}

char *
laurel_scoreboard_dup_score (const LaurelScoreboard *self, guint place)
{
  LaurelScore score = get_score (self, place);

  return score.is_there ? laurel_score_format (score, self->rule->digits, self->rule->rounding)
                        : NULL;
}

/**
 * laurel_scoreboard_dup_exact:
 * @self: a board
 * @place: which place, counted from 0
 *
 * Returns: (transfer full) (nullable): its score as a fraction; %NULL where it is not exact
 */
char *
laurel_scoreboard_dup_exact (const LaurelScoreboard *self, guint place)
{
  LaurelScore score = get_score (self, place);

  return score.is_there && score.is_exact && (self->index == NULL || self->index->is_exact)
           ? laurel_ratio_dup_exact (score.exact) : NULL;
}

/**
 * laurel_scoreboard_list_marks:
 * @self: a board
 * @place: which place, counted from 0
 * @are_dropped: which marks
 *
 * Returns: (transfer full) (element-type utf8): what judges gave in all and what counts of it,
 *   or what was dropped
 */
GPtrArray *
laurel_scoreboard_list_marks (const LaurelScoreboard *self, guint place, gboolean are_dropped)
{
  return laurel_tally_list_marks (self->ranking->tally, get_place (self, place)->entry,
                                  are_dropped);
}

static guint
get_position (const LaurelScoreboard *self, const LaurelEvidenceEntry *entry)
{
  return (guint) (entry - &g_array_index (self->evidence->entries, LaurelEvidenceEntry, 0));
}

/**
 * laurel_scoreboard_list_reasons:
 * @self: a board
 * @place: which place, counted from 0
 *
 * Returns: (transfer full) (element-type utf8): the arithmetic from its marks to its place, and
 *   what parted it from equals
 */
GPtrArray *
laurel_scoreboard_list_reasons (const LaurelScoreboard *self, guint place)
{
  const LaurelRankedEntry *ranked = get_place (self, place);
  const LaurelEvidenceEntry *entry = laurel_scoreboard_get_entry (self, place);
  GPtrArray *steps;

  if (self->index == NULL || ranked->place == 0)
    return laurel_explanation_list (self->rule, self->marks, self->ranking, ranked);

  /* What the one judge gave, who is the computation, is told by how that came about. */
  steps = laurel_index_score_list_reasons (self->index, get_position (self, entry));
  g_ptr_array_extend_and_steal (steps, laurel_explanation_list_end (self->rule, self->marks,
                                                                    self->ranking, ranked));

  return steps;
}

/**
 * laurel_scoreboard_dup_lots:
 * @self: a board
 *
 * Returns: (transfer full) (nullable): how anybody can draw its lots again, if any were drawn
 */
char *
laurel_scoreboard_dup_lots (const LaurelScoreboard *self)
{
  const GArray *pool = self->ranking->pool;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) drawn = NULL;

  if (pool == NULL)
    return NULL;

  for (guint i = 0; i < pool->len; i++)
    g_ptr_array_add (names, (gpointer) laurel_marks_get_name (self->marks, LAUREL_NAMES_ENTRIES,
                                                              g_array_index (pool, guint, i)));
  drawn = laurel_draw_take (pool->len, pool->len, self->key, LAUREL_DRAW_SHA256);

  return laurel_draw_protocol_write (names, drawn, self->key, LAUREL_DRAW_SHA256, (int) pool->len);
}
