/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/measures/laurel-exam-facts.h"
#include "judging/measures/laurel-exam-release-store.h"
#include "judging/scores/laurel-obstacle-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "judging/scores/laurel-tie-lots-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about results. */
#define SAME_SCOPE(a, b) \
  a ".stage_id = " b ".stage_id AND " a ".category_id IS " b ".category_id AND " a ".group_id IS " \
  b ".group_id AND " a ".division_id IS " b ".division_id"
#define SELECT_RESULT \
  "SELECT result.id, result.contest_id, stage_id, contest_stage.title, category_id, group_id," \
  " division_id, (SELECT group_concat (name, ' · ') FROM (SELECT name FROM contest_section AS s" \
  "  WHERE s.id IN (category_id, group_id, division_id) ORDER BY s.kind = 'group'," \
  "  s.kind = 'category')), result.version, NOT EXISTS (SELECT 1 FROM result AS later" \
  "  WHERE " SAME_SCOPE ("later", "result") " AND later.version > result.version), rule_id," \
  " contest_rule.version, released, result.reason, result.digest," \
  " (SELECT count (*) FROM result_place WHERE result_id = result.id)," \
  " (SELECT count (level) FROM result_place WHERE result_id = result.id)," \
  " (SELECT count (*) FROM objection WHERE result_id = result.id)," \
  " (SELECT count (*) FROM objection WHERE result_id = result.id" \
  "  AND state IN ('received', 'examined'))," \
  " (SELECT first FROM publicity WHERE result_id = result.id)," \
  " (SELECT last FROM publicity WHERE result_id = result.id)," \
  " (SELECT days FROM publicity WHERE result_id = result.id)," \
  " (SELECT unit FROM publicity WHERE result_id = result.id)," \
  " (SELECT note FROM publicity WHERE result_id = result.id)" \
  " FROM result JOIN contest_stage ON contest_stage.id = stage_id" \
  " JOIN contest_rule ON contest_rule.id = rule_id"

static const char *const TABLES[] = { "result", "result_place", "contest_stage", "contest_section",
                                      "contest_rule", "objection", "publicity", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_RESULT " WHERE result.contest_id = ?1"
                              " ORDER BY contest_stage.position, division_id, category_id,"
                              " group_id, result.version DESC", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_RESULT, rows, error);
}

const LaurelQuery LAUREL_RESULTS_OF_CONTEST = {
  .name = "results.of-contest",
  .summary = N_("The results of a contest (its id) that were released, with all their versions"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_result_get_type,
  .run = list_of_contest,
};

/**
 * laurel_result_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the result
 */
LaurelResult *
laurel_result_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_RESULT " WHERE result.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_RESULT (laurel_row_new_read (LAUREL_TYPE_RESULT, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such result (any more)."));
  return NULL;
}

/* ---- its places ------------------------------------------------------------------------ */

/**
 * laurel_result_is_of_exam:
 * @reader: where to read
 * @id: a result
 *
 * An exam keeps which files it was counted from, and not the million rows of them again.
 */
gboolean
laurel_result_is_of_exam (LaurelReader *reader, gint64 id)
{
  return laurel_reader_read_int (reader, "SELECT json_type (evidence, '$.sources') IS NOT NULL"
                                 " FROM result WHERE id = ?1", id) != 0;
}

/**
 * laurel_result_load_board:
 * @reader: where to read
 * @id: a result
 * @error: return location for an error
 *
 * What it was computed from is counted again: the marks of long ago, by the rules of then.
 *
 * Returns: (transfer full) (nullable): who stood where
 */
