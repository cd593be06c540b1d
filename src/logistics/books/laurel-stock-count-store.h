/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What was counted in stock: drive, sheet, lines of gift and quantity, day or "" (xsa(xi)s). */
extern const LaurelCommand LAUREL_STOCK_COUNT;

G_END_DECLS
