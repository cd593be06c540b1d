/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-move-stands.h"

/* What the books say of a parcel: SQL, of its id. */

/* The first (min) or last (max) day on which something left with it. */
#define LAUREL_PARCEL_LEFT(which, parcel) \
  "(SELECT " which " (m.day) FROM gift_move AS m WHERE m.to_holder = " parcel " AND m.to_place =" \
  " 'way' AND " LAUREL_GIFT_MOVE_STANDS ("m") ")"

/* The last day on which something came out of it, to such an end. */
#define LAUREL_PARCEL_CAME(place, parcel) \
  "(SELECT max (m.day) FROM gift_move AS m WHERE m.from_holder = " parcel " AND m.from_place =" \
  " 'way' AND m.to_place = '" place "' AND " LAUREL_GIFT_MOVE_STANDS ("m") ")"

/* How many pieces were lost on its way; those that were found again are not lost any more. */
#define LAUREL_PARCEL_LOST(parcel) \
  "(SELECT ifnull (sum (min (q, there)), 0) FROM (SELECT sum (iif (m.reverses IS NULL," \
  " m.quantity, -m.quantity)) AS q, (SELECT sum (b.quantity) FROM gift_balance AS b WHERE" \
  " b.gift_id = m.gift_id AND b.place = 'lost') AS there FROM gift_move AS m WHERE" \
  " (m.from_holder = " parcel " AND m.from_place = 'way' AND m.to_place = 'lost') OR" \
  " (m.to_holder = " parcel " AND m.to_place = 'way' AND m.from_place = 'lost')" \
  " GROUP BY m.gift_id))"

/* What came out of it at a hub and is still there: gift_id, point, there. */
#define LAUREL_PARCEL_AT_HUB(parcel) \
  "(SELECT gift_id, point, min (sum (q), (SELECT quantity FROM gift_balance AS b WHERE b.gift_id" \
  " = e.gift_id AND b.place = 'arrived' AND b.holder = point)) AS there FROM (SELECT gift_id," \
  " to_holder AS point, quantity AS q FROM gift_move WHERE from_place = 'way' AND from_holder = " \
  parcel " AND to_place = 'arrived' UNION ALL SELECT gift_id, from_holder, -quantity FROM" \
  " gift_move WHERE to_place = 'way' AND to_holder = " parcel " AND from_place = 'arrived') AS e" \
  " JOIN point ON point.id = point WHERE point.kind = 'hub' GROUP BY gift_id, point" \
  " HAVING there > 0)"

/* Whether all that came of it to @receiver was handed out there. Pieces of one line that came with
 * several parcels are handed out in the order in which they came. */
#define LAUREL_PARCEL_HANDED(parcel, receiver) \
  "(SELECT max (handed) AND NOT max (here) FROM (SELECT EXISTS (SELECT 1 FROM gift_balance AS h" \
  " WHERE h.gift_id = m.gift_id AND h.place = 'handed' AND h.holder = " receiver " AND" \
  " h.quantity > 0) AS handed, (SELECT b.quantity FROM gift_balance AS b WHERE b.gift_id =" \
  " m.gift_id AND b.place = 'arrived' AND b.holder = m.to_holder) > (SELECT ifnull (sum" \
  " (l.quantity), 0) FROM gift_move AS l WHERE l.gift_id = m.gift_id AND l.to_holder =" \
  " m.to_holder AND l.to_place = 'arrived' AND l.from_place = 'way' AND l.from_holder <> " parcel \
  " AND (l.day, l.id) > (m.day, m.id) AND " LAUREL_GIFT_MOVE_STANDS ("l") ") AS here FROM" \
  " gift_move AS m WHERE m.from_holder = " parcel " AND m.from_place = 'way' AND m.to_place =" \
  " 'arrived' AND " LAUREL_GIFT_MOVE_STANDS ("m") " AND NOT EXISTS (SELECT 1 FROM gift_move AS w" \
  " WHERE w.gift_id = m.gift_id AND w.from_place = 'arrived' AND w.from_holder = m.to_holder AND" \
  " w.to_place = 'way' AND w.to_holder = m.from_holder AND " LAUREL_GIFT_MOVE_STANDS ("w") ")))"
