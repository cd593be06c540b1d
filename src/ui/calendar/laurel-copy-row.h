/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-copy.h"
#include "ui/calendar/laurel-copy-year.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelCopyDate:
 * @LAUREL_COPY_WEEKDAY: given days keep their weekdays
 * @LAUREL_COPY_WORDS: the words stay, and with them the dates
 * @LAUREL_COPY_OTHER: it is another date, in words
 *
 * When an activity is to be in the year it is copied to.
 */
typedef enum {
  LAUREL_COPY_WEEKDAY,
  LAUREL_COPY_WORDS,
  LAUREL_COPY_OTHER,
} LaurelCopyDate;

#define LAUREL_TYPE_COPY_ROW (laurel_copy_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCopyRow, laurel_copy_row, LAUREL, COPY_ROW, GObject)

LaurelCopyRow  *laurel_copy_row_new          (LaurelCopyYear *year,
                                              LaurelPlanCopy *copy) G_GNUC_WARN_UNUSED_RESULT;
LaurelPlanCopy *laurel_copy_row_get_copy     (LaurelCopyRow  *self);
LaurelCopyYear *laurel_copy_row_get_year     (LaurelCopyRow  *self);
const char     *laurel_copy_row_get_title    (LaurelCopyRow  *self);
gboolean        laurel_copy_row_get_taken    (LaurelCopyRow  *self);
gboolean        laurel_copy_row_is_by_hand   (LaurelCopyRow  *self);
GListModel     *laurel_copy_row_list_members (LaurelCopyRow  *self);
void            laurel_copy_row_offer        (LaurelCopyRow  *self,
                                              LaurelPlanCopy *copy);
void            laurel_copy_row_compare      (LaurelCopyRow  *self,
                                              gboolean        there);
void            laurel_copy_row_number       (LaurelCopyRow  *self,
                                              const char     *number);
void            laurel_copy_row_reread       (LaurelCopyRow  *self);
void            laurel_copy_row_show_members (LaurelCopyRow  *self,
                                              GPtrArray      *members);
GVariant       *laurel_copy_row_dup_args     (LaurelCopyRow  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
