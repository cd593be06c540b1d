/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-advance-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/scores/laurel-result-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who goes on to a later stage. */

/* The next stage with judges, or 0. */
static gint64
find_next (LaurelReader *reader, gint64 stage)
{
  return laurel_reader_read_int (reader, "SELECT next.id FROM contest_stage AS this"
                                 " JOIN contest_stage AS next ON next.contest_id = this.contest_id"
                                 " WHERE this.id = ?1 AND next.kind <> 'form-check'"
                                 " AND (next.position, next.id) > (this.position, this.id)"
                                 " ORDER BY next.position, next.id LIMIT 1", stage);
}

static gboolean
insert (LaurelTxn *txn, gint64 stage, gint64 entry, gint64 place, const char *reason,
        GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT 1 FROM advance WHERE stage_id = ?1 AND entry_id ="
                         " ?2", "xx", stage, entry);
  gboolean is_there = laurel_statement_next (row);

  if (!laurel_statement_finish (row, error))
    return FALSE;

  return is_there ||
         laurel_txn_insert (txn, error, "advance", "INSERT INTO advance (id, stage_id, entry_id,"
                            " place_id, reason) VALUES (?1, ?2, ?3, nullif (?4, 0), ?5)", "xxxs",
                            stage, entry, place, reason) != 0;
}

/* Who was shut out after the release takes nobody's seat. */
#define FROM_WHO_CAN_GO \
  " FROM result_place AS p JOIN entry ON entry.id = p.entry_id WHERE p.result_id = ?1" \
  " AND place NOT NULL AND NOT " LAUREL_ENTRY_IS_OUT

/**
 * laurel_advance_count:
 * @reader: where to read
 * @result: a result
 *
 * Returns: how many entries have a place in it and still take part
 */
gint64
laurel_advance_count (LaurelReader *reader, gint64 result)
{
  return laurel_reader_read_int (reader, "SELECT count (*)" FROM_WHO_CAN_GO, result);
}

/**
 * laurel_advance_find_cut:
 * @reader: where to read
 * @result: a result
 * @count: how many are to go on, at least 1
 * @takes_equals: whether all go along who share the last place, or none of them
 *
 * Returns: how many go on, of those that still take part
 */
int
laurel_advance_find_cut (LaurelReader *reader, gint64 result, int count, gboolean takes_equals)
{
  int cut = (int) laurel_advance_count (reader, result);
  g_autoptr (LaurelStatement) row = NULL;

  if (count >= cut)
    return cut;

  row = laurel_reader_query (reader, "WITH last AS (SELECT place" FROM_WHO_CAN_GO " ORDER BY"
                             " position LIMIT 1 OFFSET ?2 - 1) SELECT count (*), total (place <"
                             " (SELECT place FROM last))" FROM_WHO_CAN_GO " AND place <="
                             " (SELECT place FROM last)", "xi", result, count);
  if (laurel_statement_next (row)) {
    cut = laurel_statement_get_int (row, 0);
    if (cut > count && !takes_equals)
      cut = laurel_statement_get_int (row, 1);
  }

  return cut;
}

static gboolean
advance_first (LaurelTxn *txn, gint64 result, gint64 stage, int cut, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader, "SELECT p.id, p.entry_id" FROM_WHO_CAN_GO
                         " ORDER BY p.position LIMIT ?2", "xi", result, cut);

  while (laurel_statement_next (rows))
    if (!insert (txn, stage, laurel_statement_get_int64 (rows, 1),
                 laurel_statement_get_int64 (rows, 0), NULL, error))
      return FALSE;

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_advance_load_next:
 * @reader: where to read
 * @stage: a stage
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the stage with judges that comes after it
 */
LaurelContestStage *
laurel_advance_load_next (LaurelReader *reader, gint64 stage, GError **error)
{
  gint64 next = find_next (reader, stage);

  if (next != 0)
    return laurel_contest_stage_load (reader, next, error);

  laurel_refuse (error, _("No stage comes after this one. Add it first."));
  return NULL;
}

/* What was marked in a stage, or stands in a result of it, or whose turn came. */
#define IS_JUDGED(stage) \
  " (EXISTS (SELECT 1 FROM placement JOIN mark ON placement_id = placement.id WHERE" \
  " placement.stage_id = " stage " AND placement.entry_id = entry.id) OR EXISTS (SELECT 1 FROM" \
  " result_place AS p JOIN result ON result.id = p.result_id WHERE result.stage_id = " stage \
  " AND p.entry_id = entry.id) OR EXISTS (SELECT 1 FROM turn WHERE turn.stage_id = " stage \
  " AND turn.entry_id = entry.id AND called NOT NULL))"

/* @rows: (transfer full): numbers of entries that would stay behind */
static gboolean
check_none (LaurelStatement *rows, GError **error)
{
  g_autoptr (LaurelStatement) row = rows;
  g_autofree char *numbers =
    laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;

  if (!laurel_statement_finish (row, error))
    return FALSE;

  return numbers == NULL ||
         /* Translators: %s are numbers of entries. */
         laurel_refuse (error, _("The next stage has begun for these entries, which would not go "
                                 "on any more: %s. Take out their marks there first, or say that "
                                 "they do not take part any more."), numbers);
}

