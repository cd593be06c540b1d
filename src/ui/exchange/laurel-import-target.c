/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-target.h"

/**
 * laurel_import_target_show:
 *
 * Shows the programme that a plan went into.
 *
 * Returns: whether the session knows of it already
 */
gboolean
laurel_import_target_show (LaurelSession *session, LaurelImportPlan *plan)
{
  GListModel *programmes = G_LIST_MODEL (laurel_session_list_programmes (session));
  gint64 id = laurel_import_plan_get_programme (plan);

  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++) {
    g_autoptr (LaurelProgramme) programme = g_list_model_get_item (programmes, i);
    gint64 own = laurel_row_get_id (LAUREL_ROW (programme));

    if (own != id && (id != 0 ||
        laurel_programme_get_year (programme) != laurel_import_plan_get_year (plan) ||
        !g_str_equal (laurel_programme_get_title (programme),
                      laurel_import_plan_get_title (plan))))
      continue;
    laurel_session_show (session, own, 0);
    return TRUE;
  }

  return FALSE;
}
