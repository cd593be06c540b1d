/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-placement-merge-store.h"

#include "base/laurel-error.h"
#include "judging/jury/laurel-interest-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who judges an entry that was two.
 *
 * Whoever may judge the one may have to keep away from the other. What was computed is taken away
 * then, and computed again; what people decided, printed or marked is theirs to take back. What was
 * in conflict before does not become so by this, and stays as it is. */

struct _LaurelPlacementMerge {
  LaurelEntry *stays;
  LaurelEntry *goes;
  GHashTable *closed; /* (element-type gint64): placements that were in conflict before */
  GHashTable *moved;  /* (element-type gint64): those of the entry that goes */
};

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
add_id (GHashTable *ids, gint64 id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* Who must not judge an entry, as it is now. */
static GHashTable *
list_closed_judges (LaurelReader *reader, gint64 contest, gint64 entry, GError **error)
{
  g_autoptr (GHashTable) judges = new_ids ();
  g_autoptr (GArray) pairs = laurel_interest_list_pairs (reader, contest, laurel_day_today (),
                                                         error);
  g_autoptr (LaurelStatement) rows = NULL;

  if (pairs == NULL)
    return NULL;

  for (guint i = 0; i < pairs->len; i++) {
    const LaurelInterestPair *pair = &g_array_index (pairs, LaurelInterestPair, i);

    if (pair->entry == entry)
      add_id (judges, pair->judge);
  }
  rows = laurel_reader_query (reader, "SELECT judge_id FROM wish WHERE entry_id = ?1"
                              " AND kind = 'forbidden'", "x", entry);
  while (laurel_statement_next (rows))
    add_id (judges, laurel_statement_get_int64 (rows, 0));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&judges) : NULL;
}

/* Adds the placements of an entry to @all, and to @closed those that must not be. */
static gboolean
add_placements (LaurelReader *reader, gint64 contest, gint64 entry, GHashTable *all,
                GHashTable *closed, GError **error)
{
  g_autoptr (GHashTable) judges = list_closed_judges (reader, contest, entry, error);
  g_autoptr (LaurelStatement) rows = NULL;

  if (judges == NULL)
    return FALSE;

  rows = laurel_reader_query (reader, "SELECT id, judge_id FROM placement WHERE entry_id = ?1",
                              "x", entry);
  while (laurel_statement_next (rows)) {
    gint64 judge = laurel_statement_get_int64 (rows, 1);

    add_id (all, laurel_statement_get_int64 (rows, 0));
    if (g_hash_table_contains (judges, &judge))
      add_id (closed, laurel_statement_get_int64 (rows, 0));
  }

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_placement_merge_begin:
 * @reader: where to read
 * @stays: an entry
 * @goes: another one of its contest, which will be made one with it
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): who judges them so far
 */
LaurelPlacementMerge *
laurel_placement_merge_begin (LaurelReader *reader, LaurelEntry *stays, LaurelEntry *goes,
                              GError **error)
{
  g_autoptr (LaurelPlacementMerge) self = g_new0 (LaurelPlacementMerge, 1);
  g_autoptr (GHashTable) kept = new_ids ();
  gint64 contest = laurel_entry_get_contest_id (stays);

  self->stays = g_object_ref (stays);
  self->goes = g_object_ref (goes);
  self->closed = new_ids ();
  self->moved = new_ids ();

  return add_placements (reader, contest, laurel_row_get_id (LAUREL_ROW (stays)), kept,
                         self->closed, error) &&
         add_placements (reader, contest, laurel_row_get_id (LAUREL_ROW (goes)), self->moved,
                         self->closed, error)
         ? g_steal_pointer (&self) : NULL;
}

