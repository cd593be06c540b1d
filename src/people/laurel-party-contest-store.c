/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-contest-store.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what becomes of contests when two parties are made one, or a
 * person is forgotten. */

/* Two experts who are one person are one expert, and so is one of them who takes nobody's
 * place. ?1 is the expert that stays, ?2 the one that goes. */
static const char *const EXPERT_MOVES[] = {
  "UPDATE expert SET fields = ifnull (expert.fields, g.fields),"
  " languages = ifnull (expert.languages, g.languages), region = ifnull (expert.region, g.region),"
  " senior = max (expert.senior, g.senior), since = min (ifnull (expert.since, g.since),"
  " ifnull (g.since, expert.since)), note = iif (expert.note IS NULL OR expert.note = g.note,"
  " ifnull (g.note, expert.note), expert.note || ifnull (char (10) || g.note, ''))"
  " FROM expert AS g WHERE expert.id = ?1 AND g.id = ?2",
  "UPDATE judge SET expert_id = ?1 WHERE expert_id = ?2",
  "UPDATE interest SET expert_id = ?1 WHERE expert_id = ?2",
  "UPDATE expert_absence SET expert_id = ?1 WHERE expert_id = ?2",
  "DELETE FROM expert_employer WHERE expert_id = ?2 AND organization_id IN"
  " (SELECT organization_id FROM expert_employer WHERE expert_id = ?1)",
  "UPDATE expert_employer SET expert_id = ?1 WHERE expert_id = ?2",
  "DELETE FROM expert WHERE id = ?2",
};

static const char *const MOVES[] = {
  "UPDATE expert SET party_id = ?1 WHERE party_id = ?2",
  "DELETE FROM entry_person WHERE party_id = ?2 AND EXISTS (SELECT 1 FROM entry_person AS p"
  " WHERE p.entry_id = entry_person.entry_id AND p.party_id = ?1)",
  "UPDATE entry_person SET party_id = ?1 WHERE party_id = ?2",
  "UPDATE entry SET organization_id = ?1 WHERE organization_id = ?2",
  "UPDATE entry SET recommender_id = ?1 WHERE recommender_id = ?2",
  "UPDATE contest_section SET host_id = ?1 WHERE host_id = ?2",
  "UPDATE result_place SET party_id = ?1 WHERE party_id = ?2",
  "UPDATE objection SET party_id = ?1 WHERE party_id = ?2",
  "UPDATE interest SET party_id = ?1 WHERE party_id = ?2",
  "DELETE FROM expert_employer WHERE organization_id = ?2 AND EXISTS (SELECT 1 FROM"
  " expert_employer AS e WHERE e.expert_id = expert_employer.expert_id AND e.organization_id = ?1)",
  "UPDATE expert_employer SET organization_id = ?1 WHERE organization_id = ?2",
};

static gboolean
move_all (LaurelTxn *txn, const char *const *moves, gsize n, gint64 stays, gint64 goes,
          GError **error)
{
  for (gsize i = 0; i < n; i++)
    if (!laurel_txn_exec (txn, error, moves[i], "xx", stays, goes))
      return FALSE;

  return TRUE;
}

/* Nobody sits twice in a jury. */
static gboolean
check_seats (LaurelReader *reader, gint64 stays, gint64 goes, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT contest.title FROM judge AS a JOIN judge AS b"
                         " ON a.contest_id = b.contest_id JOIN contest ON contest.id ="
                         " a.contest_id WHERE a.expert_id = ?1 AND b.expert_id = ?2", "xx", stays,
                         goes);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a contest. */
               _("Both are judges of “%s”. If they are one person, free one of the seats first."),
               laurel_statement_get_text (row, 0));
  return FALSE;
}

static gboolean
merge_experts (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT a.id, b.id FROM expert AS a, expert AS b"
                         " WHERE a.party_id = ?1 AND b.party_id = ?2", "xx", stays, goes);
  gint64 kept = 0, gone = 0;

  if (laurel_statement_next (row)) {
    kept = laurel_statement_get_int64 (row, 0);
    gone = laurel_statement_get_int64 (row, 1);
  }

  return laurel_statement_finish (row, error) &&
         (kept == 0 || (check_seats (&txn->reader, kept, gone, error) &&
                        move_all (txn, EXPERT_MOVES, G_N_ELEMENTS (EXPERT_MOVES), kept, gone,
                                  error)));
}

/**
 * laurel_party_contest_merge:
 * @txn: a transaction
 * @stays: a person or an organisation
 * @goes: another one of its kind
 * @error: return location for an error
 *
 * Makes one of two in all contests. Names on entries stay as they were printed.
 */
gboolean
laurel_party_contest_merge (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  return merge_experts (txn, stays, goes, error) &&
         move_all (txn, MOVES, G_N_ELEMENTS (MOVES), stays, goes, error);
}

/**
 * laurel_party_contest_forget:
 * @txn: a transaction
 * @party: a person
 * @error: return location for an error
 *
 * Who made an entry stands in it without a name; who judged stays a judge without one, so
 * that what was judged still adds up.
 */
gboolean
laurel_party_contest_forget (LaurelTxn *txn, gint64 party, GError **error)
{
  /* Translators: stands where the name of a forgotten person stood. */
  const char *instead = _("(forgotten)");

  return laurel_txn_exec (txn, error, "UPDATE entry_person SET party_id = NULL, name = ?2"
                          " WHERE party_id = ?1", "xs", party, instead) &&
         laurel_txn_exec (txn, error, "UPDATE objection SET party_id = NULL, objector = ?2"
                          " WHERE party_id = ?1", "xs", party, instead) &&
         laurel_txn_exec (txn, error, "UPDATE result_place SET party_id = NULL WHERE party_id ="
                          " ?1", "x", party) &&
         laurel_txn_exec (txn, error, "DELETE FROM interest WHERE party_id = ?1", "x", party) &&
         laurel_txn_exec (txn, error, "DELETE FROM expert_absence WHERE expert_id IN"
                          " (SELECT id FROM expert WHERE party_id = ?1)", "x", party) &&
         laurel_txn_exec (txn, error, "DELETE FROM expert_employer WHERE expert_id IN"
                          " (SELECT id FROM expert WHERE party_id = ?1)", "x", party) &&
         laurel_txn_exec (txn, error, "UPDATE expert SET party_id = NULL, region = NULL,"
                          " languages = NULL, note = NULL WHERE party_id = ?1", "x", party);
}
