/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-merge-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-placement-merge-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about making two entries one.
 *
 * What the one that stays does not say of itself, the other one does; whoever made the
 * one that goes stands behind those of the one that stays; its numbers stay known, and are never
 * given to another one. */

static gboolean
is_there (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM entry WHERE id = ?1", "x", id);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (laurel_statement_next (row))
    return TRUE;

  if (laurel_statement_finish (row, error))
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is what somebody typed as the id of an entry. */
                 _("There is no entry “%s”."), name);
  return FALSE;
}

static gboolean
check_both (LaurelReader *reader, gint64 one, gint64 other, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM entry AS a JOIN entry AS b"
                         " ON a.contest_id = b.contest_id WHERE a.id = ?1 AND b.id = ?2"
                         " AND a.id <> b.id", "xx", one, other);

  if (laurel_statement_next (row))
    return TRUE;

  if (laurel_statement_finish (row, error) && is_there (reader, one, error) &&
      is_there (reader, other, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Only two entries of one contest can be the same."));
  return FALSE;
}

/* What was marked for itself has a result of its own, and two of them are no result. */
static gboolean
check_unjudged (LaurelReader *reader, LaurelEntry *gone, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (gone));

  if (laurel_reader_read_int (reader, "SELECT (SELECT count (*) FROM mark JOIN placement ON"
                              " placement.id = placement_id WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM mark_check JOIN placement ON"
                              " placement.id = placement_id WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM result_place WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM advance WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM deduction WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM objection WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM vote_choice WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM indicator_value WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM entry_factor WHERE entry_id = ?1) +"
                              " (SELECT count (*) FROM turn WHERE entry_id = ?1 AND called IS NOT"
                              " NULL)", id) == 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is the number of an entry. */
               _("Entry %s has been marked. Withdraw it, or let it be the one that stays."),
               laurel_entry_get_number (gone));
  return FALSE;
}

/* What moves from ?2 to ?1, in this order. */
static const char *const MOVES[] = {
  "UPDATE entry SET organization_id = ifnull (entry.organization_id, g.organization_id),"
  " recommender_id = ifnull (entry.recommender_id, g.recommender_id),"
  " category_id = ifnull (entry.category_id, g.category_id),"
  " group_id = ifnull (entry.group_id, g.group_id),"
  " division_id = ifnull (entry.division_id, g.division_id),"
  " received = min (ifnull (entry.received, g.received), ifnull (g.received, entry.received)),"
  " late_reason = ifnull (entry.late_reason, g.late_reason),"
  " blind_number = ifnull (entry.blind_number, g.blind_number),"
  " fields = nullif (json_patch (ifnull (g.fields, '{}'), ifnull (entry.fields, '{}')), '{}'),"
  " links = ifnull (entry.links, g.links),"
  " other_numbers = (SELECT json_group_array (value) FROM (SELECT value FROM"
  "  json_each (entry.other_numbers) UNION ALL SELECT g.number UNION ALL SELECT value FROM"
  "  json_each (g.other_numbers))),"
  " other_blind_numbers = (SELECT nullif (json_group_array (value), '[]') FROM (SELECT value FROM"
  "  json_each (entry.other_blind_numbers) UNION ALL SELECT g.blind_number WHERE"
  "  entry.blind_number IS NOT NULL AND g.blind_number IS NOT NULL UNION ALL SELECT value FROM"
  "  json_each (g.other_blind_numbers))),"
  " note = iif (entry.note IS NULL OR entry.note = g.note, ifnull (g.note, entry.note),"
  "  entry.note || ifnull (char (10) || g.note, ''))"
  " FROM entry AS g WHERE entry.id = ?1 AND g.id = ?2",
  "DELETE FROM entry_person WHERE entry_id = ?2 AND EXISTS (SELECT 1 FROM entry_person AS p"
  " WHERE p.entry_id = ?1 AND (p.party_id = entry_person.party_id OR p.name ="
  " entry_person.name))",
  "UPDATE entry_person SET entry_id = ?1, position = position + (SELECT 1 + ifnull (max (position),"
  " -1) FROM entry_person WHERE entry_id = ?1) WHERE entry_id = ?2",
  /* Of two sheets of one judge, what people decided or printed stays. */
  "DELETE FROM placement WHERE entry_id = ?1 AND by_hand = 0 AND code IS NULL AND NOT EXISTS"
  " (SELECT 1 FROM mark WHERE placement_id = placement.id) AND NOT EXISTS (SELECT 1 FROM mark_check"
  " WHERE placement_id = placement.id) AND EXISTS (SELECT 1 FROM placement AS p WHERE p.entry_id ="
  " ?2 AND p.stage_id = placement.stage_id AND p.judge_id = placement.judge_id AND (p.by_hand OR"
  " p.code IS NOT NULL))",
  "DELETE FROM placement WHERE entry_id = ?2 AND EXISTS (SELECT 1 FROM placement AS p"
  " WHERE p.entry_id = ?1 AND p.stage_id = placement.stage_id AND p.judge_id ="
  " placement.judge_id)",
  "UPDATE placement SET entry_id = ?1 WHERE entry_id = ?2",
  "DELETE FROM entry_factor WHERE entry_id = ?2",
  "DELETE FROM turn WHERE entry_id = ?2",
  /* What somebody dismissed was said of the one that goes, and not of the one that stays. */
  "DELETE FROM interest WHERE entry_id = ?2 AND dismissed",
  "UPDATE interest SET entry_id = ?1 WHERE entry_id = ?2",
  "DELETE FROM wish WHERE entry_id = ?2 AND EXISTS (SELECT 1 FROM wish AS w WHERE w.entry_id = ?1"
  " AND w.judge_id = wish.judge_id)",
  "UPDATE wish SET entry_id = ?1 WHERE entry_id = ?2",
  "DELETE FROM entry_apart WHERE ?2 IN (entry_id, other_id)",
  "DELETE FROM entry WHERE id = ?2",
};

