/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-way.h"

G_BEGIN_DECLS

/**
 * LaurelGiftSpot:
 * @place: what kind of place
 * @holder: which one: the id of a point, a parcel or a receiver, or 0
 * @class_name: of what is handed out, the class, or ""
 *
 * An account of the books: a place, and which one.
 */
typedef struct {
  LaurelGiftPlace place;
  gint64 holder;
  const char *class_name;
} LaurelGiftSpot;

gboolean laurel_gift_spot_read (const char      *text,
                                LaurelGiftSpot  *spot,
                                GError         **error);

G_END_DECLS
