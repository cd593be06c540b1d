/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What the grammars of the two languages give each other and the reader. */

#include "calendar/laurel-date-phrase.h"

G_BEGIN_DECLS

/**
 * LaurelDateListJoint:
 * @LAUREL_DATE_LIST_END: nothing that joins a list
 * @LAUREL_DATE_LIST_MARK: a mark: "、", ",": both of days, one of longer units
 * @LAUREL_DATE_LIST_SLASH: "/"
 * @LAUREL_DATE_LIST_AND: "and", "和"
 * @LAUREL_DATE_LIST_OR: "or", "或"
 *
 * What stands between two units of a list.
 */
typedef enum {
  LAUREL_DATE_LIST_END,
  LAUREL_DATE_LIST_MARK,
  LAUREL_DATE_LIST_SLASH,
  LAUREL_DATE_LIST_AND,
  LAUREL_DATE_LIST_OR,
} LaurelDateListJoint;

void     laurel_date_list_begin          (LaurelDatePhrase       *phrase);
gboolean laurel_date_list_add            (LaurelDatePhrase       *phrase,
                                          LaurelDateListJoint     joint,
                                          const LaurelDateSide   *side);
void     laurel_date_list_end            (LaurelDatePhrase       *phrase);
LaurelDateProblem
         laurel_date_list_resolve        (const LaurelDatePhrase *phrase,
                                          const LaurelDateHabits *habits,
                                          LaurelWindow           *window,
                                          gboolean               *has_gap);

gboolean laurel_date_take_numeric_unit   (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_numeric_end    (LaurelDateCursor       *cursor,
                                          const LaurelDateUnit   *first,
                                          LaurelDateUnit         *unit);
LaurelDateProblem
         laurel_date_side_resolve        (const LaurelDateSide   *side,
                                          const LaurelDateHabits *habits,
                                          LaurelDay              *first,
                                          LaurelDay              *last);

gboolean laurel_date_sees_chinese_joint  (const LaurelDateCursor *cursor,
                                          guint                   ahead);
LaurelDateListJoint
         laurel_date_see_chinese_list    (const LaurelDateCursor *cursor,
                                          guint                   ahead);
gboolean laurel_date_take_chinese_unit   (LaurelDateCursor       *cursor,
                                          gboolean                is_end,
                                          LaurelDateUnit         *unit);
int      laurel_date_get_chinese_weekday (const LaurelDateCursor *cursor);
gboolean laurel_date_take_chinese_week   (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
void     laurel_date_take_chinese_week_of
                                         (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_chinese_counted_day
                                         (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_chinese_undated
                                         (LaurelDateCursor       *cursor,
                                          LaurelDatePhrase       *phrase);
gboolean laurel_date_take_chinese_holiday
                                         (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_read_chinese_phrase (const LaurelDateText   *text,
                                          guint                   at,
                                          LaurelDatePhrase       *phrase);

int      laurel_date_take_english_month  (LaurelDateCursor       *cursor);
gboolean laurel_date_sees_year           (const LaurelDateCursor *cursor,
                                          guint                   ahead);
void     laurel_date_take_english_year   (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
int      laurel_date_take_english_weekday
                                         (LaurelDateCursor       *cursor);
int      laurel_date_take_english_ordinal
                                         (LaurelDateCursor       *cursor);
gboolean laurel_date_take_english_week   (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_english_part_of_year
                                         (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_english_undated
                                         (LaurelDateCursor       *cursor,
                                          LaurelDatePhrase       *phrase);
gboolean laurel_date_take_counted_day    (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_english_unit   (LaurelDateCursor       *cursor,
                                          gboolean                is_end,
                                          LaurelDateUnit         *unit);
gboolean laurel_date_take_english_joint  (LaurelDateCursor       *cursor,
                                          gboolean                is_between);
LaurelDateListJoint
         laurel_date_take_english_list   (LaurelDateCursor       *cursor);
gboolean laurel_date_take_short_part     (LaurelDateCursor       *cursor,
                                          LaurelDateUnit         *unit);
int      laurel_date_take_english_count  (LaurelDateCursor       *cursor);
gboolean laurel_date_read_english_phrase (const LaurelDateText   *text,
                                          guint                   at,
                                          LaurelDatePhrase       *phrase);

G_END_DECLS
