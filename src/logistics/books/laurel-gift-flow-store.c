/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-flow-store.h"

/* All the SQL there is about how gifts flow: sums over the moves, so that it cannot say anything
 * else than the books. */
#define SELECT_MOVED \
  "SELECT from_place, to_place, sum (quantity) FROM gift_move JOIN gift ON gift.id = gift_id" \
  " WHERE drive_id = ?1 AND (?2 = '' OR day <= ?2) GROUP BY from_place, to_place"
#define SELECT_PROMISED \
  "SELECT ifnull (sum (quantity), 0), ifnull (sum (min (came, quantity - withdrawn)), 0)," \
  " ifnull (sum (withdrawn), 0) FROM (SELECT promise.quantity, withdrawn, (SELECT ifnull (sum" \
  " (iif (from_place = 'giver', m.quantity, -m.quantity)), 0) FROM gift JOIN gift_move AS m ON" \
  " m.gift_id = gift.id WHERE gift.promise_id = promise.id AND 'giver' IN (from_place," \
  " to_place) AND (?2 = '' OR m.day <= ?2)) AS came FROM promise JOIN giver ON giver.id =" \
  " giver_id WHERE drive_id = ?1 AND (?2 = '' OR promise.day IS NULL OR promise.day <= ?2))"

static gboolean
read_promised (LaurelReader *reader, gint64 drive, const char *until, LaurelGiftFlow *flow,
               GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_PROMISED, "xs", drive,
                                                         until);

  if (laurel_statement_next (row)) {
    flow->promised = laurel_statement_get_int64 (row, 0);
    flow->fulfilled = laurel_statement_get_int64 (row, 1);
    flow->withdrawn = laurel_statement_get_int64 (row, 2);
  }

  return laurel_statement_finish (row, error);
}

/**
 * laurel_gift_flow_read:
 * @reader: where to read
 * @drive: a drive
 * @until: the last day that counts, as 2025-09-30, or ""
 * @flow: (out): how gifts flowed
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_gift_flow_read (LaurelReader *reader, gint64 drive, const char *until, LaurelGiftFlow *flow,
                       GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_MOVED, "xs", drive, until);

  *flow = (LaurelGiftFlow) { 0 };
  while (laurel_statement_next (row)) {
    LaurelGiftPlace from, to;

    if (laurel_gift_place_read (laurel_statement_get_text (row, 0), &from, NULL) &&
        laurel_gift_place_read (laurel_statement_get_text (row, 1), &to, NULL))
      flow->moved[from][to] = laurel_statement_get_int64 (row, 2);
  }
  if (!laurel_statement_finish (row, error) || !read_promised (reader, drive, until, flow, error))
    return FALSE;

  laurel_gift_flow_settle (flow);
  return TRUE;
}
