/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift.h"
#include "store/laurel-row-list.h"

G_BEGIN_DECLS

LaurelGift *laurel_gift_code_find (LaurelRowList *gifts,
                                   const char    *text,
                                   int           *quantity);

G_END_DECLS
