/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-move.h"
#include "logistics/books/laurel-promise.h"

G_BEGIN_DECLS

const char *laurel_gift_words_of_place  (const char     *place);
char       *laurel_gift_words_dup_name  (LaurelGift     *gift) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_gift_words_dup_about (LaurelGift     *gift) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_gift_words_dup_state (LaurelGift     *gift) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_gift_words_dup_promise (LaurelPromise *promise) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_gift_words_dup_way   (LaurelGiftMove *move) G_GNUC_WARN_UNUSED_RESULT;
int         laurel_gift_words_count     (LaurelGift     *gift,
                                         const char     *place);
gboolean    laurel_gift_words_match     (LaurelRow      *row,
                                         GStrv           wanted);

char       *laurel_gift_words_dup_holder   (LaurelGiftAccount *account)
                                            G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
