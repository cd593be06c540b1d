/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-move.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *laurel_gift_move_row_new (LaurelGiftMove *move);

G_END_DECLS