static gboolean
merge (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelEntry) kept = NULL;
  g_autoptr (LaurelEntry) gone = NULL;
  g_autoptr (LaurelPlacementMerge) placements = NULL;
  gint64 stays, goes;

  g_variant_get (args, "(xx)", &stays, &goes);
  if (!check_both (&txn->reader, stays, goes, error))
    return FALSE;

  kept = laurel_entry_load (&txn->reader, stays, error);
  gone = kept ? laurel_entry_load (&txn->reader, goes, error) : NULL;
  if (gone == NULL || !check_unjudged (&txn->reader, gone, error))
    return FALSE;

  placements = laurel_placement_merge_begin (&txn->reader, kept, gone, error);
  if (placements == NULL)
    return FALSE;

  /* Translators: the numbers of two entries: the one that went, and the one that stays. */
  laurel_txn_tell (txn, g_strdup_printf (_("Merged entry %1$s into %2$s"),
                                         laurel_entry_get_number (gone),
                                         laurel_entry_get_number (kept)));
  for (gsize i = 0; i < G_N_ELEMENTS (MOVES); i++)
    if (!laurel_txn_exec (txn, error, MOVES[i], "xx", stays, goes))
      return FALSE;

  return laurel_placement_merge_finish (placements, txn, error);
}

const LaurelCommand LAUREL_ENTRY_MERGE = {
  .name = "entry.merge",
  .label = N_("Merge entries"),
  .summary = N_("Makes two entries of a contest one: the one that stays, the one that goes"),
  .args = "(xx)",
  .apply = merge,
};

static gboolean
tell_apart (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 one, other;

  g_variant_get (args, "(xx)", &one, &other);
  if (!check_both (&txn->reader, one, other, error))
    return FALSE;

  row = laurel_reader_query (&txn->reader, "SELECT 1 FROM entry_apart WHERE entry_id ="
                             " min (?1, ?2) AND other_id = max (?1, ?2)", "xx", one, other);
  if (laurel_statement_next (row))
    return TRUE;

  return laurel_statement_finish (row, error) &&
         laurel_txn_insert (txn, error, "entry_apart",
                            "INSERT INTO entry_apart (id, entry_id, other_id)"
                            " VALUES (?1, min (?2, ?3), max (?2, ?3))", "xx", one, other) != 0;
}

const LaurelCommand LAUREL_ENTRY_TELL_APART = {
  .name = "entry.tell-apart",
  .label = N_("Tell entries apart"),
  .summary = N_("Says that two entries which look the same are not: their ids"),
  .args = "(xx)",
  .apply = tell_apart,
};
