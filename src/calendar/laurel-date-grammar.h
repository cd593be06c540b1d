/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What the grammars of the two languages give each other and the reader. */

#include "calendar/laurel-date-phrase.h"

G_BEGIN_DECLS

gboolean laurel_date_take_numeric_day    (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);

gboolean laurel_date_sees_chinese_joint  (const LaurelDateCursor *cursor,
                                          guint                   ahead,
                                          gboolean                of_neighbours);
gboolean laurel_date_take_chinese_unit   (LaurelDateCursor       *cursor,
                                          gboolean                is_end,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_read_chinese_phrase (const LaurelDateText   *text,
                                          guint                   at,
                                          LaurelDatePhrase       *phrase);

gboolean laurel_date_take_english_unit   (LaurelDateCursor       *cursor,
                                          gboolean                is_end,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_english_joint  (LaurelDateCursor       *cursor,
                                          gboolean                is_between);
int      laurel_date_take_english_count  (LaurelDateCursor       *cursor);
gboolean laurel_date_read_english_phrase (const LaurelDateText   *text,
                                          guint                   at,
                                          LaurelDatePhrase       *phrase);

G_END_DECLS
