/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-panel-problem-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-interest-veil-store.h"
#include "judging/jury/laurel-judge-apart-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who could judge what. Judges take part unless they declined or are
 * alternates. */
#define SELECT_JUDGES \
  "SELECT judge.id, party.name, ifnull (judge.least, ?2), ifnull (judge.most, ?3)," \
  " organization_id, senior, ifnull (section_id, 0) FROM judge" \
  " JOIN expert ON expert.id = judge.expert_id LEFT JOIN party ON party.id = expert.party_id" \
  " WHERE judge.contest_id = ?1 AND judge.state <> 'declined' AND role <> 'alternate'" \
  " ORDER BY judge.position, judge.id"

typedef struct {
  LaurelReader *reader;
  LaurelContestStage *stage;
  LaurelPanelProblem *result;
  GArray *classes;       /* (element-type gint64): three of each entry */
  GArray *judge_sections; /* (element-type gint64): one of each judge */
  GHashTable *entries;   /* (element-type gint64 guint): places, from 1 */
  GHashTable *judges;
} Loading;

void
laurel_panel_problem_free (LaurelPanelProblem *self)
{
  g_clear_pointer (&self->problem, laurel_assignment_problem_free);
  g_array_unref (self->entries);
  g_array_unref (self->judges);
  g_free (self);
}

static void
remember (GHashTable *places, GArray *ids, gint64 id)
{
  g_array_append_val (ids, id);
  g_hash_table_insert (places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (ids->len));
}

static gboolean
read_entries (Loading *self, GError **error)
{
  g_autoptr (GArray) entries = laurel_stage_entries_list (self->reader, self->stage, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    LaurelStageEntry *known = &g_array_index (entries, LaurelStageEntry, i);
    LaurelAssignmentEntry entry = { g_steal_pointer (&known->number),
                                    (guint) laurel_contest_stage_get_needs (self->stage) };

    remember (self->entries, self->result->entries, known->id);
    g_array_append_val (self->result->problem->entries, entry);
    g_array_append_vals (self->classes, known->sections, LAUREL_N_SECTION_KINDS);
  }

  return entries != NULL;
}

/* Two of one name are told apart, since the answer names them. */
static char *
dup_name (const char *name, GHashTable *names)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (names, name)) + 1;

  g_hash_table_insert (names, g_strdup (name), GUINT_TO_POINTER (n));

  return n == 1 ? g_strdup (name) : g_strdup_printf ("%s (%u)", name, n);
}

static gboolean
read_judges (Loading *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, SELECT_JUDGES, "xii",
                         laurel_contest_stage_get_contest_id (self->stage),
                         laurel_contest_stage_get_least (self->stage),
                         laurel_contest_stage_get_most (self->stage));

  while (laurel_statement_next (rows)) {
    const char *name = laurel_statement_get_text (rows, 1);
    LaurelAssignmentJudge judge = { dup_name (name ? name : "?", names),
                                    (guint) laurel_statement_get_int (rows, 2),
                                    (guint) laurel_statement_get_int (rows, 3),
                                    g_strdup (laurel_statement_get_text (rows, 4)),
                                    laurel_statement_get_int (rows, 5) != 0 };
    gint64 section_id = laurel_statement_get_int64 (rows, 6);

    remember (self->judges, self->result->judges, laurel_statement_get_int64 (rows, 0));
    g_array_append_val (self->result->problem->judges, judge);
    g_array_append_val (self->judge_sections, section_id);
  }

  return laurel_statement_finish (rows, error);
}

/* Returns: (nullable): what is known of the two, where both take part */
static guint8 *
find_pair (Loading *self, gint64 entry, gint64 judge)
{
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->entries, &entry));
  guint j = GPOINTER_TO_UINT (g_hash_table_lookup (self->judges, &judge));

  return i > 0 && j > 0 ? laurel_assignment_problem_pair (self->result->problem, i - 1, j - 1)
                        : NULL;
}

