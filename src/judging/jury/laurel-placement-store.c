/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-placement-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-apart-store.h"
#include "judging/jury/laurel-sheet-code.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who judges what. */
#define SELECT_PLACEMENT \
  "SELECT placement.id, stage_id, entry_id, entry.number, entry.title, judge_id, party.name," \
  " by_hand, placement.code FROM placement JOIN entry ON entry.id = entry_id" \
  " JOIN judge ON judge.id = judge_id JOIN expert ON expert.id = judge.expert_id" \
  " LEFT JOIN party ON party.id = expert.party_id"

static const char *const TABLES[] = { "placement", "entry", "expert", "judge", "party", NULL };

/**
 * laurel_placement_list:
 * @reader: where to read
 * @stage: a stage of a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelPlacement): who judges what in it, by entry
 */
GPtrArray *
laurel_placement_list (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_PLACEMENT " WHERE stage_id = ?1"
                         " ORDER BY entry.number, entry_id, judge.position, judge_id", "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_PLACEMENT, rows, error);
}

static GPtrArray *
list_of_stage (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 stage;

  g_variant_get (args, "(x)", &stage);

  return laurel_placement_list (reader, stage, error);
}

const LaurelQuery LAUREL_PLACEMENTS_OF_STAGE = {
  .name = "placements.of-stage",
  .summary = N_("Who judges what in a stage (its id), by entry"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_placement_get_type,
  .run = list_of_stage,
};

static GPtrArray *
list_by_code (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  const char *code;

  g_variant_get (args, "(&s)", &code);
  if (!laurel_sheet_code_check (code)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what was typed. */
                 _("“%s” is no code of a score sheet: a sign is missing, wrong or in another "
                   "place."), code);
    return NULL;
  }
  rows = laurel_reader_query (reader, SELECT_PLACEMENT " WHERE placement.code = ?1"
                              " ORDER BY placement.id", "s", code);

  return laurel_row_read_all (LAUREL_TYPE_PLACEMENT, rows, error);
}

const LaurelQuery LAUREL_PLACEMENTS_BY_CODE = {
  .name = "placements.by-code",
  .summary = N_("Whose score sheet it is, and of which entry, by the code on it"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_placement_get_type,
  .run = list_by_code,
};

static gboolean
check_pair (LaurelReader *reader, LaurelContestStage *stage, gint64 entry, gint64 judge,
            GError **error)
{
  gint64 contest = laurel_contest_stage_get_contest_id (stage);
  const char *wrong = NULL;

  if (laurel_reader_read_int (reader, "SELECT contest_id FROM entry WHERE id = ?1", entry) !=
      contest ||
      laurel_reader_read_int (reader, "SELECT contest_id FROM judge WHERE id = ?1", judge) !=
      contest)
    wrong = _("This judge and this entry are not both of this contest (any more).");
  else if (laurel_reader_read_int (reader, "SELECT state = 'declined' FROM judge WHERE id = ?1",
                                   judge))
    wrong = _("This judge declined.");
  else if (laurel_reader_read_int (reader, "SELECT " LAUREL_ENTRY_IS_OUT " FROM entry WHERE id ="
                                   " ?1", entry))
    wrong = _("This entry does not take part (any more).");
  if (wrong != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, wrong);

  return wrong == NULL;
}

/* A pair that the organiser forbade is not made by hand either: one of the two was a slip. */
static gboolean
check_allowed (LaurelReader *reader, gint64 entry, gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (party.name, '?'), entry.number FROM wish"
                         " JOIN entry ON entry.id = entry_id JOIN judge ON judge.id = judge_id"
                         " JOIN expert ON expert.id = judge.expert_id"
                         " LEFT JOIN party ON party.id = expert.party_id"
                         " WHERE wish.kind = 'forbidden' AND entry_id = ?1 AND judge_id = ?2",
                         "xx", entry, judge);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %1$s is a person, %2$s the number of an entry. */
                        _("“%1$s” must not judge entry %2$s, as the organiser said. Take that back "
                          "first."), laurel_statement_get_text (row, 0),
                        laurel_statement_get_text (row, 1));
}

