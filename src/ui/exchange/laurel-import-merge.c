/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-merge.h"

#include "exchange/laurel-plan-numbering.h"
#include "exchange/laurel-plan-series.h"
#include "exchange/laurel-plan-target.h"
#include "ui/exchange/laurel-import-words.h"

/*
 * What a newer file of a plan changes in a programme: each row learns whether
 * it is new, the same or changed, and what is gone becomes a row of its own.
 */

/* What it has is borrowed from the activities, which the list keeps. */
static GArray *
list_existing (GListModel *activities)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (LaurelPlanExisting));

  for (guint i = 0; i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (activities, i);
    LaurelPlanExisting existing = laurel_plan_existing_of (activity);

    g_array_append_val (all, existing);
  }

  return all;
}

static LaurelImportRow *
make_gone (const LaurelPlanExisting *existing)
{
  g_autoptr (LaurelTable) nothing = laurel_table_new ("");
  LaurelPlanDraft *draft = laurel_plan_draft_new (nothing);
  LaurelPlanRow *row = laurel_plan_draft_add_row (draft);
  g_autoptr (LaurelImportSource) source = laurel_import_source_new (draft);
  LaurelImportRow *gone;

  row->number = g_strdup (existing->number);
  row->title = g_strdup (existing->title);
  row->raw = g_strdup (existing->words ? existing->words : "");
  row->content = g_strdup ("");
  row->reading = (LaurelPlanCell) {
    .window = existing->window,
    .words = g_strdup (existing->words),
    .place = g_strdup (existing->place),
    .place_status = existing->place_status,
  };

  gone = laurel_import_row_new (source, row);
  laurel_import_row_set_news (gone, LAUREL_IMPORT_GONE, existing->id, 0, NULL);
  return gone;
}

static void
tell_row (LaurelImportRow *row, const LaurelPlanChange *change, const LaurelPlanExisting *existing,
          int year, gboolean first)
{
  g_autofree char *words = NULL;
  g_autofree char *other = change->other ? laurel_plan_compare_dup_other (existing) : NULL;

  laurel_import_row_set_other (row, other);
  /* What was changed here since is not given up unasked. */
  if (first)
    laurel_import_row_offer (row, !change->made_here || change->made_here != change->fields,
                             !change->made_here);
  if (existing == NULL) {
    laurel_import_row_set_news (row, LAUREL_IMPORT_NEW, 0, 0, NULL);
    return;
  }
  if (change->fields == 0) {
    laurel_import_row_set_news (row, LAUREL_IMPORT_SAME, existing->id, 0, NULL);
    return;
  }

  words = laurel_import_words_of_change (laurel_import_row_get_plan_row (row), existing, change,
                                         year);
  laurel_import_row_set_news (row, LAUREL_IMPORT_CHANGED, existing->id, change->fields, words);
}

/* What it belongs to may be in this programme, and was not in another. */
static void
tell_series (const LaurelPlanDraft *draft, GListModel *rows)
{
  for (guint i = 0; i < draft->rows->len; i++) {
    g_autoptr (GObject) row = g_list_model_get_item (rows, i);

    g_object_notify (row, "series");
  }
}

static void
tell_numbers (const LaurelPlanDraft *draft, GListModel *rows)
{
  for (guint i = 0; i < draft->rows->len; i++) {
    g_autoptr (GObject) row = g_list_model_get_item (rows, i);

    if (((const LaurelPlanRow *) draft->rows->pdata[i])->unnumbered)
      g_object_notify (row, "number");
  }
}

/**
 * laurel_import_merge_begin:
 * @source: the plan
 * @rows: (element-type LaurelImportRow): the rows of its preview, in its order
 * @activities: (element-type LaurelActivity): what the programme has
 * @first: whether this programme is compared for the first time: then what came without
 *   numbers gets them; later they are the user's
 *
 * Returns: (element-type LaurelPlanExisting) (transfer full): what it is to be compared
 *   with, borrowed from @activities
 */
GArray *
laurel_import_merge_begin (const LaurelImportSource *source, GListModel *rows,
                           GListModel *activities, gboolean first)
{
  GArray *existing = list_existing (activities);
  const LaurelPlanExisting *all = (LaurelPlanExisting *) (gpointer) existing->data;

  if (first) {
    laurel_plan_numbering_settle (source->draft, all, (int) existing->len);
    laurel_plan_series_join (source->draft, all, (int) existing->len);
    tell_numbers (source->draft, rows);
    tell_series (source->draft, rows);
  }

  return existing;
}

/**
 * laurel_import_merge_end:
 * @draft: the plan
 * @rows: (element-type LaurelImportRow): the rows of its preview, in its order
 * @compared: how it compares with what the programme has
 * @first: as before
 *
 * Returns: (element-type LaurelImportRow) (transfer full): what is gone
 */
GPtrArray *
laurel_import_merge_end (const LaurelPlanDraft *draft, GListModel *rows,
                         const LaurelImportCompared *compared, gboolean first)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < compared->changes->len; i++) {
    const LaurelPlanChange *change = &g_array_index (compared->changes, LaurelPlanChange, i);
    const LaurelPlanExisting *of =
      change->existing < 0 ? NULL
                           : &g_array_index (compared->existing, LaurelPlanExisting,
                                             change->existing);
    g_autoptr (LaurelImportRow) row = NULL;

    if (change->row < 0) {
      g_ptr_array_add (gone, make_gone (of));
      continue;
    }
    row = g_list_model_get_item (rows, change->row);
    tell_row (row, change, of, draft->year, first);
  }

  return gone;
}

/**
 * laurel_import_merge_none:
 * @draft: a plan that becomes a programme of its own
 * @rows: (element-type LaurelImportRow): the rows of its preview
 *
 * Everything is new there, and belongs to nothing but what is in the file.
 */
void
laurel_import_merge_none (LaurelPlanDraft *draft, GListModel *rows)
{
  gboolean joined = FALSE;

  for (guint i = 0; i < draft->rows->len; i++) {
    g_autoptr (LaurelImportRow) row = g_list_model_get_item (rows, i);

    laurel_import_row_offer (row, TRUE, TRUE);
    laurel_import_row_set_other (row, NULL);
    laurel_import_row_set_news (row, LAUREL_IMPORT_NEW, 0, 0, NULL);
    joined |= laurel_import_row_get_plan_row (row)->series != NULL;
  }
  if (!joined)
    return;

  laurel_plan_series_join (draft, NULL, 0);
  tell_series (draft, rows);
}

/**
 * laurel_import_merge_carry:
 * @series: a row of which the number or the title was changed
 * @rows: (element-type LaurelImportRow): all rows
 *
 * Those that belong to it go along.
 */
void
laurel_import_merge_carry (LaurelImportRow *series, GListModel *rows)
{
  LaurelPlanRow *whole = laurel_import_row_get_plan_row (series);

  for (guint i = 0; whole->whole == NULL && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (LaurelImportRow) row = g_list_model_get_item (rows, i);

    if (laurel_import_row_get_plan_row (row)->whole == whole)
      laurel_import_row_follow (row);
  }
}
