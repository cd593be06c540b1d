/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-mark-writer.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/laurel-marks.h"
#include "judging/scores/laurel-scope-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is that writes marks. */
#define SELECT_PLACE \
  "SELECT placement.id, stage_id, entry_id, judge_id, entry.number, entry.state, party.name," \
  " ifnull (category_id, 0), ifnull (group_id, 0), ifnull (division_id, 0)" \
  " FROM placement JOIN entry ON entry.id = entry_id JOIN judge ON judge.id = judge_id" \
  " JOIN expert ON expert.id = judge.expert_id LEFT JOIN party ON party.id = expert.party_id" \
  " WHERE placement.id = ?1"

struct _LaurelMarkWriter {
  LaurelTxn *txn;
  LaurelContestStage *stage;
  gboolean is_check;    /* whether it is what a second person typed */
  GHashTable *rules;    /* (element-type gint64 LaurelRule): by section, or 0 for all */
  GHashTable *kept_out; /* (nullable) (element-type utf8): "judge entry" of each interest */
  const LaurelRule *rule; /* (nullable): of the last sheet that was looked at */
  gint64 placement;     /* that sheet, and what of it counts */
  gint64 judge, entry;
  gboolean is_free;     /* whether it was seen that no interest keeps them apart */
};

static void
rule_free (gpointer rule)
{
  laurel_rule_free (rule);
}

/**
 * laurel_mark_writer_free:
 * @self: a writer
 */
void
laurel_mark_writer_free (LaurelMarkWriter *self)
{
  g_clear_object (&self->stage);
  g_clear_pointer (&self->rules, g_hash_table_unref);
  g_clear_pointer (&self->kept_out, g_hash_table_unref);
  g_free (self);
}

static gboolean
read_rules (LaurelMarkWriter *self, GError **error)
{
  g_autoptr (GPtrArray) rules =
    laurel_contest_rule_list_fixed (&self->txn->reader,
                                    laurel_contest_stage_get_contest_id (self->stage), error);

  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    gint64 section = laurel_contest_rule_get_section_id (rules->pdata[i]);
    LaurelRule *rule = laurel_contest_rule_read (rules->pdata[i], error);

    if (rule == NULL)
      return FALSE;
    g_hash_table_insert (self->rules, g_memdup2 (&section, sizeof section), rule);
  }

  return rules != NULL;
}

static gboolean
read_kept_out (LaurelMarkWriter *self, GError **error)
{
  g_autoptr (GArray) pairs =
    laurel_interest_list_pairs (&self->txn->reader,
                                laurel_contest_stage_get_contest_id (self->stage),
                                laurel_day_today (), error);

  self->kept_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    const LaurelInterestPair *pair = &g_array_index (pairs, LaurelInterestPair, i);

    g_hash_table_add (self->kept_out, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                                       pair->judge, pair->entry));
  }

  return pairs != NULL;
}

/**
 * laurel_mark_writer_new:
 * @txn: a transaction
 * @stage: the id of a stage
 * @is_check: whether a second person typed the marks, to be compared
 * @are_many: whether they are of many sheets: then all interests are read at once, and not those
 *   of each sheet
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a writer
 */
LaurelMarkWriter *
laurel_mark_writer_new (LaurelTxn *txn, gint64 stage, gboolean is_check, gboolean are_many,
                        GError **error)
{
  g_autoptr (LaurelMarkWriter) self = g_new0 (LaurelMarkWriter, 1);

  self->txn = txn;
  self->is_check = is_check;
  self->rules = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, rule_free);
  self->stage = laurel_contest_stage_load (&txn->reader, stage, error);

  return self->stage != NULL && read_rules (self, error) &&
         (!are_many || read_kept_out (self, error)) ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_mark_writer_get_stage:
 * @self: a writer
 *
 * Returns: (transfer none): its stage
 */
LaurelContestStage *
laurel_mark_writer_get_stage (LaurelMarkWriter *self)
{
  return self->stage;
}

/* Those of a section of the entry that has its own, or those for all; its sections stand from
 * @column on. */
static const LaurelRule *
find_rule (LaurelMarkWriter *self, LaurelStatement *place, int column)
{
  const LaurelRule *rule = NULL;
  gint64 all = 0;

  for (int i = 0; rule == NULL && i < LAUREL_N_SECTION_KINDS; i++) {
    gint64 section = laurel_statement_get_int64 (place, column + i);

    if (section != 0)
      rule = g_hash_table_lookup (self->rules, &section);
  }

  return rule ? rule : g_hash_table_lookup (self->rules, &all);
}

static gboolean
check_place (LaurelMarkWriter *self, LaurelStatement *place, GError **error)
{
  const char *number = laurel_statement_get_text (place, 4);
  const char *state = laurel_statement_get_text (place, 5);

  if (laurel_statement_get_int64 (place, 1) != laurel_row_get_id (LAUREL_ROW (self->stage)))
    return laurel_refuse (error, _("This score sheet is of another stage."));
  if (g_strv_contains ((const char *const[]) { "refused", "withdrawn", "disqualified", NULL },
                       state))
    /* Translators: %s is the number of an entry. */
    return laurel_refuse (error, _("Entry %s does not take part (any more)."), number);
  self->entry = laurel_statement_get_int64 (place, 2);
  self->judge = laurel_statement_get_int64 (place, 3);
  self->is_free = FALSE;
  self->rule = find_rule (self, place, 7);
  if (self->rule == NULL)
    return laurel_refuse (error, _("The rules are not fixed yet. Fix them before the first mark "
                                   "is seen."));

  return TRUE;
}