LaurelScoreboard *
laurel_result_load_board (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT rule_id, evidence, key FROM result WHERE id = ?1", "x",
                         id);
  g_autoptr (LaurelContestRule) rule = NULL;

  if (!laurel_statement_next (row)) {
    if (laurel_statement_finish (row, error))
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                           _("There is no such result (any more)."));
    return NULL;
  }
  rule = laurel_contest_rule_load (reader, laurel_statement_get_int64 (row, 0), error);
  if (rule != NULL && laurel_result_is_of_exam (reader, id)) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("An exam was counted from files of attempts, of which its result keeps "
                           "the checksums: there are no marks to count again. Take its evidence."));
    return NULL;
  }

  return rule ? laurel_scoreboard_load_kept (reader, rule, laurel_statement_get_text (row, 1),
                                           laurel_statement_get_text (row, 2), error) : NULL;
}

/**
 * laurel_result_dup_program:
 * @reader: where to read
 * @id: a result
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): what computed it, as "Laurel 1.0"
 */
char *
laurel_result_dup_program (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (program, '') FROM result WHERE id = ?1", "x", id);
  g_autofree char *program =
    laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;

  if (!laurel_statement_finish (row, error))
    return NULL;

  return program ? g_steal_pointer (&program) : g_strdup ("");
}

/* (element-type gint64 LaurelResultPlace): by entry */
static GHashTable *
index_places (GPtrArray *places)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < places->len; i++) {
    gint64 entry = laurel_result_place_get_entry_id (places->pdata[i]);

    g_hash_table_insert (index, g_memdup2 (&entry, sizeof entry), places->pdata[i]);
  }

  return index;
}

static gboolean
add_place (LaurelReader *reader, LaurelStatement *stored, GHashTable *counted, GPtrArray *places,
           GError **error)
{
  gint64 entry = laurel_statement_get_int64 (stored, 2);
  LaurelResultPlace *again = g_hash_table_lookup (counted, &entry);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT p.id, p.result_id, p.position, p.entry_id,"
                         " ifnull (?2, entry.number), ifnull (title, party.name), o.name, place,"
                         " tied, score, exact, level, ?3, ?4, ?5, ?6 FROM result_place AS p"
                         " LEFT JOIN entry ON entry.id = p.entry_id"
                         " LEFT JOIN party ON party.id = p.party_id"
                         " LEFT JOIN party AS o ON o.id = ifnull (entry.organization_id,"
                         " party.organization_id) WHERE p.id = ?1", "xsssii",
                         laurel_statement_get_int64 (stored, 0),
                         again ? laurel_result_place_get_number (again) : NULL,
                         again ? laurel_result_place_get_counted (again) : NULL,
                         again ? laurel_result_place_get_dropped (again) : NULL,
                         again ? laurel_result_place_get_sheets (again) : 0,
                         again ? laurel_result_place_get_sheets (again) : 0);

  if (laurel_statement_next (row))
    g_ptr_array_add (places, laurel_row_new_read (LAUREL_TYPE_RESULT_PLACE, row));

  return laurel_statement_finish (row, error);
}

static const char *const PLACE_TABLES[] = { "result_place", "result", "entry", "party", NULL };

static GPtrArray *
list_places (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelScoreboard) board = NULL;
  g_autoptr (LaurelStatement) rows = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GHashTable) counted = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  if (laurel_result_is_of_exam (reader, id)) {
    again = g_ptr_array_new ();
  } else {
    board = laurel_result_load_board (reader, id, error);
    again = board ? laurel_scoreboard_list_places (reader, board, 0, error) : NULL;
  }
  if (again == NULL)
    return NULL;

  counted = index_places (again);
  rows = laurel_reader_query (reader, "SELECT id, position, entry_id FROM result_place"
                              " WHERE result_id = ?1 ORDER BY position, id", "x", id);
  while (laurel_statement_next (rows))
    if (!add_place (reader, rows, counted, places, error))
      return NULL;

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&places) : NULL;
}

const LaurelQuery LAUREL_PLACES_OF_RESULT = {
  .name = "places.of-result",
  .summary = N_("The places of a result (its id), the best first"),
  .tables = PLACE_TABLES,
  .args = "(x)",
  .row_type = laurel_result_place_get_type,
  .run = list_places,
};

