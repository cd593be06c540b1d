/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-cash.h"

G_BEGIN_DECLS

char    *laurel_ledger_words_dup_amount  (gint64      fen) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_ledger_words_dup_cash    (LaurelCash *line) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_ledger_words_dup_in_hand (GListModel *cash) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_ledger_words_is_spending (LaurelCash *line);
char    *laurel_ledger_words_dup_moment  (const char *at) G_GNUC_WARN_UNUSED_RESULT;
void     laurel_ledger_words_dup         (LaurelRow  *row,
                                          char      **name,
                                          char      **about,
                                          char      **state);

G_END_DECLS