/* What is decided stands, whatever would be computed; only an interest is stronger. */
static void
close_pair (guint8 *pair)
{
  if (!(*pair & LAUREL_PAIR_FIXED))
    *pair |= LAUREL_PAIR_CONFLICT;
}

static void
close_other_classes (Loading *self)
{
  for (guint j = 0; j < self->result->judges->len; j++) {
    gint64 section_id = g_array_index (self->judge_sections, gint64, j);

    for (guint i = 0; section_id != 0 && i < self->result->entries->len; i++) {
      const gint64 *of_entry = &g_array_index (self->classes, gint64, 3 * i);

      if (of_entry[0] != section_id && of_entry[1] != section_id && of_entry[2] != section_id)
        close_pair (laurel_assignment_problem_pair (self->result->problem, i, j));
    }
  }
}

static gboolean
read_conflicts (Loading *self, LaurelDay day, GError **error)
{
  g_autoptr (GArray) pairs =
    laurel_interest_list_pairs (self->reader, laurel_contest_stage_get_contest_id (self->stage),
                                day, error);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    const LaurelInterestPair *known = &g_array_index (pairs, LaurelInterestPair, i);
    guint8 *pair = find_pair (self, known->entry, known->judge);

    if (pair != NULL)
      *pair |= LAUREL_PAIR_CONFLICT;
  }

  return pairs != NULL;
}

static gboolean
read_wishes (Loading *self, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT entry_id, judge_id, kind, value FROM wish"
                         " JOIN entry ON entry.id = entry_id WHERE contest_id = ?1"
                         " ORDER BY wish.id", "x",
                         laurel_contest_stage_get_contest_id (self->stage));

  while (laurel_statement_next (rows)) {
    gint64 entry = laurel_statement_get_int64 (rows, 0);
    gint64 judge = laurel_statement_get_int64 (rows, 1);
    guint8 *pair = find_pair (self, entry, judge);
    const char *kind = laurel_statement_get_text (rows, 2);
    const char *value = laurel_statement_get_text (rows, 3);
    LaurelWish wish;

    if (pair == NULL)
      continue;
    if (g_strcmp0 (kind, "unwelcome") == 0)
      *pair |= LAUREL_PAIR_UNWELCOME;
    else if (g_strcmp0 (kind, "forbidden") == 0)
      close_pair (pair);
    if (g_strcmp0 (kind, "wish") != 0 || value == NULL || !laurel_ratio_read (value, &wish.value))
      continue;
    wish.pair.entry = GPOINTER_TO_UINT (g_hash_table_lookup (self->entries, &entry)) - 1;
    wish.pair.judge = GPOINTER_TO_UINT (g_hash_table_lookup (self->judges, &judge)) - 1;
    g_array_append_val (self->result->problem->wishes, wish);
  }

  return laurel_statement_finish (rows, error);
}

static gboolean
read_fixed (Loading *self, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT entry_id, judge_id FROM placement WHERE stage_id ="
                         " ?1 AND (by_hand OR code IS NOT NULL OR EXISTS (SELECT 1 FROM mark"
                         " WHERE placement_id = placement.id) OR EXISTS (SELECT 1 FROM mark_check"
                         " WHERE placement_id = placement.id))", "x",
                         laurel_row_get_id (LAUREL_ROW (self->stage)));

  while (laurel_statement_next (rows)) {
    guint8 *pair = find_pair (self, laurel_statement_get_int64 (rows, 0),
                              laurel_statement_get_int64 (rows, 1));

    if (pair != NULL)
      *pair |= LAUREL_PAIR_FIXED;
  }

  return laurel_statement_finish (rows, error);
}

/* Whoever gave an entry to one judge more than it needs, or a judge one more than the rest may
 * have, meant that. */
