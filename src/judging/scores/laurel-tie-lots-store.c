/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-tie-lots-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/laurel-draw-sources.h"

#include <glib/gi18n-lib.h>

/*
 * All the SQL there is about the lots that part equals. It is said first where their numbers will
 * come from: by the rules, which are fixed, or by a declaration, as for the draw of a jury. What
 * was said last counts. The numbers of a source are taken once: for all that a stage compares, and
 * for what is corrected later.
 */

void
laurel_tie_lots_clear (LaurelTieLots *self)
{
  g_clear_pointer (&self->sources, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->key, g_free);
}

/* ---- declaring ------------------------------------------------------------------------------ */

static gboolean
check_again (LaurelReader *reader, gint64 stage, const char *reason, GError **error)
{
  gint64 before = laurel_reader_read_int (reader, "SELECT EXISTS (SELECT 1 FROM lot_draw WHERE"
                                          " stage_id = ?1 AND purpose = 'ties') OR EXISTS (SELECT"
                                          " 1 FROM result WHERE stage_id = ?1 AND key IS NOT NULL)",
                                          stage);

  return laurel_draw_sources_check_again (before != 0, reason, error);
}

/* Returns: (transfer full) (nullable): a sentence about what was in before, if anything was */
static char *
dup_late (LaurelReader *reader, gint64 stage)
{
  gint64 marks = laurel_reader_read_int (reader, "SELECT (SELECT count (*) FROM mark JOIN placement"
                                         " ON placement.id = placement_id WHERE stage_id = ?1) +"
                                         " (SELECT count (*) FROM indicator_value WHERE stage_id ="
                                         " ?1)", stage);
  gint64 more = laurel_reader_read_int (reader, "SELECT (SELECT count (*) FROM entry_factor WHERE"
                                        " stage_id = ?1) + (SELECT count (*) FROM deduction WHERE"
                                        " stage_id = ?1)", stage);
  gint64 n = marks + more;

  if (n == 0)
    return NULL;
  if (more == 0)
    /* Translators: %d counts marks; after the reason for another draw. */
    return g_strdup_printf (ngettext ("Declared when %d mark was in already.",
                                      "Declared when %d marks were in already.", (gulong) n),
                            (int) n);

  /* Translators: %d counts marks, what multiplies entries and what is deducted, together; after the
   * reason for another draw. */
  return g_strdup_printf (ngettext ("Declared when %d mark, factor or deduction was in already.",
                                    "Declared when %d marks, factors and deductions were in "
                                    "already.", (gulong) n), (int) n);
}

/* Whoever has seen marks, and what they are multiplied by and lose, knows who is equal. That may be
 * too late to be trusted, and it is told.
 *
 * Returns: (transfer full) (nullable): what is told with it */
static char *
dup_reason (LaurelReader *reader, gint64 stage, const char *reason)
{
  g_autofree char *late = dup_late (reader, stage);

  if (late == NULL)
    return g_strdup (reason);

  /* Translators: two sentences: why there is another draw, and that marks were seen before. */
  return reason ? g_strdup_printf (_("%1$s %2$s"), reason, late) : g_steal_pointer (&late);
}

static gboolean
declare (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) sources = NULL;
  g_autofree char *clean = NULL, *reason = NULL;
  const char *text;
  gint64 id;

  g_variant_get (args, "(x@as&s)", &id, &sources, &text);
  clean = laurel_text_dup_clean (text);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  if (stage == NULL || !check_again (&txn->reader, id, clean, error))
    return FALSE;

  reason = dup_reason (&txn->reader, id, clean);
  /* Translators: %s is a stage of a contest. */
  laurel_txn_tell (txn, g_strdup_printf (_("Declared where the lots of “%s” come from"),
                                         laurel_contest_stage_get_title (stage)));

  return laurel_lot_draw_insert (txn, id, "ties", NULL, NULL, sources, reason, error);
}

/* Final, as that of a jury's draw. */
const LaurelCommand LAUREL_LOTS_DECLARE = {
  .name = "lots.declare",
  .label = N_("Declare lots"),
  .summary = N_("Declares where the lots come from that part equals of a stage: stage, where the "
                "numbers will come from, why it is declared again or “”"),
  .args = "(xass)",
  .final = TRUE,
  .apply = declare,
};

/* ---- what was declared ---------------------------------------------------------------------- */

/* Of rules that say it: what an earlier release took of the same source. */
static gboolean
find_of_rules (LaurelReader *reader, gint64 stage, LaurelContestRule *version,
               const LaurelRule *rule, LaurelTieLots *self, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT result.key FROM result JOIN contest_rule ON"
                         " contest_rule.id = rule_id WHERE stage_id = ?1 AND result.key IS NOT NULL"
                         " AND json_extract (content, '$.lots') = ?2 ORDER BY result.released DESC,"
                         " result.id DESC LIMIT 1", "xs", stage, rule->lots);

  self->sources = laurel_json_dup_list (rule->lots);
  self->declared = laurel_contest_rule_get_fixed (version);
  if (laurel_statement_next (row))
    self->key = g_strdup (laurel_statement_get_text (row, 0));

  return laurel_statement_finish (row, error);
}

