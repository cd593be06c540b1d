/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What holds a gift in a place, in words: SQL, of a place and the id of what holds it. */
#define LAUREL_GIFT_HOLDER_LABEL(place, holder) \
  "CASE WHEN " place " IN ('received', 'stock', 'arrived') THEN" \
  " (SELECT name FROM point WHERE id = " holder ")" \
  " WHEN " place " IN ('packed', 'way') THEN (SELECT number FROM parcel WHERE id = " holder ")" \
  " WHEN " place " = 'handed' THEN (SELECT party.name FROM receiver JOIN party" \
  " ON party.id = party_id WHERE receiver.id = " holder ") END"
