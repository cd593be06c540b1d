/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-move.h"
#include "logistics/books/laurel-gift.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIFT_MOVE_DIALOG (laurel_gift_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGiftMoveDialog, laurel_gift_move_dialog, LAUREL, GIFT_MOVE_DIALOG,
                      LaurelDialog)

void     laurel_gift_move_dialog_inspect (GtkWidget      *over,
                                          LaurelSession  *session,
                                          LaurelGift     *gift);
gboolean laurel_gift_move_dialog_move    (GtkWidget      *over,
                                          LaurelSession  *session,
                                          LaurelGift     *gift,
                                          GListModel     *accounts,
                                          GListModel     *points,
                                          const char     *way);
void     laurel_gift_move_dialog_reverse (GtkWidget      *over,
                                          LaurelSession  *session,
                                          LaurelGiftMove *move);

G_END_DECLS
