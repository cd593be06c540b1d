/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-scoreboard-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who stands where before there is a result. */

static const char *const TABLES[] = { "mark", "placement", "entry", "entry_factor", "contest_rule",
                                      "contest_stage", "contest_section", "advance", "party",
                                      "expert", "judge", "deduction", "indicator_value", NULL };

/* ---- loading -------------------------------------------------------------------------- */

typedef struct {
  LaurelReader *reader;
  LaurelEvidence *evidence;
  GHashTable *entries; /* (element-type gint64 guint): which it is, from 1 */
  GHashTable *judges;
} Loading;

static guint
find (GHashTable *table, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, &id));
}

static void
remember (GHashTable *table, gint64 id)
{
  g_hash_table_insert (table, g_memdup2 (&id, sizeof id),
                       GUINT_TO_POINTER (g_hash_table_size (table) + 1));
}

static gboolean
load_entries (Loading *self, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (self->reader, scope->stage,
                                                                    error);
  g_autoptr (GArray) entries = stage ? laurel_stage_entries_list (self->reader, stage, error)
                                     : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const LaurelStageEntry *entry = &g_array_index (entries, LaurelStageEntry, i);

    if (!laurel_scope_has (scope, entry))
      continue;
    laurel_evidence_add_entry (self->evidence, entry->id, entry->number);
    remember (self->entries, entry->id);
  }

  return entries != NULL;
}

static gboolean
load_marks (Loading *self, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT entry_id, judge_id, criterion, part, value FROM"
                         " placement JOIN mark ON placement_id = placement.id WHERE stage_id = ?1"
                         " ORDER BY entry_id, judge_id, mark.id", "x", stage);

  while (laurel_statement_next (rows)) {
    guint entry = find (self->entries, laurel_statement_get_int64 (rows, 0));
    gint64 id = laurel_statement_get_int64 (rows, 1);

    if (entry == 0)
      continue;
    if (find (self->judges, id) == 0) {
      g_array_append_val (self->evidence->judges, id);
      remember (self->judges, id);
    }
    laurel_evidence_add_mark (self->evidence, entry - 1, find (self->judges, id) - 1,
                              laurel_statement_get_text (rows, 2),
                              laurel_statement_get_text (rows, 3),
                              laurel_statement_get_text (rows, 4));
  }

  return laurel_statement_finish (rows, error);
}

static gboolean
load_factors (Loading *self, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT entry_id, part, value FROM entry_factor"
                         " WHERE stage_id = ?1 ORDER BY entry_id, id", "x", stage);

  while (laurel_statement_next (rows)) {
    guint entry = find (self->entries, laurel_statement_get_int64 (rows, 0));

    if (entry > 0)
      laurel_evidence_add_factor (self->evidence, entry - 1, laurel_statement_get_text (rows, 1),
                                  laurel_statement_get_text (rows, 2));
  }

  return laurel_statement_finish (rows, error);
}

static gboolean
load_deductions (Loading *self, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT entry_id, points, reason FROM deduction"
                         " WHERE stage_id = ?1 ORDER BY entry_id, id", "x", stage);

  while (laurel_statement_next (rows)) {
    guint entry = find (self->entries, laurel_statement_get_int64 (rows, 0));

    if (entry > 0)
      laurel_evidence_deduct (self->evidence, entry - 1, laurel_statement_get_text (rows, 1),
                              laurel_statement_get_text (rows, 2));
  }

  return laurel_statement_finish (rows, error);
}

/* All who are to judge anything of the stage. */
static gboolean
load_judges (Loading *self, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT id FROM judge WHERE id IN (SELECT judge_id FROM"
                         " placement WHERE stage_id = ?1) ORDER BY position, id", "x", stage);

  self->evidence->is_running = TRUE;
  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 0);

    g_array_append_val (self->evidence->judges, id);
    remember (self->judges, id);
  }

  return laurel_statement_finish (rows, error);
}