static GPtrArray *
list_reason (LaurelReader *reader, const char *text, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, "SELECT 1, ?1", "s", text);

  return laurel_row_read_all (LAUREL_TYPE_REASON, row, error);
}

/* Why who has a place of an exam has it. */
static GPtrArray *
list_exam_reasons (LaurelReader *reader, gint64 result, gint64 place, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT rule_id, json_extract (evidence, '$.awards[' ||"
                         " result_place.position || '][4]') FROM result JOIN result_place"
                         " ON result_id = result.id WHERE result.id = ?1 AND result_place.id = ?2",
                         "xx", result, place);
  g_autoptr (LaurelContestRule) kept = NULL;
  g_autoptr (LaurelRule) rule = NULL;
  g_autofree char *text = NULL;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error) ? g_ptr_array_new_with_free_func (g_object_unref)
                                                : NULL;
  kept = laurel_contest_rule_load (reader, laurel_statement_get_int64 (row, 0), error);
  rule = kept ? laurel_contest_rule_read (kept, error) : NULL;
  if (rule == NULL)
    return NULL;

  g_return_val_if_fail (rule->exam != NULL, NULL);
  text = laurel_exam_facts_dup_reason (laurel_statement_get_text (row, 1), rule->exam);

  return list_reason (reader, text, error);
}

static GPtrArray *
list_reasons (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelScoreboard) board = NULL;
  gint64 id, entry;

  g_variant_get (args, "(xx)", &id, &entry);
  if (laurel_result_is_of_exam (reader, id))
    return list_exam_reasons (reader, id, entry, error);
  board = laurel_result_load_board (reader, id, error);

  return board ? laurel_scoreboard_list_reasons_of (reader, board, entry, error) : NULL;
}

const LaurelQuery LAUREL_REASONS_OF_RESULT = {
  .name = "result.reasons",
  .summary = N_("Why an entry has its place in a result: result, entry; of an exam: result, place"),
  .tables = PLACE_TABLES,
  .args = "(xx)",
  .row_type = laurel_reason_get_type,
  .run = list_reasons,
};

/* ---- releasing ---------------------------------------------------------------------------- */

/* Returns: the latest version, or -1 with @error set */
static int
read_version (LaurelReader *reader, const LaurelScope *scope, char **digest, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT version, digest FROM result WHERE stage_id = ?1"
                         " AND category_id IS nullif (?2, 0) AND group_id IS nullif (?3, 0)"
                         " AND division_id IS nullif (?4, 0) ORDER BY version DESC LIMIT 1", "xxxx",
                         scope->stage, scope->sections[0], scope->sections[1], scope->sections[2]);
  int version = 0;

  if (laurel_statement_next (row)) {
    version = laurel_statement_get_int (row, 0);
    *digest = g_strdup (laurel_statement_get_text (row, 1));
  }

  return laurel_statement_finish (row, error) ? version : -1;
}

/**
 * laurel_result_find_latest:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: the id of the latest version of its result; 0 where there is none, -1 with @error set
 */
gint64
laurel_result_find_latest (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM result WHERE stage_id = ?1 AND category_id IS"
                         " nullif (?2, 0) AND group_id IS nullif (?3, 0) AND division_id IS"
                         " nullif (?4, 0) ORDER BY version DESC LIMIT 1", "xxxx", scope->stage,
                         scope->sections[0], scope->sections[1], scope->sections[2]);
  gint64 id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) ? id : -1;
}

/**
 * laurel_result_read_key:
 * @reader: where to read
 * @id: a result
 * @key: (out) (nullable) (transfer full): by which lots were drawn, if any were
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_result_read_key (LaurelReader *reader, gint64 id, char **key, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT key FROM result WHERE id = ?1", "x", id);

  *key = laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
  if (laurel_statement_finish (row, error))
    return TRUE;

  g_clear_pointer (key, g_free);
  return FALSE;
}

/**
 * laurel_result_dup_digest:
 * @rule: the rules that were applied, as JSON
 * @evidence: what they were applied to, as JSON
 * @board: what that gave
 *
 * Returns: (transfer full): by which it is known whether anything that decides has changed
 */
