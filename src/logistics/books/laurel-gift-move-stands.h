/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* SQL, of the name of a row of gift_move: what was wholly taken back never happened. */
#define LAUREL_GIFT_MOVE_STANDS(m) \
  m ".reverses IS NULL AND " m ".quantity > (SELECT ifnull (sum (r.quantity), 0) FROM gift_move" \
  " AS r WHERE r.reverses = " m ".id)"