void
laurel_placement_merge_free (LaurelPlacementMerge *self)
{
  g_clear_object (&self->stays);
  g_clear_object (&self->goes);
  g_clear_pointer (&self->closed, g_hash_table_unref);
  g_clear_pointer (&self->moved, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_free (LaurelReader *reader, gint64 placement)
{
  return laurel_reader_read_int (reader, "SELECT by_hand = 0 AND code IS NULL AND NOT EXISTS"
                                 " (SELECT 1 FROM mark WHERE placement_id = placement.id) AND"
                                 " NOT EXISTS (SELECT 1 FROM mark_check WHERE placement_id ="
                                 " placement.id) FROM placement WHERE id = ?1", placement);
}

static gboolean
take_away (LaurelTxn *txn, gint64 placement, GError **error)
{
  return laurel_txn_exec (txn, error, "DELETE FROM placement WHERE id = ?1", "x", placement);
}

/* By the number that the entry had when this judge got it. */
static gboolean
refuse (LaurelPlacementMerge *self, LaurelReader *reader, gint64 placement, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (party.name, '?') FROM placement JOIN judge ON"
                         " judge.id = judge_id JOIN expert ON expert.id = judge.expert_id"
                         " LEFT JOIN party ON party.id = expert.party_id WHERE placement.id = ?1",
                         "x", placement);
  gboolean has_moved = g_hash_table_contains (self->moved, &placement);

  return laurel_statement_next (row)
         ? laurel_refuse (error,
                          /* Translators: %1$s is a judge, %2$s the number of one of two entries
                           * that shall be made one. */
                          _("“%1$s” has entry %2$s, but must not judge what the two are as one. "
                            "Take the entry from that judge first."),
                          laurel_statement_get_text (row, 0),
                          laurel_entry_get_number (has_moved ? self->goes : self->stays))
         : laurel_statement_finish (row, error);
}

static gboolean
settle (LaurelPlacementMerge *self, LaurelTxn *txn, gint64 placement, GError **error)
{
  return is_free (&txn->reader, placement) ? take_away (txn, placement, error)
                                           : refuse (self, &txn->reader, placement, error);
}

static gboolean
settle_closed (LaurelPlacementMerge *self, LaurelTxn *txn, GError **error)
{
  g_autoptr (GHashTable) all = new_ids ();
  g_autoptr (GHashTable) closed = new_ids ();
  GHashTableIter iter;
  gpointer id;

  if (!add_placements (&txn->reader, laurel_entry_get_contest_id (self->stays),
                       laurel_row_get_id (LAUREL_ROW (self->stays)), all, closed, error))
    return FALSE;

  g_hash_table_iter_init (&iter, closed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->closed, id) && !settle (self, txn, *(gint64 *) id, error))
      return FALSE;

  return TRUE;
}

/* Of two who never share an entry, the one who comes with it goes, if that can be. */
static gboolean
settle_pair (LaurelPlacementMerge *self, LaurelTxn *txn, gint64 one, gint64 other, GError **error)
{
  gboolean one_moved = g_hash_table_contains (self->moved, &one);
  gint64 came = one_moved ? one : other, was = one_moved ? other : one;

  if (one_moved == g_hash_table_contains (self->moved, &other))
    return TRUE;

  return settle (self, txn, is_free (&txn->reader, came) || !is_free (&txn->reader, was)
                            ? came : was, error);
}

static gboolean
settle_apart (LaurelPlacementMerge *self, LaurelTxn *txn, GError **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader, "SELECT p.id, q.id FROM placement AS p JOIN placement AS q"
                         " ON q.entry_id = p.entry_id AND q.stage_id = p.stage_id"
                         " JOIN judge_apart AS a ON a.judge_id = p.judge_id AND a.other_id ="
                         " q.judge_id WHERE p.entry_id = ?1", "x",
                         laurel_row_get_id (LAUREL_ROW (self->stays)));

  while (laurel_statement_next (rows)) {
    gint64 pair[] = { laurel_statement_get_int64 (rows, 0), laurel_statement_get_int64 (rows, 1) };

    g_array_append_vals (pairs, pair, G_N_ELEMENTS (pair));
  }
  if (!laurel_statement_finish (rows, error))
    return FALSE;

  for (guint i = 0; i < pairs->len; i += 2)
    if (!settle_pair (self, txn, g_array_index (pairs, gint64, i),
                      g_array_index (pairs, gint64, i + 1), error))
      return FALSE;

  return TRUE;
}

/**
 * laurel_placement_merge_finish:
 * @self: who judged the two entries
 * @txn: a transaction in which they were made one
 * @error: return location for a `LAUREL_RULE_ERROR` that names who must not judge it
 *
 * Takes away what was computed and must not be any more.
 */
gboolean
laurel_placement_merge_finish (LaurelPlacementMerge *self, LaurelTxn *txn, GError **error)
{
  return settle_closed (self, txn, error) && settle_apart (self, txn, error);
}
