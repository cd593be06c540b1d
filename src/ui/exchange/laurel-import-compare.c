/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-compare.h"

/*
 * Comparing a plan with what the programme has, on a worker: every title may have to be
 * held against every other. Rows and activities are the main thread's, and go on changing;
 * so what is compared is a copy of them, in one piece of memory.
 */

void
laurel_import_compared_free (LaurelImportCompared *self)
{
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->draft.rows, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_array_unref (self->existing);
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static char *
copy (LaurelImportCompared *self, const char *text)
{
  return text ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* What is not compared is left out. */
static LaurelPlanRow
copy_row (LaurelImportCompared *self, const LaurelPlanRow *row)
{
  static LaurelPlanFacts whole_facts = { .whole = TRUE };
  const LaurelPlanCell *reading = &row->reading;

  return (LaurelPlanRow) {
    .number = copy (self, row->number),
    .title = copy (self, row->title),
    .raw = copy (self, row->raw),
    .corrected = copy (self, row->corrected),
    .when = copy (self, row->when),
    .where = copy (self, row->where),
    .year = row->year,
    .content = copy (self, row->content),
    .series = copy (self, row->series),
    .extent = row->extent,
    .status = copy (self, row->status),
    .facts = row->facts && row->facts->whole ? &whole_facts : NULL,
    .reading = {
      .window = reading->window,
      .words = copy (self, reading->words),
      .place = copy (self, reading->place),
      .place_status = reading->place_status,
      .modality = copy (self, reading->modality),
    },
  };
}

static void
copy_rows (LaurelImportCompared *self, const GPtrArray *rows)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  LaurelPlanRow *all;

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (LaurelPlanRow), rows->len);
  self->draft.rows = g_ptr_array_sized_new (rows->len);
  for (guint i = 0; i < rows->len; i++) {
    LaurelPlanRow row = copy_row (self, rows->pdata[i]);

    g_array_append_val (self->rows, row);
    g_hash_table_insert (places, rows->pdata[i], GUINT_TO_POINTER (i + 1));
  }

  all = (LaurelPlanRow *) (gpointer) self->rows->data;
  for (guint i = 0; i < rows->len; i++) {
    LaurelPlanRow *whole = ((LaurelPlanRow *) rows->pdata[i])->whole;
    guint place = whole ? GPOINTER_TO_UINT (g_hash_table_lookup (places, whole)) : 0;

    all[i].whole = place > 0 ? &all[place - 1] : NULL;
    g_ptr_array_add (self->draft.rows, &all[i]);
  }
}

static void
copy_existing (LaurelImportCompared *self, const GArray *existing)
{
  self->existing = g_array_copy ((GArray *) existing);
  for (guint i = 0; i < existing->len; i++) {
    LaurelPlanExisting *one = &g_array_index (self->existing, LaurelPlanExisting, i);

    one->number = copy (self, one->number);
    one->title = copy (self, one->title);
    one->raw = copy (self, one->raw);
    one->words = copy (self, one->words);
    one->place = copy (self, one->place);
    one->modality = copy (self, one->modality);
    one->content = copy (self, one->content);
    one->status = copy (self, one->status);
  }
}

static void
holder_free (gpointer data)
{
  LaurelImportCompared **holder = data;

  g_clear_pointer (holder, laurel_import_compared_free);
  g_free (holder);
}

/* On the worker. */
static gpointer
run (gpointer input, GError **error)
{
  LaurelImportCompared **holder = input;
  LaurelImportCompared *self = *holder;

  self->changes = laurel_plan_compare (&self->draft, &self->options,
                                       (LaurelPlanExisting *) (gpointer) self->existing->data,
                                       (int) self->existing->len);

  return g_steal_pointer (holder);
}

/**
 * laurel_import_compare_async:
 * @worker: whose thread does it
 * @source: the object that waits for it
 * @plan: what is compared, as it is now
 * @existing: (element-type LaurelPlanExisting): with what
 * @cancellable: for when it is not asked any more
 * @callback: what to call when it is done
 */
void
laurel_import_compare_async (LaurelWorker *worker, gpointer source, const LaurelImportSource *plan,
                             GArray *existing, GCancellable *cancellable,
                             GAsyncReadyCallback callback)
{
  GTask *task = g_task_new (source, cancellable, callback, NULL);
  LaurelImportCompared *self = g_new0 (LaurelImportCompared, 1);
  LaurelImportCompared **holder = g_new0 (LaurelImportCompared *, 1);

  self->texts = g_string_chunk_new (1 << 16);
  self->draft.year = plan->draft->year;
  self->options = laurel_import_source_get_options (plan);
  self->places = plan->places ? g_hash_table_ref (plan->places) : NULL;
  copy_rows (self, plan->draft->rows);
  copy_existing (self, existing);
  *holder = self;
  g_task_set_source_tag (task, laurel_import_compare_async);
  g_task_set_name (task, "compare a plan");
  laurel_worker_push (worker, task, run, holder, holder_free,
                      (GDestroyNotify) laurel_import_compared_free);
}

LaurelImportCompared *
laurel_import_compare_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