/* Of two who never share an entry, one gets it. */
static gboolean
check_apart (LaurelReader *reader, gint64 stage, gint64 entry, gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (p.name, '?'), ifnull (q.name, '?'), entry.number"
                         " FROM placement JOIN entry ON entry.id = entry_id"
                         " JOIN judge AS j ON j.id = ?3 JOIN expert AS e ON e.id = j.expert_id"
                         " LEFT JOIN party AS p ON p.id = e.party_id"
                         " JOIN judge AS k ON k.id = placement.judge_id"
                         " JOIN expert AS f ON f.id = k.expert_id"
                         " LEFT JOIN party AS q ON q.id = f.party_id"
                         " JOIN judge_apart AS a ON a.judge_id = min (j.id, k.id)"
                         " AND a.other_id = max (j.id, k.id)"
                         " WHERE stage_id = ?1 AND entry_id = ?2", "xxx", stage, entry, judge);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %1$s and %2$s are persons, %3$s the number of an entry. */
                        _("“%1$s” and “%2$s” never share an entry, and “%2$s” has entry %3$s. "
                          "Free that one first."), laurel_statement_get_text (row, 0),
                        laurel_statement_get_text (row, 1), laurel_statement_get_text (row, 2));
}

/* Whoever has a seat for a section does not get an entry of another one by being computed. By
 * hand it can be given, and whoever did that is told. */
static gboolean
tell_section (LaurelTxn *txn, gint64 entry, gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT entry.number, ifnull (party.name, '?'),"
                         " contest_section.name FROM entry JOIN judge ON judge.id = ?2"
                         " JOIN contest_section ON contest_section.id = judge.section_id"
                         " JOIN expert ON expert.id = judge.expert_id"
                         " LEFT JOIN party ON party.id = expert.party_id WHERE entry.id = ?1"
                         " AND judge.section_id NOT IN (ifnull (category_id, 0),"
                         " ifnull (group_id, 0), ifnull (division_id, 0))", "xx", entry, judge);

  if (laurel_statement_next (row))
    laurel_txn_tell (txn,
                     /* Translators: %1$s is the number of an entry, %2$s a person, %3$s a
                      * category, group or division. */
                     g_strdup_printf (_("Gave entry %1$s to “%2$s”, whose seat is for “%3$s”"),
                                      laurel_statement_get_text (row, 0),
                                      laurel_statement_get_text (row, 1),
                                      laurel_statement_get_text (row, 2)));

  return laurel_statement_finish (row, error);
}

/* Two of one employer never get an entry by being computed. By hand they can, and whoever did that
 * is told. */
static gboolean
tell_colleague (LaurelTxn *txn, gint64 stage, gint64 entry, gint64 judge, GError **error)
{
  gint64 other = laurel_judge_apart_find (&txn->reader, stage, laurel_day_today (), entry, judge,
                                          error);
  g_autoptr (LaurelStatement) row = NULL;

  if (other <= 0)
    return other == 0;

  row = laurel_reader_query (&txn->reader, "SELECT entry.number, ifnull (p.name, '?'),"
                             " ifnull (q.name, '?') FROM entry JOIN judge AS j ON j.id = ?2"
                             " JOIN expert AS e ON e.id = j.expert_id"
                             " LEFT JOIN party AS p ON p.id = e.party_id"
                             " JOIN judge AS k ON k.id = ?3 JOIN expert AS f ON f.id = k.expert_id"
                             " LEFT JOIN party AS q ON q.id = f.party_id WHERE entry.id = ?1",
                             "xxx", entry, judge, other);
  if (laurel_statement_next (row))
    laurel_txn_tell (txn,
                     /* Translators: %1$s is the number of an entry, %2$s and %3$s are persons. */
                     g_strdup_printf (_("Gave entry %1$s to “%2$s”, though “%3$s”, who works for "
                                        "the same organisation, has it"),
                                      laurel_statement_get_text (row, 0),
                                      laurel_statement_get_text (row, 1),
                                      laurel_statement_get_text (row, 2)));

  return laurel_statement_finish (row, error);
}

static gint64
find (LaurelReader *reader, gint64 stage, gint64 entry, gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM placement WHERE stage_id = ?1 AND entry_id = ?2"
                         " AND judge_id = ?3", "xxx", stage, entry, judge);
  gint64 id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) ? id : -1;
}

static gboolean
insert (LaurelTxn *txn, gint64 stage, gint64 entry, gint64 judge, gboolean by_hand, GError **error)
{
  return laurel_txn_insert (txn, error, "placement",
                            "INSERT INTO placement (id, stage_id, entry_id, judge_id, by_hand)"
                            " VALUES (?1, ?2, ?3, ?4, ?5)", "xxxi", stage, entry, judge,
                            by_hand) != 0;
}

static gboolean
put (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  gint64 id, entry, judge, known;

  g_variant_get (args, "(xxx)", &id, &entry, &judge);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  if (stage == NULL || !check_pair (&txn->reader, stage, entry, judge, error) ||
      !laurel_interest_check (&txn->reader, laurel_contest_stage_get_contest_id (stage), judge,
                              entry, error) ||
      !check_allowed (&txn->reader, entry, judge, error) ||
      !check_apart (&txn->reader, id, entry, judge, error) ||
      !tell_section (txn, entry, judge, error) ||
      !tell_colleague (txn, id, entry, judge, error))
    return FALSE;

  known = find (&txn->reader, id, entry, judge, error);
  if (known > 0)
    return laurel_txn_exec (txn, error, "UPDATE placement SET by_hand = 1 WHERE id = ?1"
                            " AND by_hand = 0", "x", known);

  return known == 0 && insert (txn, id, entry, judge, TRUE, error);
}