static gboolean
load_values (Loading *self, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (self->reader, "SELECT entry_id, indicator, value FROM indicator_value"
                         " WHERE stage_id = ?1 ORDER BY entry_id, id", "x", stage);

  while (laurel_statement_next (rows)) {
    guint entry = find (self->entries, laurel_statement_get_int64 (rows, 0));

    if (entry > 0)
      laurel_evidence_add_value (self->evidence, entry - 1, laurel_statement_get_text (rows, 1),
                                 laurel_statement_get_text (rows, 2));
  }

  return laurel_statement_finish (rows, error);
}

static LaurelEvidence *
load_evidence (LaurelReader *reader, const LaurelScope *scope, gboolean is_running, GError **error)
{
  g_autoptr (LaurelEvidence) evidence = laurel_evidence_new ();
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          NULL);
  g_autoptr (GHashTable) judges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Loading self = { reader, evidence, entries, judges };

  return load_entries (&self, scope, error) &&
         (!is_running || load_judges (&self, scope->stage, error)) &&
         load_marks (&self, scope->stage, error) && load_factors (&self, scope->stage, error) &&
         load_deductions (&self, scope->stage, error) &&
         load_values (&self, scope->stage, error) ? g_steal_pointer (&evidence) : NULL;
}

/**
 * laurel_scoreboard_load_evidence:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the marks there are now
 */
LaurelEvidence *
laurel_scoreboard_load_evidence (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  return load_evidence (reader, scope, FALSE, error);
}

/* What each judge of a contest is called, no two the same; who was forgotten is a number. */
static GHashTable *
name_judges (LaurelReader *reader, gint64 judge, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        g_free);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT judge.id, party.name FROM judge LEFT JOIN expert ON"
                         " expert.id = judge.expert_id LEFT JOIN party ON party.id ="
                         " expert.party_id WHERE contest_id = (SELECT contest_id FROM judge"
                         " WHERE id = ?1) ORDER BY judge.id", "x", judge);

  for (guint i = 1; laurel_statement_next (rows); i++) {
    gint64 id = laurel_statement_get_int64 (rows, 0);
    const char *known = laurel_statement_get_text (rows, 1);
    char *name = known != NULL && !g_hash_table_contains (taken, known)
                   ? g_strdup (known)
                 : known != NULL ? g_strdup_printf ("%s (%u)", known, i)
                 /* Translators: stands for a judge whose name was forgotten; %u counts. */
                                 : g_strdup_printf (_("Judge %u"), i);

    g_hash_table_insert (names, g_memdup2 (&id, sizeof id), name);
    g_hash_table_add (taken, name);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&names) : NULL;
}

/**
 * laurel_scoreboard_dup_judges:
 * @reader: where to read
 * @evidence: what a result is computed from
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): what its judges are called, no two the same; who was
 *   forgotten is a number
 */
