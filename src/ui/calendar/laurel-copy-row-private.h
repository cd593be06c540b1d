/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-copy-row.h"

G_BEGIN_DECLS

/* What laurel-copy-row.c and laurel-copy-row-words.c both need. */

struct _LaurelCopyRow {
  GObject parent_instance;

  LaurelCopyYear *year;
  LaurelPlanCopy *copy;
  LaurelCopyRow *whole; /* (nullable): what it belongs to; the plan keeps both */
  GListStore *members;  /* (nullable) (element-type LaurelCopyRow): it is a series */

  char *number;         /* (nullable): it goes over, and will have this one */
  char *title;          /* (nullable): put in by hand */
  char *words;          /* of another date */
  int date_by_hand;     /* a LaurelCopyDate, or -1 */
  int taken_by_hand;    /* or -1 */
  gboolean there;       /* where it goes there is one of its title */
  gboolean open;
};

LaurelCopyDate  laurel_copy_row_get_date    (LaurelCopyRow *self);
const char     *laurel_copy_row_get_words   (LaurelCopyRow *self);
char           *laurel_copy_row_dup_before  (LaurelCopyRow *self) G_GNUC_WARN_UNUSED_RESULT;
char           *laurel_copy_row_dup_last    (LaurelCopyRow *self) G_GNUC_WARN_UNUSED_RESULT;
char           *laurel_copy_row_dup_reading (LaurelCopyRow *self) G_GNUC_WARN_UNUSED_RESULT;
char           *laurel_copy_row_dup_how     (LaurelCopyRow *self) G_GNUC_WARN_UNUSED_RESULT;
char           *laurel_copy_row_dup_remarks (LaurelCopyRow *self) G_GNUC_WARN_UNUSED_RESULT;
char           *laurel_copy_row_dup_members (LaurelCopyRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
