/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-move-store.h"

G_BEGIN_DECLS

gboolean laurel_gift_move_check (LaurelReader               *reader,
                                 gint64                      gift,
                                 const LaurelGiftSpot       *from,
                                 const LaurelGiftSpot       *to,
                                 const LaurelGiftMoveFacts  *facts,
                                 GError                    **error);
gboolean laurel_gift_move_check_open (LaurelReader               *reader,
                                      const LaurelGiftSpot       *from,
                                      const LaurelGiftSpot       *to,
                                      GError                    **error);
gboolean laurel_gift_move_check_free (LaurelReader  *reader,
                                      gint64         gift,
                                      gint64         parcel,
                                      gint64         quantity,
                                      GError       **error);

G_END_DECLS
