/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-lot-draw-store.h"

#include "judging/laurel-draw-sources.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about where lots come from. */
#define SELECT_LOT_DRAW \
  "SELECT lot_draw.id, stage_id, purpose, hall, number, declared, sources, pool," \
  " lot_draw.reason, drawn, lot_draw.key, lot_draw.protocol, contest_stage.title FROM lot_draw" \
  " JOIN contest_stage ON contest_stage.id = stage_id"

static const char *const TABLES[] = { "lot_draw", "contest_stage", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_LOT_DRAW " WHERE contest_id = ?1"
                              " ORDER BY declared DESC, lot_draw.id DESC", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_LOT_DRAW, rows, error);
}

const LaurelQuery LAUREL_LOT_DRAWS_OF_CONTEST = {
  .name = "lots.of-contest",
  .summary = N_("Where the lots of a contest (its id) come from, between equals and for running "
                "orders, the latest first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_lot_draw_get_type,
  .run = list_of_contest,
};

/**
 * laurel_lot_draw_find:
 * @reader: where to read
 * @stage: a stage
 * @purpose: “ties” or “order”
 * @hall: (nullable): whose running order
 * @latest: (out) (transfer full) (nullable): what was declared last, which is what counts
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_lot_draw_find (LaurelReader *reader, gint64 stage, const char *purpose, const char *hall,
                      LaurelLotDraw **latest, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_LOT_DRAW " WHERE stage_id = ?1 AND purpose = ?2"
                         " AND hall IS ?3 ORDER BY number DESC, lot_draw.id DESC LIMIT 1", "xss",
                         stage, purpose, hall);

  *latest = laurel_statement_next (row)
              ? LAUREL_LOT_DRAW (laurel_row_new_read (LAUREL_TYPE_LOT_DRAW, row)) : NULL;
  if (laurel_statement_finish (row, error))
    return TRUE;

  g_clear_object (latest);
  return FALSE;
}

/**
 * laurel_lot_draw_insert:
 * @txn: a transaction
 * @stage: a stage
 * @purpose: “ties” or “order”
 * @hall: (nullable): whose running order
 * @pool: (nullable): between whom, as JSON
 * @sources: `as`: where the numbers will come from
 * @reason: (nullable): why so late, or why again
 * @error: return location for an error
 *
 * Declares it, before the numbers are known.
 */
gboolean
laurel_lot_draw_insert (LaurelTxn *txn, gint64 stage, const char *purpose, const char *hall,
                        const char *pool, GVariant *sources, const char *reason, GError **error)
{
  g_autofree char *from = laurel_draw_sources_read (sources, error);

  return from != NULL &&
         laurel_txn_insert (txn, error, "lot_draw", "INSERT INTO lot_draw (id, stage_id, purpose,"
                            " hall, number, declared, sources, pool, reason) VALUES (?1, ?2, ?3,"
                            " ?4, (SELECT 1 + ifnull (max (number), 0) FROM lot_draw WHERE stage_id"
                            " = ?2), ?5, ?6, ?7, ?8)", "xssxsss", stage, purpose, hall,
                            txn->now, from, pool, reason) != 0;
}

/**
 * laurel_lot_draw_take:
 * @txn: a transaction
 * @id: what was declared
 * @key: what its sources gave
 * @protocol: (nullable): how it was drawn, where that stands nowhere else
 * @error: return location for an error
 */
gboolean
laurel_lot_draw_take (LaurelTxn *txn, gint64 id, const char *key, const char *protocol,
                      GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE lot_draw SET drawn = ?2, key = ?3, protocol = ?4"
                          " WHERE id = ?1", "xxss", id, txn->now, key,
                          protocol);
}
