/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one move may move: far more than anybody gives, and far from where sums end. */
#define LAUREL_GIFT_MOST G_GINT64_CONSTANT (1000000)

/**
 * LaurelGiftPlace:
 * @LAUREL_GIFT_GIVER: where gifts come from
 * @LAUREL_GIFT_RECEIVED: at a collection point, not looked at yet
 * @LAUREL_GIFT_STOCK: inspected, on a shelf
 * @LAUREL_GIFT_PACKED: in a parcel
 * @LAUREL_GIFT_WAY: on the way, in a parcel
 * @LAUREL_GIFT_ARRIVED: at a hub or at a receiver
 * @LAUREL_GIFT_DAMAGED: not fit to be given
 * @LAUREL_GIFT_LOST: nobody knows where
 * @LAUREL_GIFT_HANDED: with those for whom it is
 * @LAUREL_GIFT_RETURNED: back with the giver
 * @LAUREL_GIFT_DISPOSED: written off
 *
 * Where a piece of a gift is: it always is in one of these.
 */
typedef enum {
  LAUREL_GIFT_GIVER,
  LAUREL_GIFT_RECEIVED,
  LAUREL_GIFT_STOCK,
  LAUREL_GIFT_PACKED,
  LAUREL_GIFT_WAY,
  LAUREL_GIFT_ARRIVED,
  LAUREL_GIFT_DAMAGED,
  LAUREL_GIFT_LOST,
  LAUREL_GIFT_HANDED,
  LAUREL_GIFT_RETURNED,
  LAUREL_GIFT_DISPOSED,
  LAUREL_GIFT_N_PLACES,
} LaurelGiftPlace;

/**
 * LaurelGiftHolder:
 * @LAUREL_GIFT_HELD_BY_NOBODY: there is only one such place
 * @LAUREL_GIFT_HELD_BY_POINT: there is one at each point
 * @LAUREL_GIFT_HELD_BY_PARCEL: each parcel is one
 * @LAUREL_GIFT_HELD_BY_RECEIVER: there is one for each receiver, and for each class of it
 *
 * What tells places of one name apart.
 */
typedef enum {
  LAUREL_GIFT_HELD_BY_NOBODY,
  LAUREL_GIFT_HELD_BY_POINT,
  LAUREL_GIFT_HELD_BY_PARCEL,
  LAUREL_GIFT_HELD_BY_RECEIVER,
} LaurelGiftHolder;

/**
 * LaurelGiftNeed:
 * @LAUREL_GIFT_NEEDS_REASON: why
 * @LAUREL_GIFT_NEEDS_RECEIPT: the number of a receipt
 * @LAUREL_GIFT_NEEDS_SIGNER: who signed, and on which sheet
 * @LAUREL_GIFT_NEEDS_OPEN: the parcel is open
 * @LAUREL_GIFT_NEEDS_SEALED: the parcel is sealed, and has a waybill or a driver
 *
 * What a way asks for, besides pieces.
 */
typedef enum {
  LAUREL_GIFT_NEEDS_NOTHING = 0,
  LAUREL_GIFT_NEEDS_REASON = 1 << 0,
  LAUREL_GIFT_NEEDS_RECEIPT = 1 << 1,
  LAUREL_GIFT_NEEDS_SIGNER = 1 << 2,
  LAUREL_GIFT_NEEDS_OPEN = 1 << 3,
  LAUREL_GIFT_NEEDS_SEALED = 1 << 4,
} LaurelGiftNeed;

const char      *laurel_gift_place_to_string  (LaurelGiftPlace   place);
const char      *laurel_gift_place_get_label  (LaurelGiftPlace   place);
gboolean         laurel_gift_place_read       (const char       *text,
                                               LaurelGiftPlace  *place,
                                               GError          **error);
LaurelGiftHolder laurel_gift_place_get_holder (LaurelGiftPlace   place);
gboolean         laurel_gift_place_is_inside  (LaurelGiftPlace   place);

gboolean         laurel_gift_way_check        (LaurelGiftPlace   from,
                                               LaurelGiftPlace   to,
                                               LaurelGiftNeed   *needs,
                                               GError          **error);

G_END_DECLS
