/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-comparison.h"

#include "judging/laurel-ranking-levels.h"

/* The same marks by two rules: which places and awards hang on the choice. */

static void
entry_clear (gpointer data)
{
  LaurelComparedEntry *entry = data;

  g_free (entry->entry);
  for (guint i = 0; i < LAUREL_COMPARISON_SIDES; i++) {
    g_free (entry->sides[i].score);
    g_free (entry->sides[i].level);
  }
}

void
laurel_comparison_free (LaurelComparison *self)
{
  g_array_unref (self->entries);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/* Each side may read the marks by criteria of its own, so only the names are the same. */
static LaurelComparedEntry *
get_entry (LaurelComparison *self, GHashTable *known, const char *name)
{
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (known, name));
  LaurelComparedEntry entry = { .entry = NULL };

  if (i > 0)
    return &g_array_index (self->entries, LaurelComparedEntry, i - 1);

  entry.entry = g_strdup (name);
  g_array_append_val (self->entries, entry);
  g_hash_table_insert (known, entry.entry, GUINT_TO_POINTER (self->entries->len));

  return &g_array_index (self->entries, LaurelComparedEntry, self->entries->len - 1);
}

static void
take_warnings (LaurelComparison *self, const LaurelRanking *ranking)
{
  for (guint i = 0; i < ranking->warnings->len; i++)
    if (!g_ptr_array_find_with_equal_func (self->warnings, ranking->warnings->pdata[i],
                                           g_str_equal, NULL))
      g_ptr_array_add (self->warnings, g_strdup (ranking->warnings->pdata[i]));
}

static void
take_side (LaurelComparison *self, GHashTable *known, guint side, const LaurelRule *rule,
           const LaurelMarks *marks, const LaurelRanking *ranking)
{
  g_autoptr (GPtrArray) levels = laurel_ranking_levels_cut (rule, ranking);

  for (guint i = 0; i < ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (ranking->places, LaurelRankedEntry, i);
    LaurelScore score = ranking->tally->scores[place->entry];
    LaurelComparedEntry *entry =
      get_entry (self, known, laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, place->entry));

    entry->sides[side] = (LaurelComparedPlace) {
      place->place, place->is_tied,
      score.is_there ? laurel_score_format (score, rule->digits, rule->rounding) : NULL,
      g_strdup (levels->pdata[i]),
    };
  }
  take_warnings (self, ranking);
}

static void
find_differences (LaurelComparison *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    LaurelComparedEntry *entry = &g_array_index (self->entries, LaurelComparedEntry, i);

    entry->has_moved = entry->sides[0].place != entry->sides[1].place;
    entry->has_other_level = g_strcmp0 (entry->sides[0].level, entry->sides[1].level) != 0;
    self->n_moved += entry->has_moved;
    self->n_other_levels += entry->has_other_level;
  }
}

/**
 * laurel_comparison_new:
 * @rules: (array fixed-size=2): two rules
 * @marks: (array fixed-size=2): the same marks, settled by each of them
 * @key: (nullable): for lots
 * @side: (out): which side is at fault
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the places of both
 */
LaurelComparison *
laurel_comparison_new (const LaurelRule *const *rules, const LaurelMarks *const *marks,
                       const char *key, guint *side, GError **error)
{
  g_autoptr (LaurelComparison) self = g_new0 (LaurelComparison, 1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  self->entries = g_array_new (FALSE, FALSE, sizeof (LaurelComparedEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  for (*side = 0; *side < LAUREL_COMPARISON_SIDES; ++*side) {
    g_autoptr (LaurelRanking) ranking = laurel_ranking_new (rules[*side], marks[*side], key, error);

    if (ranking == NULL)
      return NULL;
    take_side (self, known, *side, rules[*side], marks[*side], ranking);
  }
  find_differences (self);

  return g_steal_pointer (&self);
}