static void
make_room (Loading *self)
{
  LaurelAssignmentProblem *problem = self->result->problem;
  g_autofree guint *loads = g_new0 (guint, problem->judges->len);

  for (guint i = 0; i < problem->entries->len; i++) {
    LaurelAssignmentEntry *entry = &g_array_index (problem->entries, LaurelAssignmentEntry, i);
    guint n_fixed = 0;

    for (guint j = 0; j < problem->judges->len; j++)
      if (*laurel_assignment_problem_pair (problem, i, j) & LAUREL_PAIR_FIXED) {
        n_fixed++;
        loads[j]++;
      }
    entry->needs = MAX (entry->needs, n_fixed);
  }
  for (guint j = 0; j < problem->judges->len; j++) {
    LaurelAssignmentJudge *judge = &g_array_index (problem->judges, LaurelAssignmentJudge, j);

    judge->most = MAX (judge->most, loads[j]);
  }
}

static gboolean
read_apart (Loading *self, LaurelDay day, GError **error)
{
  g_autoptr (GArray) pairs =
    laurel_judge_apart_list (self->reader, laurel_contest_stage_get_contest_id (self->stage), day,
                             error);

  for (guint k = 0; pairs != NULL && k < pairs->len; k++) {
    const LaurelJudgeApart *known = &g_array_index (pairs, LaurelJudgeApart, k);
    guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->judges, &known->one));
    guint j = GPOINTER_TO_UINT (g_hash_table_lookup (self->judges, &known->other));
    LaurelPair apart = { MIN (i, j) - 1, MAX (i, j) - 1 };

    if (i > 0 && j > 0)
      g_array_append_val (self->result->problem->apart, apart);
  }

  return pairs != NULL;
}

static gboolean
check_any (const LaurelPanelProblem *problem, GError **error)
{
  const char *wrong = NULL;

  if (problem->entries->len == 0)
    wrong = _("There are no entries to assign: none came in, or none has passed the form check.");
  else if (problem->judges->len == 0)
    wrong = _("There are no judges to assign: nobody has a seat, or all declined.");
  if (wrong != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, wrong);

  return wrong == NULL;
}

/**
 * laurel_panel_problem_load:
 * @reader: where to read
 * @stage: a stage of a contest
 * @day: on which day conflicts and employers count
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): who could judge what in it
 */
LaurelPanelProblem *
laurel_panel_problem_load (LaurelReader *reader, LaurelContestStage *stage, LaurelDay day,
                           GError **error)
{
  g_autoptr (LaurelPanelProblem) result = g_new0 (LaurelPanelProblem, 1);
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          NULL);
  g_autoptr (GHashTable) judges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) classes = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) judge_sections = g_array_new (FALSE, FALSE, sizeof (gint64));
  Loading self = { reader, stage, result, classes, judge_sections, entries, judges };

  result->problem = laurel_assignment_problem_new (TRUE);
  result->problem->stands = TRUE;
  result->problem->n_seniors = (guint) laurel_contest_stage_get_seniors (stage);
  result->entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  result->judges = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!laurel_interest_check_whole (reader, laurel_contest_stage_get_contest_id (stage), error) ||
      !read_entries (&self, error) || !read_judges (&self, error) || !check_any (result, error))
    return NULL;

  laurel_assignment_problem_meet (result->problem);
  if (!read_fixed (&self, error))
    return NULL;

  make_room (&self);
  close_other_classes (&self);

  return read_conflicts (&self, day, error) && read_wishes (&self, error) &&
         read_apart (&self, day, error) ? g_steal_pointer (&result) : NULL;
}

/**
 * laurel_panel_problem_build:
 * @self: who could judge what
 * @stage: in which stage
 * @answer: who does
 *
 * Returns: (transfer floating): the arguments of placements.take
 */
GVariant *
laurel_panel_problem_build (const LaurelPanelProblem *self, LaurelContestStage *stage,
                            const LaurelAssignment *answer)
{
  g_auto (GVariantBuilder) pairs = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xx)"));

  for (guint i = 0; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);

    g_variant_builder_add (&pairs, "(xx)", g_array_index (self->entries, gint64, pair->entry),
                           g_array_index (self->judges, gint64, pair->judge));
  }

  return g_variant_new ("(xa(xx))", laurel_row_get_id (LAUREL_ROW (stage)), &pairs);
}
