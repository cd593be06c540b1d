/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-worker.h"
#include "ui/exchange/laurel-import-plan.h"

G_BEGIN_DECLS

/* What laurel-import-plan.c and laurel-import-plan-read.c both need. */

struct _LaurelImportPlan {
  GObject parent_instance;

  LaurelImportSource *source;
  GListStore *rows; /* (element-type LaurelImportRow): of the file, then what is gone */
  gint64 programme; /* what it goes into, or 0: a new one */
  LaurelRowList *existing; /* (nullable) (element-type LaurelActivity): what that has */
  LaurelWorker *worker;    /* (nullable): compares, once there is something to compare with */
  GCancellable *comparing; /* (nullable): what is compared just now */
  gboolean compared;       /* whether it was compared with those before */
  gboolean telling;        /* the rows what came of it: they are not changed by hand */
  GHashTable *left;        /* activities that are gone and were left by hand */
  gboolean title_by_hand;

  guint n_of[LAUREL_SURENESS_NOT_UNDERSTOOD + 1];
  guint n_taken;
  guint n_changed; /* of those: activities that are there already */
  guint n_blocked; /* rows that cannot go in as they are, but are to */
  guint first_blocked; /* the position of the first of those, if there are any */
  char *obstacle;  /* (nullable): what keeps it from going in, in words */
  gboolean other;  /* most of what it would change would become something else */
  gboolean rows_complete;
  gboolean complete; /* as it was told last */
  guint count_id;
  gboolean only_decided; /* since it was counted last: what the rows say is the same */
  guint read_id;
  guint read_next; /* the row that is to be read anew next */
};

static inline LaurelImportRow *
laurel_import_plan_get_row (LaurelImportPlan *self, guint position)
{
  g_autoptr (LaurelImportRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  /* The list keeps it. */
  return row;
}

static inline guint
laurel_import_plan_get_n_rows (LaurelImportPlan *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

void laurel_import_plan_tell_complete (LaurelImportPlan *self);
void laurel_import_plan_queue_count   (LaurelImportPlan *self);
void laurel_import_plan_count_rows    (LaurelImportPlan *self,
                                       gboolean          compared);

G_END_DECLS
