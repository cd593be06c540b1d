/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-noted-wish-store.h"

#include "base/laurel-error.h"
#include "base/laurel-ratio.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about wishes, but what the assignment asks of them. */
#define SELECT_WISH \
  "SELECT wish.id, judge_id, party.name, entry_id, entry.number, wish.kind, wish.value FROM wish" \
  " JOIN judge ON judge.id = judge_id JOIN expert ON expert.id = judge.expert_id" \
  " LEFT JOIN party ON party.id = expert.party_id JOIN entry ON entry.id = entry_id"

static const char *const TABLES[] = { "wish", "judge", "expert", "party", "entry", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_WISH " WHERE judge.contest_id = ?1"
                              " ORDER BY judge.position, judge_id, entry.number, wish.id", "x",
                              contest);

  return laurel_row_read_all (LAUREL_TYPE_NOTED_WISH, rows, error);
}

const LaurelQuery LAUREL_WISHES_OF_CONTEST = {
  .name = "wishes.of-contest",
  .summary = N_("What the judges of a contest (its id) would like to judge, would rather not, and "
                "must not"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_noted_wish_get_type,
  .run = list_of_contest,
};

static gboolean
check_wish (LaurelReader *reader, gint64 judge, gint64 entry, const char *kind, const char *value,
            GError **error)
{
  static const char *const KINDS[] = { "wish", "unwelcome", "forbidden", "", NULL };
  LaurelRatio number;

  if (!laurel_setter_check_choice (kind, KINDS, error))
    return FALSE;
  if (g_str_equal (kind, "wish") && !laurel_ratio_read (value, &number)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what was typed. */
                 _("“%s” does not say how much a judge wishes for an entry: write a number."),
                 value);
    return FALSE;
  }
  if (laurel_reader_read_int (reader, "SELECT contest_id FROM judge WHERE id = ?1", judge) ==
      laurel_reader_read_int (reader, "SELECT contest_id FROM entry WHERE id = ?1", entry))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("This judge and this entry are not of one contest."));
  return FALSE;
}

/* What is noted already is not written again. */
static gboolean
note_wish (LaurelTxn *txn, gint64 judge, gint64 entry, const char *kind, const char *value,
           GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE wish SET kind = ?3, value = nullif (?4, '')"
                          " WHERE judge_id = ?1 AND entry_id = ?2 AND (kind IS NOT ?3 OR value"
                          " IS NOT nullif (?4, ''))", "xxss", judge, entry, kind, value) &&
         laurel_txn_insert (txn, error, "wish", "INSERT INTO wish (id, judge_id, entry_id, kind,"
                            " value) SELECT ?1, ?2, ?3, ?4, nullif (?5, '') WHERE NOT EXISTS"
                            " (SELECT 1 FROM wish WHERE judge_id = ?2 AND entry_id = ?3)", "xxss",
                            judge, entry, kind, value) != 0;
}

static gboolean
wish (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *kind, *value;
  gint64 judge, entry;

  g_variant_get (args, "(xx&s&s)", &judge, &entry, &kind, &value);
  if (!check_wish (&txn->reader, judge, entry, kind, value, error))
    return FALSE;

  return *kind != '\0'
         ? note_wish (txn, judge, entry, kind, value, error)
         : laurel_txn_exec (txn, error, "DELETE FROM wish WHERE judge_id = ?1 AND entry_id = ?2",
                            "xx", judge, entry);
}

const LaurelCommand LAUREL_JUDGE_WISH = {
  .name = "judge.wish",
  .label = N_("Note wish"),
  .summary = N_("What a judge thinks of an entry: judge, entry, “wish”, “unwelcome”, “forbidden” "
                "or “”, how much"),
  .args = "(xxss)",
  .apply = wish,
};