GStrv
laurel_scoreboard_dup_judges (LaurelReader *reader, const LaurelEvidence *evidence,
                              GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) names = NULL;

  for (guint i = 0; i < evidence->judges->len; i++) {
    gint64 *id = &g_array_index (evidence->judges, gint64, i);
    const char *name;

    if (names == NULL)
      names = name_judges (reader, *id, error);
    if (names == NULL)
      return NULL;
    name = g_hash_table_lookup (names, id);
    g_ptr_array_add (list, name ? g_strdup (name)
                     /* Translators: stands for a judge whose name was forgotten; %u counts. */
                                : g_strdup_printf (_("Judge %u"), i + 1));
  }
  g_ptr_array_add (list, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

static LaurelScoreboard *
compute (LaurelReader *reader, LaurelEvidence *evidence, LaurelContestRule *rule, const char *key,
         GError **error)
{
  g_autoptr (LaurelEvidence) owned = evidence;
  g_auto (GStrv) judges = laurel_scoreboard_dup_judges (reader, evidence, error);
  LaurelRule *read = judges ? laurel_contest_rule_read (rule, error) : NULL;

  return read ? laurel_scoreboard_new (g_steal_pointer (&owned), read,
                                     (const char *const *) judges, key, error) : NULL;
}

/**
 * laurel_scoreboard_load:
 * @reader: where to read
 * @scope: whose entries are compared
 * @rule: the rules they are counted by
 * @key: (nullable): for lots
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): who stands where by the marks there are, which are all
 */
LaurelScoreboard *
laurel_scoreboard_load (LaurelReader *reader, const LaurelScope *scope, LaurelContestRule *rule,
                      const char *key, GError **error)
{
  LaurelEvidence *evidence = load_evidence (reader, scope, FALSE, error);

  return evidence ? compute (reader, evidence, rule, key, error) : NULL;
}

/**
 * laurel_scoreboard_load_unranked:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the marks so far, for who ranks them again and again
 */
LaurelScoreboard *
laurel_scoreboard_load_unranked (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestRule) version = laurel_scope_check (reader, scope, error)
                                            ? laurel_scope_load_rule (reader, scope, error) : NULL;
  g_autoptr (LaurelEvidence) evidence = version ? load_evidence (reader, scope, TRUE, error) : NULL;
  g_auto (GStrv) judges = evidence ? laurel_scoreboard_dup_judges (reader, evidence, error) : NULL;
  LaurelRule *rule = judges ? laurel_contest_rule_read (version, error) : NULL;

  return rule ? laurel_scoreboard_new_unranked (g_steal_pointer (&evidence), rule,
                                                (const char *const *) judges, error) : NULL;
}

/**
 * laurel_scoreboard_load_kept:
 * @reader: where to read
 * @rule: the rules it was counted by
 * @evidence: what a result kept of what it was computed from
 * @key: (nullable): for lots
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): who stood where
 */
LaurelScoreboard *
laurel_scoreboard_load_kept (LaurelReader *reader, LaurelContestRule *rule, const char *evidence,
                           const char *key, GError **error)
{
  LaurelEvidence *read = laurel_evidence_read (evidence, error);

  return read ? compute (reader, read, rule, key, error) : NULL;
}

/* ---- as rows --------------------------------------------------------------------------- */

static char *
dup_joined (GPtrArray *marks)
{
  g_ptr_array_add (marks, NULL);

  return g_strjoinv (" ", (char **) marks->pdata);
}

static LaurelRow *
make_place (LaurelReader *reader, const LaurelScoreboard *board, gint64 stage, guint i,
            GError **error)
{
  const LaurelEvidenceEntry *entry = laurel_scoreboard_get_entry (board, i);
  const LaurelRankedEntry *place = &g_array_index (board->ranking->places, LaurelRankedEntry, i);
  g_autoptr (GPtrArray) counted = laurel_scoreboard_list_marks (board, i, FALSE);
  g_autoptr (GPtrArray) dropped = laurel_scoreboard_list_marks (board, i, TRUE);
  int n_sheets = (int) (counted->len + dropped->len);
  g_autofree char *counts = dup_joined (counted), *drops = dup_joined (dropped);
  g_autofree char *score = laurel_scoreboard_dup_score (board, i);
  g_autofree char *exact = laurel_scoreboard_dup_exact (board, i);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT entry.id, 0, ?2, entry.id, ?3, title, party.name,"
                         " nullif (?4, 0), ?5, ?6, ?7, ?8, ?9, ?10, ?11, (SELECT count (*)"
                         " FROM placement WHERE stage_id = ?12 AND entry_id = entry.id) FROM entry"
                         " LEFT JOIN party ON party.id = entry.organization_id WHERE entry.id = ?1",
                         "xisiisssssix", entry->id, (int) i, entry->number, (int) place->place,
                         place->is_tied, score, exact, board->levels->pdata[i], counts, drops,
                         n_sheets, stage);
  LaurelRow *made = laurel_statement_next (row)
                      ? laurel_row_new_read (LAUREL_TYPE_RESULT_PLACE, row) : NULL;

  if (laurel_statement_finish (row, error))
    return made;

  g_clear_object (&made);
  return NULL;
}

