/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row of an import, as LAUREL_PLAN_IMPORT_ROW has it; its texts are borrowed. */
typedef struct {
  gint64 id;
  const char *what;
  const char *number;
  const char *title;
  const char *raw;
  const char *words;
  const char *es;
  const char *ls;
  const char *ee;
  const char *le;
  const char *extent;
  int min_days;
  int flags;
  const char *place;
  const char *place_status;
  const char *modality;
  const char *content;
  int quota_min;
  int quota_max;
  GVariant *phases;
  GVariant *roles;
  const char *status;
  const char *reason;
  const char *series;
  GVariant *bookings;
  GVariant *reminders;
  const char *uid;
} LaurelPlanImportRow;

void laurel_plan_import_row_read  (GVariant            *tuple,
                                   GPtrArray           *kept,
                                   LaurelPlanImportRow *row);
void laurel_plan_import_row_clear (LaurelPlanImportRow *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelPlanImportRow, laurel_plan_import_row_clear)

G_END_DECLS
