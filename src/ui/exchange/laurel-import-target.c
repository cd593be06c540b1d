/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-target.h"

#include "base/laurel-title-likeness.h"
#include "exchange/laurel-plan-target.h"

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

/* Whether one may be the other as it was named in another year, or by another hand. */
static gboolean
are_alike (const char *a, const char *b)
{
  g_autofree char *folded_a = laurel_title_likeness_fold (a);
  g_autofree char *folded_b = laurel_title_likeness_fold (b);
  g_autoptr (GArray) pairs_a = laurel_title_likeness_pairs (folded_a);
  g_autoptr (GArray) pairs_b = laurel_title_likeness_pairs (folded_b);

  return g_str_equal (folded_a, folded_b) ||
         laurel_title_likeness_at_least (pairs_a, pairs_b, 2);
}

/**
 * laurel_import_target_find:
 * @supposed: (out): whether the file does not say that it goes there
 *
 * What the import without a window would take, too, or a new programme. But what is
 * called nothing like it is not written over unseen, since here one can choose.
 *
 * Returns: the place of the programme in the session's list and one; or 0: a new one
 */
guint
laurel_import_target_find (LaurelSession *session, LaurelImportPlan *plan, gboolean *supposed)
{
  GListModel *programmes = G_LIST_MODEL (laurel_session_list_programmes (session));
  const LaurelPlanDraft *draft = laurel_import_plan_get_draft (plan);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean alike;
  int which;

  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++)
    g_ptr_array_add (all, g_list_model_get_item (programmes, i));

  which = laurel_plan_target_match (draft, all->pdata, all->len);
  alike = which >= 0 && are_alike (laurel_programme_get_title (all->pdata[which]), draft->title);
  *supposed = which >= 0 && !alike && !draft->titled;

  return alike || *supposed ? (guint) (which + 1) : 0;
}
