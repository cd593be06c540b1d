/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LIVE_ORDER (laurel_live_order_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLiveOrder, laurel_live_order, LAUREL, LIVE_ORDER, AdwBin)

void laurel_live_order_show  (LaurelLiveOrder       *self,
                              GListModel            *turns);
void laurel_live_order_count (LaurelLiveOrder       *self,
                              const LaurelScoreBook *book);

G_END_DECLS
