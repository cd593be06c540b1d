/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

G_BEGIN_DECLS

gboolean    laurel_mark_text_read       (const char            *text,
                                         const LaurelRule      *rule,
                                         const char            *criterion,
                                         LaurelBookMark        *mark,
                                         GError               **error);
gboolean    laurel_mark_text_read_factor (const char           *text,
                                         LaurelBookMark        *factor,
                                         GError               **error);
char       *laurel_mark_text_dup        (const LaurelBookMark  *mark) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_mark_text_dup_words  (const LaurelBookMark  *mark) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_mark_text_dup_even   (LaurelRatio            number,
                                         int                    digits) G_GNUC_WARN_UNUSED_RESULT;
int         laurel_mark_text_count_digits (const LaurelRule    *rule);
int         laurel_mark_text_count_sum_digits (const LaurelRule *rule);
const char *laurel_mark_text_of_abstained (void);
char       *laurel_mark_text_dup_range  (const LaurelRule      *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
