/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-taken-store.h"

/* What was said twice is said once, and what was not, on a line of its own. */
#define JOIN(here, there) \
  "iif (" here " IS NULL OR " here " = " there ", ifnull (" there ", " here ")," \
  " " here " || ifnull (char (10) || " there ", ''))"

/* An activity that takes both takes the one that stays once, as surely as it took
 * either, and holds it in the better of the two ranks. */
static gboolean
merge_bookings (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "UPDATE booking SET note = " JOIN ("booking.note", "b.note") ","
                          " state = min (booking.state, b.state),"
                          " rank = iif (booking.state <> b.state, NULL, min (booking.rank, b.rank))"
                          " FROM booking AS b WHERE booking.resource_id = ?1"
                          " AND b.resource_id = ?2 AND b.activity_id = booking.activity_id"
                          " AND b.phase_id IS booking.phase_id", "xx", stays, goes) &&
         laurel_txn_exec (txn, error,
                          "DELETE FROM booking WHERE resource_id = ?2 AND EXISTS"
                          " (SELECT 1 FROM booking AS b WHERE b.resource_id = ?1"
                          "  AND b.activity_id = booking.activity_id"
                          "  AND b.phase_id IS booking.phase_id)", "xx", stays, goes) &&
         laurel_txn_exec (txn, error,
                          "UPDATE booking SET resource_id = ?1 WHERE resource_id = ?2", "xx",
                          stays, goes);
}

/**
 * laurel_taken_merge:
 * @txn: a transaction
 * @stays: a resource
 * @goes: another one of its kind
 * @error: return location for an error
 *
 * Makes one of two that can be taken: whoever takes @goes takes @stays, and what
 * belongs to @goes belongs to @stays. Note and home of @goes are not lost.
 */
gboolean
laurel_taken_merge (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  return merge_bookings (txn, stays, goes, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE resource SET note = " JOIN ("resource.note", "b.note") ","
                          " parent_id = ifnull (resource.parent_id, b.parent_id)"
                          " FROM resource AS b WHERE resource.id = ?1 AND b.id = ?2", "xx", stays,
                          goes) &&
         laurel_txn_exec (txn, error, "UPDATE resource SET parent_id = ?1 WHERE parent_id = ?2",
                          "xx", stays, goes) &&
         laurel_txn_exec (txn, error, "DELETE FROM resource WHERE id = ?1", "x", goes);
}