const LaurelCommand LAUREL_PLACEMENT_PUT = {
  .name = "placement.put",
  .label = N_("Give entry to judge"),
  .summary = N_("Gives an entry to a judge, whatever is computed: stage, entry, judge"),
  .args = "(xxx)",
  .apply = put,
};

/* Whoever has marked stays in the record; what must not count is taken away mark by mark. */
static gboolean
check_unmarked (LaurelReader *reader, gint64 placement, GError **error)
{
  if (laurel_reader_read_int (reader, "SELECT (SELECT count (*) FROM mark WHERE placement_id = ?1)"
                              " + (SELECT count (*) FROM mark_check WHERE placement_id = ?1)",
                              placement) == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("This judge has marked this entry already. Take the marks away first."));
  return FALSE;
}

static gboolean
free_judge (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 stage, entry, judge, known;

  g_variant_get (args, "(xxx)", &stage, &entry, &judge);
  known = find (&txn->reader, stage, entry, judge, error);
  if (known < 0 || !check_unmarked (&txn->reader, known, error))
    return FALSE;

  return laurel_txn_exec (txn, error, "DELETE FROM mark_check WHERE placement_id = ?1", "x",
                          known) &&
         laurel_txn_exec (txn, error, "DELETE FROM placement WHERE id = ?1", "x", known);
}

const LaurelCommand LAUREL_PLACEMENT_FREE = {
  .name = "placement.free",
  .label = N_("Free judge of entry"),
  .summary = N_("Takes an entry from a judge: stage, entry, judge"),
  .args = "(xxx)",
  .apply = free_judge,
};

/* ---- what was computed ------------------------------------------------------------------ */

typedef struct {
  LaurelTxn *txn;
  LaurelContestStage *stage;
  GHashTable *known;     /* (element-type utf8 gint64): what was computed before */
  GHashTable *conflicts; /* (element-type utf8 utf8) */
  GHashTable *forbidden; /* (element-type utf8 utf8) */
} Taking;

static void
taking_clear (Taking *self)
{
  g_clear_object (&self->stage);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->conflicts, g_hash_table_unref);
  g_clear_pointer (&self->forbidden, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taking, taking_clear)

/* What is under way stays: what people decided, what was printed, and what is marked. */
static GHashTable *
read_known (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT entry_id || ' ' || judge_id, id FROM placement"
                         " WHERE stage_id = ?1 AND by_hand = 0 AND code IS NULL AND NOT EXISTS"
                         " (SELECT 1 FROM mark WHERE placement_id = placement.id) AND NOT EXISTS"
                         " (SELECT 1 FROM mark_check WHERE placement_id = placement.id)", "x",
                         stage);

  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 1);

    g_hash_table_insert (known, g_strdup (laurel_statement_get_text (rows, 0)),
                         g_memdup2 (&id, sizeof id));
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&known) : NULL;
}

static char *
dup_key (gint64 entry, gint64 judge)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, entry, judge);
}

/* What must not meet as it is now: when it was computed, less may have been known. */
static GHashTable *
read_conflicts (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) pairs = laurel_interest_list_pairs (reader, contest, laurel_day_today (),
                                                         error);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++) {
    const LaurelInterestPair *pair = &g_array_index (pairs, LaurelInterestPair, i);

    g_hash_table_add (keys, dup_key (pair->entry, pair->judge));
  }

  return pairs != NULL ? g_steal_pointer (&keys) : NULL;
}

static GHashTable *
read_forbidden (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT entry_id, judge_id FROM wish JOIN judge ON judge.id ="
                         " judge_id WHERE contest_id = ?1 AND kind = 'forbidden'", "x", contest);

  while (laurel_statement_next (rows))
    g_hash_table_add (keys, dup_key (laurel_statement_get_int64 (rows, 0),
                                     laurel_statement_get_int64 (rows, 1)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&keys) : NULL;
}

static gboolean
refuse_closed (LaurelReader *reader, gint64 entry, gint64 judge, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (party.name, '?'), entry.number FROM entry"
                         " JOIN judge ON judge.id = ?2 JOIN expert ON expert.id = judge.expert_id"
                         " LEFT JOIN party ON party.id = expert.party_id WHERE entry.id = ?1", "xx",
                         entry, judge);

  return laurel_statement_next (row)
         ? laurel_refuse (error,
                          /* Translators: %1$s is a person, %2$s the number of an entry. */
                          _("“%1$s” must not judge entry %2$s: that was noted since this was "
                            "computed. Assign again."), laurel_statement_get_text (row, 0),
                          laurel_statement_get_text (row, 1))
         : laurel_statement_finish (row, error);
}