/* Marks of what went on are not thrown away by letting fewer go on, or others. */
static gboolean
check_left (LaurelReader *reader, gint64 result, gint64 stage, int cut, GError **error)
{
  return check_none (
    laurel_reader_query (
      reader,
      "SELECT group_concat (number, ', ') FROM (SELECT number FROM entry JOIN advance ON"
      " advance.entry_id = entry.id JOIN result_place AS q ON q.id = place_id JOIN result AS r ON"
      " r.id = q.result_id JOIN result AS this ON this.id = ?1 AND r.stage_id = this.stage_id"
      " AND r.category_id IS this.category_id AND r.group_id IS this.group_id AND r.division_id IS"
      " this.division_id WHERE advance.stage_id = ?2 AND NOT " LAUREL_ENTRY_IS_OUT " AND entry.id"
      " NOT IN (SELECT p.entry_id" FROM_WHO_CAN_GO " ORDER BY p.position LIMIT ?3) AND"
      IS_JUDGED ("?2") " ORDER BY number)", "xxi", result, stage, cut), error);
}

/**
 * laurel_advance_write:
 * @txn: a transaction
 * @result: a result
 * @stage: the stage after it
 * @cut: how many of it go on, the best first
 * @error: return location for an error
 *
 * Lets just these go on; those of any version of the result that went on before and are not
 * among them do no more. None of these may have been judged in the stage.
 */
gboolean
laurel_advance_write (LaurelTxn *txn, gint64 result, gint64 stage, int cut, GError **error)
{
  return check_left (&txn->reader, result, stage, cut, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM advance WHERE stage_id = ?1 AND place_id IN"
                          " (SELECT result_place.id FROM result_place JOIN result AS r ON r.id ="
                          " result_id JOIN result AS this ON this.id = ?2 AND r.stage_id ="
                          " this.stage_id AND r.category_id IS this.category_id AND r.group_id IS"
                          " this.group_id AND r.division_id IS this.division_id)", "xx", stage,
                          result) &&
         advance_first (txn, result, stage, cut, error);
}

/**
 * laurel_advance_put:
 * @txn: a transaction
 * @stage: a stage
 * @entry: an entry of its contest
 * @reason: why it goes on, without a result
 * @error: return location for an error
 *
 * Lets one entry go on, if it does not yet.
 */
gboolean
laurel_advance_put (LaurelTxn *txn, gint64 stage, gint64 entry, const char *reason, GError **error)
{
  return insert (txn, stage, entry, 0, reason, error);
}

void
laurel_advance_tell (LaurelTxn *txn, LaurelContestStage *next, int count)
{
  /* Translators: %1$d counts entries, %2$s is a stage of a contest. */
  laurel_txn_tell (txn, g_strdup_printf (ngettext ("%1$d entry goes on to “%2$s”",
                                                   "%1$d entries go on to “%2$s”", (gulong) count),
                                         count, laurel_contest_stage_get_title (next)));
}

static gboolean
advance (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelResult) result = NULL;
  g_autoptr (LaurelContestStage) next = NULL;
  gboolean takes_equals;
  int count, cut;
  gint64 id;

  g_variant_get (args, "(xib)", &id, &count, &takes_equals);
  result = laurel_result_load (&txn->reader, id, error);
  if (result == NULL)
    return FALSE;
  if (!laurel_result_get_latest (result))
    return laurel_refuse (error, _("There is a later version of this result."));
  next = laurel_advance_load_next (&txn->reader, laurel_result_get_stage_id (result), error);
  if (next == NULL)
    return FALSE;

  if (count < 0)
    return laurel_refuse (error, _("Fewer than none cannot go on. 0 takes back that any does."));

  cut = count > 0 ? laurel_advance_find_cut (&txn->reader, id, count, takes_equals) : 0;
  laurel_advance_tell (txn, next, cut);

  return laurel_advance_write (txn, id, laurel_row_get_id (LAUREL_ROW (next)), cut, error);
}

const LaurelCommand LAUREL_ENTRIES_ADVANCE = {
  .name = "entries.advance",
  .label = N_("Let entries go on"),
  .summary = N_("Lets the best of a result go on to the next stage: result, how many, whether "
                "those who share the last place go along"),
  .args = "(xib)",
  .apply = advance,
};

static gboolean
advance_one (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autofree char *clean = NULL;
  const char *reason;
  gboolean goes_on;
  gint64 id, entry;

  g_variant_get (args, "(xxb&s)", &id, &entry, &goes_on, &reason);
  clean = laurel_text_dup_clean (reason);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  if (stage == NULL)
    return FALSE;
  if (laurel_reader_read_int (&txn->reader, "SELECT contest_id FROM entry WHERE id = ?1", entry) !=
      laurel_contest_stage_get_contest_id (stage))
    return laurel_refuse (error, _("This entry and this stage are not of one contest (any "
                                   "more)."));
  if (!goes_on)
    return check_none (laurel_reader_query (&txn->reader, "SELECT group_concat (number) FROM entry"
                                            " WHERE id = ?2 AND NOT " LAUREL_ENTRY_IS_OUT " AND"
                                            IS_JUDGED ("?1"), "xx", id, entry), error) &&
           laurel_txn_exec (txn, error, "DELETE FROM advance WHERE stage_id = ?1 AND entry_id ="
                            " ?2", "xx", id, entry);
  if (clean == NULL)
    return laurel_refuse (error, _("What goes on without a result does so for a reason: write "
                                   "it."));

  return insert (txn, id, entry, 0, clean, error);
}

const LaurelCommand LAUREL_ENTRY_ADVANCE = {
  .name = "entry.advance",
  .label = N_("Let entry go on"),
  .summary = N_("Lets an entry go on to a stage by hand, or no more: stage, entry, whether, "
                "reason"),
  .args = "(xxbs)",
  .apply = advance_one,
};
