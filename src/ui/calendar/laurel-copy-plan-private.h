/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-copy-plan.h"

G_BEGIN_DECLS

/* What laurel-copy-plan.c and laurel-copy-plan-rows.c both need. */

typedef struct {
  guint n_rows;
  guint n_taken;
  guint n_untitled; /* of those that are taken */
} LaurelCopyCount;

struct _LaurelCopyPlan {
  GObject parent_instance;

  LaurelSession *session;
  LaurelCopyYear *year;    /* shared with the rows */
  GListStore *rows;        /* (element-type LaurelCopyRow): what belongs to none of them */
  GHashTable *by_id;       /* (element-type gint64 LaurelCopyRow): all of them */
  LaurelRowList *copies;   /* (nullable) (element-type LaurelPlanCopy): of a year that can be */
  LaurelRowList *existing; /* (nullable) (element-type LaurelActivity): what is there already */
  char *title;
  gboolean title_by_hand;
  gboolean hold;

  guint n_rows;
  guint n_taken;
  gboolean untitled;       /* an activity that goes over has no title */
  char *obstacle;
  guint count_id;
};

LaurelCopyCount laurel_copy_plan_count_rows  (LaurelCopyPlan *self);
void            laurel_copy_plan_queue_count (LaurelCopyPlan *self);
void            laurel_copy_plan_number_rows (LaurelCopyPlan *self);
void            laurel_copy_plan_read_rows   (LaurelCopyPlan *self);
void            laurel_copy_plan_reread_rows (LaurelCopyPlan *self);

G_END_DECLS