/* What keeps a fixed pair apart stopped the computation, unless it was forbidden after people had
 * decided it: so what is found here is new. */
static gboolean
take_pair (Taking *self, gint64 entry, gint64 judge, GError **error)
{
  g_autofree char *key = dup_key (entry, judge);
  gint64 id = laurel_row_get_id (LAUREL_ROW (self->stage));
  gboolean was_computed = g_hash_table_remove (self->known, key);
  gint64 there = was_computed ? 1 : find (&self->txn->reader, id, entry, judge, error);

  if (there < 0)
    return FALSE;
  if (g_hash_table_contains (self->conflicts, key) ||
      (g_hash_table_contains (self->forbidden, key) && (was_computed || there == 0)))
    return refuse_closed (&self->txn->reader, entry, judge, error);

  return there > 0 || (check_pair (&self->txn->reader, self->stage, entry, judge, error) &&
                       insert (self->txn, id, entry, judge, FALSE, error));
}

static gboolean
remove_rest (LaurelTxn *txn, GHashTable *known, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, NULL, &id))
    if (!laurel_txn_exec (txn, error, "DELETE FROM placement WHERE id = ?1", "x", *(gint64 *) id))
      return FALSE;

  return TRUE;
}

static gboolean
taking_read (Taking *self, gint64 id, GError **error)
{
  LaurelReader *reader = &self->txn->reader;
  gint64 contest;

  self->stage = laurel_contest_stage_load (reader, id, error);
  if (self->stage == NULL)
    return FALSE;

  contest = laurel_contest_stage_get_contest_id (self->stage);
  self->known = read_known (reader, id, error);
  self->conflicts = self->known ? read_conflicts (reader, contest, error) : NULL;
  self->forbidden = self->conflicts ? read_forbidden (reader, contest, error) : NULL;

  return self->forbidden != NULL;
}

static gboolean
take (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Taking) self = { txn, NULL, NULL, NULL, NULL };
  g_autoptr (GVariantIter) pairs = NULL;
  gint64 id, entry, judge;
  gsize count;

  g_variant_get (args, "(xa(xx))", &id, &pairs);
  count = g_variant_iter_n_children (pairs);
  if (!taking_read (&self, id, error))
    return FALSE;

  while (g_variant_iter_next (pairs, "(xx)", &entry, &judge))
    if (!take_pair (&self, entry, judge, error))
      return FALSE;

  /* Translators: %1$s is a stage of a contest; %2$lu counts entries of judges. */
  laurel_txn_tell (txn, g_strdup_printf (_("Assigned “%1$s”: %2$lu score sheets"),
                                         laurel_contest_stage_get_title (self.stage),
                                         (gulong) count));

  return remove_rest (txn, self.known, error);
}

/* The pairs are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) pairs = NULL;
  gint64 stage;

  g_variant_get (args, "(x@a(xx))", &stage, &pairs);

  return g_variant_new ("(xt)", stage, (guint64) g_variant_n_children (pairs));
}

const LaurelCommand LAUREL_PLACEMENTS_TAKE = {
  .name = "placements.take",
  .label = N_("Assign judges"),
  .summary = N_("Takes an assignment that was computed, and leaves what was done by hand: stage, "
                "entry and judge of each"),
  .args = "(xa(xx))",
  .apply = take,
  .record = record,
};

/* ---- codes of sheets ------------------------------------------------------------------------ */

static gboolean
give_code (LaurelTxn *txn, gint64 id, GError **error)
{
  g_autofree char *code = laurel_sheet_code_dup (id);

  return laurel_txn_exec (txn, error, "UPDATE placement SET code = ?2 WHERE id = ?1", "xs", id,
                          code);
}

static gboolean
code_all (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (LaurelStatement) rows = NULL;
  g_autoptr (GArray) ids = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  if (stage == NULL)
    return FALSE;

  rows = laurel_reader_query (&txn->reader, "SELECT id FROM placement WHERE stage_id = ?1"
                              " AND code IS NULL", "x", id);
  ids = laurel_statement_read_ids (rows, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!give_code (txn, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

const LaurelCommand LAUREL_PLACEMENTS_CODE = {
  .name = "placements.code",
  .label = N_("Give sheets codes"),
  .summary = N_("Gives each score sheet of a stage (its id) a code, unless it has one"),
  .args = "(x)",
  .apply = code_all,
};
