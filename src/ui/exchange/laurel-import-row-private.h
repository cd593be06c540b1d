/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/exchange/laurel-import-edits.h"
#include "ui/exchange/laurel-import-row.h"

G_BEGIN_DECLS

/* What laurel-import-row.c and laurel-import-row-decide.c both need. */

/* What a command that moves takes; the rest is for one that edits. */
#define LAUREL_IMPORT_MOVED \
  (LAUREL_PLAN_FIELDS_MOVED | LAUREL_PLAN_FIELD_MODALITY | LAUREL_PLAN_FIELD_STATUS)

struct _LaurelImportRow {
  GObject parent_instance;

  LaurelImportSource *source;
  LaurelPlanRow *row; /* of the source's draft */
  const char *extent; /* (nullable): that a column of its own says */

  LaurelImportEdits *edits; /* (nullable): of the source: nothing was decided by hand yet */
  gboolean taken;
  gboolean open;
  gboolean clash;

  LaurelImportNews news;
  gint64 activity; /* in the library, or 0 */
  LaurelPlanField fields;
  char *change; /* (nullable): old → new, a line for each field */
  char *other;  /* (nullable): what it was, if that was another activity */
  gboolean take_move;
  gboolean take_edit;
};

LaurelImportEdits *laurel_import_row_get_edits    (LaurelImportRow *self);
void               laurel_import_row_notify_words (LaurelImportRow *self);

G_END_DECLS