/* Nobody declared it; a result that was released by a key all the same is corrected by it. */
static gboolean
find_of_result (LaurelReader *reader, const LaurelScope *scope, LaurelTieLots *self,
                GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT key FROM result WHERE stage_id = ?1 AND category_id IS"
                         " nullif (?2, 0) AND group_id IS nullif (?3, 0) AND division_id IS"
                         " nullif (?4, 0) ORDER BY version DESC LIMIT 1", "xxxx", scope->stage,
                         scope->sections[0], scope->sections[1], scope->sections[2]);

  if (laurel_statement_next (row))
    self->key = g_strdup (laurel_statement_get_text (row, 0));

  return laurel_statement_finish (row, error);
}

/**
 * laurel_tie_lots_find:
 * @reader: where to read
 * @scope: whose entries are compared
 * @version: the rules they are counted by
 * @self: (out): where the lots come from
 * @error: return location for an error
 */
gboolean
laurel_tie_lots_find (LaurelReader *reader, const LaurelScope *scope, LaurelContestRule *version,
                      LaurelTieLots *self, GError **error)
{
  g_autoptr (LaurelRule) rule = laurel_contest_rule_read (version, error);
  g_autoptr (LaurelLotDraw) draw = NULL;

  *self = (LaurelTieLots) { 0 };
  if (rule == NULL ||
      !laurel_lot_draw_find (reader, scope->stage, "ties", NULL, &draw, error))
    return FALSE;
  if (rule->lots != NULL && (draw == NULL || laurel_lot_draw_get_declared (draw) <
                                               laurel_contest_rule_get_fixed (version)))
    return find_of_rules (reader, scope->stage, version, rule, self, error);
  if (draw == NULL)
    return find_of_result (reader, scope, self, error);

  self->id = laurel_row_get_id (LAUREL_ROW (draw));
  self->sources = g_strdup (laurel_lot_draw_get_sources (draw));
  self->declared = laurel_lot_draw_get_declared (draw);
  self->reason = g_strdup (laurel_lot_draw_get_reason (draw));
  self->key = g_strdup (laurel_lot_draw_get_key (draw));
  return TRUE;
}

/**
 * laurel_tie_lots_find_drawn:
 * @reader: where to read
 * @result: a result that was released
 * @self: (out): where its lots came from; without a key if none were drawn
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_tie_lots_find_drawn (LaurelReader *reader, gint64 result, LaurelTieLots *self,
                            GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (d.id, 0), ifnull (d.sources, iif (json_extract"
                         " (content, '$.lots') IS NULL, NULL, json_array (json_extract (content,"
                         " '$.lots')))), ifnull (d.declared, ifnull (fixed, 0)), d.reason,"
                         " result.key FROM result JOIN contest_rule ON contest_rule.id = rule_id"
                         " LEFT JOIN lot_draw AS d ON d.id = (SELECT lot_draw.id FROM lot_draw"
                         " WHERE lot_draw.stage_id = result.stage_id AND purpose = 'ties'"
                         " AND lot_draw.key = result.key ORDER BY number DESC LIMIT 1)"
                         " WHERE result.id = ?1", "x", result);

  *self = (LaurelTieLots) { 0 };
  if (laurel_statement_next (row)) {
    self->id = laurel_statement_get_int64 (row, 0);
    self->sources = g_strdup (laurel_statement_get_text (row, 1));
    self->declared = laurel_statement_get_int64 (row, 2);
    self->reason = g_strdup (laurel_statement_get_text (row, 3));
    self->key = g_strdup (laurel_statement_get_text (row, 4));
  }
  if (laurel_statement_finish (row, error))
    return TRUE;

  laurel_tie_lots_clear (self);
  return FALSE;
}

/**
 * laurel_tie_lots_dup_told:
 * @self: where lots come from, as it was declared
 *
 * Returns: (transfer full): that in words: “Lottery of 20 October; index of that day”
 */
char *
laurel_tie_lots_dup_told (const LaurelTieLots *self)
{
  g_auto (GStrv) words = laurel_json_dup_words (self->sources);

  return g_strjoinv ("; ", words);
}

/**
 * laurel_tie_lots_dup_key:
 * @self: where lots come from
 * @given: what these gave, or "" for what was taken already
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): the key, "" where there is none yet, or %NULL with @error
 *   set
 */
char *
laurel_tie_lots_dup_key (const LaurelTieLots *self, const char *given, GError **error)
{
  g_auto (GStrv) numbers = laurel_draw_sources_split (given);
  g_autofree char *key = NULL;

  if (*given == '\0' || g_strcmp0 (given, self->key) == 0)
    return g_strdup (self->key ? self->key : "");
  if (self->sources == NULL) {
    laurel_refuse (error, _("Lots have no key before it is declared where its numbers come from. "
                            "Declare that first, and then give what they are."));
    return NULL;
  }

  key = laurel_draw_sources_make_key (self->sources, (const char *const *) numbers, error);
  if (key == NULL || self->key == NULL || g_str_equal (key, self->key))
    return g_steal_pointer (&key);

  /* Translators: %s is digits and signs. */
  laurel_refuse (error, _("The lots of this stage were drawn by the key %s. To draw again, declare "
                          "it again, with a reason."), self->key);
  return NULL;
}