char *
laurel_result_dup_digest (const char *rule, const char *evidence, const LaurelScoreboard *board)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (sum, (const guchar *) rule, -1);
  g_checksum_update (sum, (const guchar *) "\n", 1);
  g_checksum_update (sum, (const guchar *) evidence, -1);
  for (guint i = 0; i < board->ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (board->ranking->places, LaurelRankedEntry,
                                                     i);
    g_autofree char *score = laurel_scoreboard_dup_score (board, i);
    g_autofree char *line =
      g_strdup_printf ("\n%s\t%u\t%s\t%s", laurel_scoreboard_get_entry (board, i)->number,
                       place->place, score ? score : "",
                       board->levels->pdata[i] ? (const char *) board->levels->pdata[i] : "");

    g_checksum_update (sum, (const guchar *) line, -1);
  }

  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
insert_places (LaurelTxn *txn, gint64 result, const LaurelScoreboard *board, GError **error)
{
  for (guint i = 0; i < board->ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (board->ranking->places, LaurelRankedEntry,
                                                     i);
    g_autofree char *score = laurel_scoreboard_dup_score (board, i);
    g_autofree char *exact = laurel_scoreboard_dup_exact (board, i);

    if (laurel_txn_insert (txn, error, "result_place", "INSERT INTO result_place (id, result_id,"
                           " position, entry_id, place, tied, score, exact, level) VALUES (?1, ?2,"
                           " ?3, ?4, nullif (?5, 0), ?6, ?7, ?8, ?9)", "xixiisss", result, (int) i,
                           laurel_scoreboard_get_entry (board, i)->id, (int) place->place,
                           place->is_tied, score, exact, board->levels->pdata[i]) == 0)
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_version (const LaurelRelease *self, int version, const char *before, const char *digest,
               GError **error)
{
  if (version == 0)
    return TRUE;
  if (g_strcmp0 (before, digest) == 0)
    return laurel_refuse (error, _("This is the result that was released already: neither the "
                                   "rules nor a mark have changed since."));
  if (*self->reason == '\0')
    return laurel_refuse (error, _("A released result is corrected for a reason, which is told "
                                   "with it: write it."));

  return TRUE;
}

/**
 * laurel_result_insert:
 * @txn: a transaction
 * @self: what is released
 * @stage: its stage
 * @rule: the rules that it was counted by
 * @error: return location for an error
 *
 * Releases a result, whose places come after; the same one again, or a correction without a
 * reason, is refused.
 *
 * Returns: its id, or 0 with @error set
 */
gint64
laurel_result_insert (LaurelTxn *txn, const LaurelRelease *self, LaurelContestStage *stage,
                      LaurelContestRule *rule, GError **error)
{
  g_autofree char *before = NULL;
  int version = read_version (&txn->reader, &self->scope, &before, error);

  if (version < 0 || !check_version (self, version, before, self->digest, error))
    return 0;

  /* Translators: %1$s is a stage of a contest, %2$d the version of its result. */
  laurel_txn_tell (txn, g_strdup_printf (_("Released the result of “%1$s”, version %2$d"),
                                         laurel_contest_stage_get_title (stage), version + 1));

  return laurel_txn_insert (txn, error, "result", "INSERT INTO result (id, contest_id, stage_id,"
                            " category_id, group_id, division_id, version, rule_id, released,"
                            " reason, key, evidence, digest, program) VALUES (?1, ?2, ?3,"
                            " nullif (?4, 0), nullif (?5, 0), nullif (?6, 0), ?7, ?8, ?9,"
                            " nullif (?10, ''), nullif (?11, ''), ?12, ?13, ?14)", "xxxxxixxsssss",
                            laurel_contest_stage_get_contest_id (stage), self->scope.stage,
                            self->scope.sections[0], self->scope.sections[1],
                            self->scope.sections[2], version + 1,
                            laurel_row_get_id (LAUREL_ROW (rule)),
                            txn->now, self->reason, self->key,
                            self->evidence, self->digest, "Laurel " LAUREL_VERSION);
}

/* What was declared gives its numbers once. */
static gboolean
note_lots (LaurelTxn *txn, const LaurelTieLots *lots, const char *key, GError **error)
{
  return *key == '\0' || lots->id == 0 || lots->key != NULL ||
         laurel_lot_draw_take (txn, lots->id, key, NULL, error);
}

static gboolean
insert (LaurelTxn *txn, LaurelRelease *self, LaurelContestStage *stage, LaurelContestRule *rule,
        const LaurelScoreboard *board, GError **error)
{
  g_autofree char *evidence = laurel_evidence_dup_json (board->evidence);
  g_autofree char *digest =
    laurel_result_dup_digest (laurel_contest_rule_get_content (rule), evidence, board);
  gint64 id;

  self->evidence = evidence;
  self->digest = digest;
  id = laurel_result_insert (txn, self, stage, rule, error);

  return id != 0 && insert_places (txn, id, board, error);
}

static gboolean
release (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (LaurelContestRule) rule = NULL;
  g_autoptr (LaurelScoreboard) board = NULL;
  g_auto (LaurelTieLots) lots = { 0 };
  g_autofree char *clean = NULL, *key = NULL;
  const char *reason, *given;
  LaurelRelease self = { 0 };

  g_variant_get (args, "(xxxx&s&s)", &self.scope.stage, &self.scope.sections[0],
                 &self.scope.sections[1], &self.scope.sections[2], &given, &reason);
  clean = laurel_text_dup_clean (reason);
  self.reason = clean ? clean : "";
  stage = laurel_contest_stage_load (&txn->reader, self.scope.stage, error);
  if (stage == NULL || !laurel_scope_check (&txn->reader, &self.scope, error))
    return FALSE;
  if (g_str_equal (laurel_contest_stage_get_measure (stage), "exam"))
    return laurel_exam_release (txn, self.scope.stage, self.reason, error);
  rule = laurel_scope_load_rule (&txn->reader, &self.scope, error);
  if (rule == NULL || !laurel_tie_lots_find (&txn->reader, &self.scope, rule, &lots, error))
    return FALSE;
  self.key = key = laurel_tie_lots_dup_key (&lots, given, error);
  board = key ? laurel_scoreboard_load (&txn->reader, &self.scope, rule, *key ? key : NULL, error)
              : NULL;
  if (board == NULL)
    return FALSE;

  if (board->marks->marks->len == 0)
    return laurel_refuse (error, _("Nothing is marked yet: there is no result to release."));

  return laurel_obstacle_check_advanced (&txn->reader, &self.scope, error) &&
         laurel_obstacle_check_judged (&txn->reader, &self.scope, error) &&
         laurel_obstacle_check_full (&txn->reader, &self.scope, board->rule, error) &&
         laurel_obstacle_check_typed_twice (&txn->reader, &self.scope, error) &&
         laurel_obstacle_check_interests (&txn->reader, &self.scope, error) &&
         insert (txn, &self, stage, rule, board, error) &&
         note_lots (txn, &lots, key, error);
}

const LaurelCommand LAUREL_RESULT_RELEASE = {
  .name = "result.release",
  .label = N_("Release result"),
  .summary = N_("Releases the result of a stage, or a corrected version with a reason: stage; "
                "category, group and division, or 0; key for lots, or nothing; reason, or nothing"),
  .args = "(xxxxss)",
  .final = TRUE,
  .apply = release,
};