static gboolean
go_to_place (LaurelMarkWriter *self, gint64 placement, GError **error)
{
  g_autoptr (LaurelStatement) place = NULL;

  if (self->rule != NULL && self->placement == placement)
    return TRUE;

  place = laurel_reader_query (&self->txn->reader, SELECT_PLACE, "x", placement);
  self->rule = NULL;
  if (!laurel_statement_next (place)) {
    if (laurel_statement_finish (place, error))
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                           _("This judge does not judge this entry (any more)."));
    return FALSE;
  }
  if (!check_place (self, place, error))
    return FALSE;

  self->placement = placement;
  return TRUE;
}

/* Who has an interest in an entry gives it no mark; that there is none, or none any more, is
 * said. */
static gboolean
check_interest (LaurelMarkWriter *self, const char *value, GError **error)
{
  g_autofree char *pair = NULL;

  if (self->is_free || *value == '\0' || g_str_equal (value, LAUREL_MARK_ABSTAINED))
    return TRUE;

  pair = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->judge, self->entry);
  self->is_free = (self->kept_out != NULL && !g_hash_table_contains (self->kept_out, pair)) ||
                  laurel_interest_check (&self->txn->reader,
                                         laurel_contest_stage_get_contest_id (self->stage),
                                         self->judge, self->entry, error);

  return self->is_free;
}

/* A number has one way of being written. */
static char *
dup_value (const char *value)
{
  LaurelRatio ratio;

  return laurel_ratio_read (value, &ratio) ? laurel_ratio_dup_exact (ratio) : g_strdup (value);
}

static gboolean
write_mark (LaurelMarkWriter *self, gint64 placement, const char *criterion, const char *part,
            const char *value, GError **error)
{
  static const char *const FIND[] = {
    "SELECT id FROM mark WHERE placement_id = ?1 AND criterion = ?2 AND part = ?3",
    "SELECT id FROM mark_check WHERE placement_id = ?1 AND criterion = ?2 AND part = ?3",
  };
  static const char *const UPDATE[] = {
    "UPDATE mark SET value = ?2 WHERE id = ?1 AND value IS NOT ?2",
    "UPDATE mark_check SET value = ?2 WHERE id = ?1 AND value IS NOT ?2",
  };
  static const char *const DELETE[] = { "DELETE FROM mark WHERE id = ?1",
                                        "DELETE FROM mark_check WHERE id = ?1" };
  static const char *const INSERT[] = {
    "INSERT INTO mark (id, placement_id, criterion, part, value) VALUES (?1, ?2, ?3, ?4, ?5)",
    "INSERT INTO mark_check (id, placement_id, criterion, part, value)"
    " VALUES (?1, ?2, ?3, ?4, ?5)",
  };
  g_autoptr (LaurelStatement) row = laurel_reader_query (&self->txn->reader, FIND[self->is_check],
                                                         "xss", placement, criterion, part);
  gint64 id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
  gboolean is_abstained = g_str_equal (value, LAUREL_MARK_ABSTAINED);
  g_autofree char *exact = is_abstained ? NULL : dup_value (value);

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (*value == '\0')
    return id == 0 || laurel_txn_exec (self->txn, error, DELETE[self->is_check], "x", id);
  if (id != 0)
    return laurel_txn_exec (self->txn, error, UPDATE[self->is_check], "xs", id, exact);

  return laurel_txn_insert (self->txn, error, self->is_check ? "mark_check" : "mark",
                            INSERT[self->is_check], "xsss", placement, criterion, part, exact) != 0;
}

/**
 * laurel_mark_writer_put:
 * @self: a writer
 * @placement: which judge gave it to which entry
 * @criterion: what for; "" where there is only one criterion
 * @part: in which part; "" where there is only one
 * @value: the mark; "" if there is none, or %LAUREL_MARK_ABSTAINED
 * @error: return location for an error
 */
gboolean
laurel_mark_writer_put (LaurelMarkWriter *self, gint64 placement, const char *criterion,
                        const char *part, const char *value, GError **error)
{
  if (!go_to_place (self, placement, error) || !check_interest (self, value, error) ||
      !laurel_marks_check_part (self->rule, part, error) ||
      !laurel_marks_check (self->rule, criterion,
                           g_str_equal (value, LAUREL_MARK_ABSTAINED) ? "" : value, error))
    return FALSE;

  /* A criterion without a name may be meant by the one name there is. */
  return write_mark (self, placement, self->rule->criteria->len == 1
                       ? laurel_rule_get_criterion (self->rule, 0)->name : criterion, part, value,
                     error);
}

/**
 * laurel_mark_writer_check_factor:
 * @self: a writer
 * @entry: an entry of its contest
 * @part: in which part; "" for all of it
 * @error: return location for an error
 *
 * Returns: whether the rules of the entry, if they are fixed, multiply it there
 */
gboolean
laurel_mark_writer_check_factor (LaurelMarkWriter *self, gint64 entry, const char *part,
                                 GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&self->txn->reader, "SELECT category_id, group_id, division_id FROM entry"
                         " WHERE id = ?1", "x", entry);
  const LaurelRule *rule = laurel_statement_next (row) ? find_rule (self, row, 0) : NULL;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (rule == NULL)
    return TRUE;
  if (rule->factor == NULL)
    return laurel_refuse (error, _("The rules name no factor: nothing multiplies entries."));

  return *part == '\0' || laurel_marks_check_part (rule, part, error);
}
