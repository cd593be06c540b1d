/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-draft.h"

static void
free_row (LaurelPlanRow *row)
{
  g_free (row->number);
  g_free (row->title);
  g_free (row->raw);
  g_free (row->corrected);
  g_free (row->when);
  g_free (row->where);
  g_free (row->content);
  g_free (row->section);
  g_free (row->part_of);
  g_free (row->part);
  g_free (row->series);
  g_free (row->series_title);
  g_free (row->cell);
  g_free (row->status);
  g_free (row->reason);
  g_clear_pointer (&row->facts, laurel_plan_facts_unref);
  g_ptr_array_unref (row->parties);
  laurel_plan_cell_clear (&row->reading);
  g_clear_pointer (&row->findings, g_ptr_array_unref);
  g_ptr_array_unref (row->faults);
  g_ptr_array_unref (row->doubts);
  g_free (row);
}

/**
 * laurel_plan_draft_new:
 * @table: the table it will be read from
 *
 * Returns: (transfer full): a plan with nothing in it, but what is to tell of
 *   the table
 */
LaurelPlanDraft *
laurel_plan_draft_new (const LaurelTable *table)
{
  LaurelPlanDraft *draft = g_new0 (LaurelPlanDraft, 1);
  GPtrArray *faults = laurel_table_list_faults (table);

  draft->title = g_strdup ("");
  draft->note = g_strdup ("");
  draft->language = "en";
  draft->format = g_strdup (laurel_table_get_format (table));
  draft->encoding = g_strdup (laurel_table_get_encoding (table));
  if (laurel_table_get_head (table) != NULL)
    draft->head = laurel_plan_head_ref (laurel_table_get_head (table));
  draft->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  draft->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (draft->faults, laurel_fault_copy (faults->pdata[i]));

  return draft;
}

void
laurel_plan_draft_free (LaurelPlanDraft *draft)
{
  g_free (draft->title);
  g_free (draft->note);
  g_free (draft->format);
  g_free (draft->encoding);
  g_clear_pointer (&draft->head, laurel_plan_head_unref);
  g_clear_pointer (&draft->columns, g_ptr_array_unref);
  g_ptr_array_unref (draft->rows);
  g_ptr_array_unref (draft->faults);
  g_free (draft);
}

/**
 * laurel_plan_draft_add_row:
 * @draft: a plan
 *
 * Returns: (transfer none): a new row at its end, to be filled
 */
LaurelPlanRow *
laurel_plan_draft_add_row (LaurelPlanDraft *draft)
{
  LaurelPlanRow *row = g_new0 (LaurelPlanRow, 1);

  row->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_plan_party_free);
  row->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  row->doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  g_ptr_array_add (draft->rows, row);

  return row;
}

/**
 * laurel_plan_draft_add_note:
 * @draft: a plan
 * @text: a line that stands in the file and says nothing of one activity
 *
 * Keeps it with the footnotes.
 */
void
laurel_plan_draft_add_note (LaurelPlanDraft *draft, const char *text)
{
  char *note = draft->note[0] == '\0' ? g_strdup (text)
                                      : g_strconcat (draft->note, "\n", text, NULL);

  g_free (draft->note);
  draft->note = g_strstrip (note);
}

/**
 * laurel_plan_draft_list_faults:
 *
 * Returns: (element-type LaurelFault) (transfer container): everything that is
 *   to tell: of the plan as a whole, then row by row
 */
GPtrArray *
laurel_plan_draft_list_faults (const LaurelPlanDraft *draft)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < draft->faults->len; i++)
    g_ptr_array_add (all, draft->faults->pdata[i]);
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    for (guint fault = 0; fault < row->faults->len; fault++)
      g_ptr_array_add (all, row->faults->pdata[fault]);
    for (guint doubt = 0; doubt < row->doubts->len; doubt++)
      g_ptr_array_add (all, row->doubts->pdata[doubt]);
  }

  return all;
}
