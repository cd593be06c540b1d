/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-columns.h"

/**
 * laurel_import_columns_list:
 *
 * Returns: (element-type LaurelPlanColumnKind) (transfer full): what each column
 *   of a plan was taken for
 */
GArray *
laurel_import_columns_list (const LaurelPlanDraft *draft)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (LaurelPlanColumnKind));

  for (guint i = 0; i < draft->columns->len; i++)
    g_array_append_val (kinds, ((LaurelPlanColumn *) draft->columns->pdata[i])->kind);

  return kinds;
}
