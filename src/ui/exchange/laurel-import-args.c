/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-args.h"

#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-plan-args.h"

/*
 * What the command that imports is given: the rows that are taken, as they were
 * read and corrected. All of it in one, so that it goes in whole or not at all.
 */

static GVariant *
build_row (LaurelImportRow *row)
{
  g_autoptr (GPtrArray) findings = laurel_import_row_list_taken (row);
  gint64 activity = laurel_import_row_get_activity (row);

  if (laurel_import_row_get_news (row) == LAUREL_IMPORT_GONE)
    return laurel_plan_build_gone (activity);
  return laurel_plan_build_row (laurel_import_row_get_plan_row (row), activity,
                                laurel_import_row_get_what (row), findings);
}

/**
 * laurel_import_args_make:
 * @plan: what is to go in
 * @file: the name of the file it was in
 *
 * Returns: (transfer floating): the arguments of LAUREL_PLAN_IMPORT
 */
GVariant *
laurel_import_args_make (LaurelImportPlan *plan, const char *file)
{
  const LaurelPlanDraft *draft = laurel_import_plan_get_draft (plan);
  GListModel *rows = laurel_import_plan_list_rows (plan);
  const LaurelPlanTarget target = {
    .programme = laurel_import_plan_get_programme (plan),
    .title = draft->title,
  };
  GVariantBuilder taken;

  g_variant_builder_init (&taken, G_VARIANT_TYPE ("a" LAUREL_PLAN_IMPORT_ROW));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (LaurelImportRow) row = g_list_model_get_item (rows, i);

    if (laurel_import_row_get_what (row))
      g_variant_builder_add_value (&taken, build_row (row));
  }

  return laurel_plan_build_args (draft, &target, file, &taken);
}
