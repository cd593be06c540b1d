/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* How many pieces of a kind were packed for a receiver, wherever they are by now; not those that
 * were unpacked again, or broke before the parcel left: SQL, of the id of the kind and of the
 * receiver. */
#define LAUREL_PACKED_FOR(kind, receiver) \
  "(" LAUREL_PACKED_FOR_PART ("to", "from", kind, receiver) " - " \
  LAUREL_PACKED_FOR_PART ("from", "to", kind, receiver) ")"

#define LAUREL_PACKED_FOR_PART(parcel_end, stock_end, kind, receiver) \
  "ifnull ((SELECT sum (m.quantity) FROM parcel AS p CROSS JOIN gift_move AS m ON m." parcel_end \
  "_holder = p.id AND m." parcel_end "_place = 'packed' AND m." stock_end \
  "_place IN ('stock', 'damaged') CROSS JOIN gift AS g ON g.id = m.gift_id AND g.kind_id = " kind \
  " WHERE p.receiver_id = " receiver "), 0)"
