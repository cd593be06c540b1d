/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift.h"
#include "store/laurel-row-list.h"

G_BEGIN_DECLS

GPtrArray *laurel_gift_code_list (LaurelRowList *gifts,
                                  const char    *text,
                                  int           *quantity) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