/**
 * laurel_scoreboard_list_places:
 * @reader: where to read
 * @board: a board
 * @stage: of which stage
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelResultPlace) (nullable): its places, the best
 *   first; the id of each is that of its entry
 */
GPtrArray *
laurel_scoreboard_list_places (LaurelReader *reader, const LaurelScoreboard *board, gint64 stage,
                             GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < board->ranking->places->len; i++) {
    LaurelRow *place = make_place (reader, board, stage, i, error);

    if (place == NULL)
      return NULL;
    g_ptr_array_add (places, place);
  }

  return g_steal_pointer (&places);
}

static LaurelScoreboard *
load_from_args (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelScoreboard) board = laurel_scoreboard_load_unranked (reader, scope, error);
  LaurelRanking *ranking = board ? laurel_ranking_new (board->rule, board->marks, NULL, error)
                                 : NULL;

  if (ranking == NULL)
    return NULL;

  laurel_scoreboard_take_ranking (board, ranking);

  return g_steal_pointer (&board);
}

static GPtrArray *
list_scoreboard (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelScoreboard) board = NULL;
  LaurelScope scope;

  g_variant_get (args, "(xxxx)", &scope.stage, &scope.sections[0], &scope.sections[1],
                 &scope.sections[2]);
  board = load_from_args (reader, &scope, error);

  return board ? laurel_scoreboard_list_places (reader, board, scope.stage, error) : NULL;
}

const LaurelQuery LAUREL_SCOREBOARD_OF_SCOPE = {
  .name = "scoreboard.of-scope",
  .summary = N_("Who would get which place by the marks so far: stage; category, group and "
                "division, or 0"),
  .tables = TABLES,
  .args = "(xxxx)",
  .row_type = laurel_result_place_get_type,
  .run = list_scoreboard,
};

/**
 * laurel_scoreboard_list_reasons_of:
 * @reader: where to read
 * @board: a board
 * @entry: the id of an entry of it
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelReason) (nullable): why the entry has its place
 */
GPtrArray *
laurel_scoreboard_list_reasons_of (LaurelReader *reader, const LaurelScoreboard *board,
                                   gint64 entry, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reasons = NULL;

  for (guint i = 0; reasons == NULL && i < board->ranking->places->len; i++)
    if (laurel_scoreboard_get_entry (board, i)->id == entry)
      reasons = laurel_scoreboard_list_reasons (board, i);
  for (guint i = 0; reasons != NULL && i < reasons->len; i++) {
    g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT ?1, ?2", "is",
                                                           (int) i + 1, reasons->pdata[i]);

    if (laurel_statement_next (row))
      g_ptr_array_add (rows, laurel_row_new_read (LAUREL_TYPE_REASON, row));
    if (!laurel_statement_finish (row, error))
      return NULL;
  }

  return g_steal_pointer (&rows);
}

static GPtrArray *
list_reasons (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelScoreboard) board = NULL;
  LaurelScope scope;
  gint64 entry;

  g_variant_get (args, "(xxxxx)", &scope.stage, &scope.sections[0], &scope.sections[1],
                 &scope.sections[2], &entry);
  board = load_from_args (reader, &scope, error);

  return board ? laurel_scoreboard_list_reasons_of (reader, board, entry, error) : NULL;
}

const LaurelQuery LAUREL_REASONS_OF_SCOREBOARD = {
  .name = "scoreboard.reasons",
  .summary = N_("Why an entry would get its place by the marks so far: stage; category, group and "
                "division, or 0; entry"),
  .tables = TABLES,
  .args = "(xxxxx)",
  .row_type = laurel_reason_get_type,
  .run = list_reasons,
};
