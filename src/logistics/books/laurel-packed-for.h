/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* How many pieces of a kind were packed for a receiver, wherever they are by now; not those that
 * were unpacked again, or broke before the parcel left, and not what was lost on the way, which is
 * owed again: SQL, of the id of the kind and of the receiver. */
#define LAUREL_PACKED_FOR(kind, receiver) \
  "(" LAUREL_PACKED_FOR_PART ("to", "from", kind, receiver) " - " \
  LAUREL_PACKED_FOR_PART ("from", "to", kind, receiver) " - " \
  LAUREL_LOST_FOR (kind, receiver) ")"

#define LAUREL_PACKED_FOR_PART(parcel_end, stock_end, kind, receiver) \
  "ifnull ((SELECT sum (m.quantity) FROM parcel AS p CROSS JOIN gift_move AS m ON m." parcel_end \
  "_holder = p.id AND m." parcel_end "_place = 'packed' AND m." stock_end \
  "_place IN ('stock', 'damaged') CROSS JOIN gift AS g ON g.id = m.gift_id AND g.kind_id = " kind \
  " WHERE p.receiver_id = " receiver "), 0)"

/* How many of them were lost on the way, of each gift line; not those that were found there, or at
 * a hub, from where they go on. What is found in a store is there for anybody. */
#define LAUREL_LOST_FOR(kind, receiver) \
  "ifnull ((SELECT sum (max (0, lost - found)) FROM (SELECT sum (" LAUREL_MOVE_LEFT ("m") ") AS" \
  " lost, (SELECT ifnull (sum (" LAUREL_MOVE_LEFT ("f") "), 0) FROM gift_move AS f JOIN point" \
  " ON point.id = f.to_holder WHERE f.gift_id = m.gift_id AND f.from_place = 'lost' AND" \
  " f.to_place = 'arrived' AND f.reverses IS NULL AND (point.kind = 'hub' OR point.receiver_id = " \
  receiver ")) AS found FROM parcel AS p CROSS JOIN gift_move AS m ON m.from_holder = p.id AND" \
  " m.from_place = 'way' AND m.to_place = 'lost' AND m.reverses IS NULL CROSS JOIN gift AS g" \
  " ON g.id = m.gift_id AND g.kind_id = " kind " WHERE p.receiver_id = " receiver \
  " GROUP BY m.gift_id)), 0)"

#define LAUREL_MOVE_LEFT(m) \
  m ".quantity - (SELECT ifnull (sum (r.quantity), 0) FROM gift_move AS r WHERE r.reverses = " m \
  ".id)"
