/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "store/laurel-row-list.h"
#include "ui/exchange/laurel-import-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_IMPORT_PLAN (laurel_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (LaurelImportPlan, laurel_import_plan, LAUREL, IMPORT_PLAN, GObject)

LaurelImportPlan      *laurel_import_plan_new         (LaurelPlanDraft   *draft);
GListModel            *laurel_import_plan_list_rows   (LaurelImportPlan  *self);
const LaurelPlanDraft *laurel_import_plan_get_draft   (LaurelImportPlan  *self);
const char            *laurel_import_plan_get_title   (LaurelImportPlan  *self);
int                    laurel_import_plan_get_year    (LaurelImportPlan  *self);
void                   laurel_import_plan_set_year    (LaurelImportPlan  *self,
                                                       int                year);
void                   laurel_import_plan_follow_year (LaurelImportPlan *self,
                                                       int                year,
                                                       const char        *programme);
void                   laurel_import_plan_set_habits  (LaurelImportPlan  *self,
                                                       const LaurelDateHabits *habits);
void                   laurel_import_plan_set_places  (LaurelImportPlan  *self,
                                                       GHashTable        *places);
void                   laurel_import_plan_take_edits  (LaurelImportPlan  *self,
                                                       LaurelImportPlan  *from);
gint64                 laurel_import_plan_get_programme (LaurelImportPlan *self);
void                   laurel_import_plan_set_existing (LaurelImportPlan  *self,
                                                       gint64             programme,
                                                       LaurelRowList     *activities);
guint                  laurel_import_plan_get_n_taken (LaurelImportPlan  *self);
guint                  laurel_import_plan_count       (LaurelImportPlan  *self,
                                                       LaurelSureness     sureness);
gboolean               laurel_import_plan_is_corrected (LaurelImportPlan *self);
gboolean               laurel_import_plan_is_complete (LaurelImportPlan  *self);
int                    laurel_import_plan_get_percent_read (LaurelImportPlan  *self);

G_END_DECLS
