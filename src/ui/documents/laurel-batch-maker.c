/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-maker.h"

#include "documents/laurel-library-rows.h"
#include "exchange/laurel-data-file.h"
#include "ui/documents/laurel-batch-found.h"

/**
 * LaurelBatchMaker:
 *
 * Keeps a batch as it would be printed now: its rows, the sheet of the row at hand, and what is
 * wrong with any of them. Only one sheet is set at a time; what was typed meanwhile is taken by
 * the next, so a quick hand does not pile them up. All rows are checked on a worker of their own,
 * and again when another template or column is chosen; what is typed is checked with its sheet.
 */
struct _LaurelBatchMaker {
  GObject parent_instance;

  LaurelWorker *desk_worker; /* (nullable): stopped */
  LaurelWorker *press;       /* for what takes long */
  LaurelBatchDesk *desk;
  GCancellable *cancellable;
  GError *error; /* (nullable): why there are no rows, or no template */

  LaurelTemplateShelf *shelf;
  LaurelBatchOrigin *origin; /* where the rows are */
  char *wish;              /* (nullable): the template that was asked for */
  LaurelBatchHabit habit;  /* of such tables */
  LaurelBatchOrder *order; /* (nullable): not read yet */
  guint row;
  LaurelBatchSheet *sheet; /* (nullable): not set yet */
  gboolean setting;
  guint serial;            /* of what the rows are printed by now: template and columns */
  guint setting_serial;    /* of what the sheet is set by that is being set */
  GHashTable *unset;       /* (element-type uint): rows in which something was typed since */

  LaurelProgress *checking;   /* (nullable) */
  LaurelBatchResult *check;   /* (nullable): not checked yet */
  GHashTable *found;          /* (element-type uint GPtrArray): faults of rows that were set
                               * since the check began */
};

G_DEFINE_FINAL_TYPE (LaurelBatchMaker, laurel_batch_maker, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void set_sheet (LaurelBatchMaker *self);

static void
tell (LaurelBatchMaker *self, LaurelBatchNews news)
{
  g_signal_emit (self, signals[CHANGED], 0, (guint) news);
}

static void
give_up (LaurelBatchMaker *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  tell (self, LAUREL_BATCH_ORDER);
}

/* ---- sheets ----------------------------------------------------------------- */

/* Which row is to be set next: the one at hand first.
 *
 * Returns: whether there is one */
static gboolean
find_unset (LaurelBatchMaker *self, guint *row)
{
  GHashTableIter iter;
  gpointer key;

  *row = self->row;
  if (g_hash_table_contains (self->unset, GUINT_TO_POINTER (self->row)))
    return TRUE;

  g_hash_table_iter_init (&iter, self->unset);
  if (!g_hash_table_iter_next (&iter, &key, NULL))
    return FALSE;
  *row = GPOINTER_TO_UINT (key);

  return TRUE;
}

static void
take_sheet (LaurelBatchMaker *self, LaurelBatchSheet *sheet)
{
  LaurelBatchNews news = LAUREL_BATCH_FAULTS;

  g_hash_table_insert (self->found, GUINT_TO_POINTER (sheet->row),
                       g_ptr_array_ref (sheet->faults));
  if (sheet->row == self->row) {
    g_clear_pointer (&self->sheet, laurel_batch_sheet_free);
    self->sheet = sheet;
    news |= LAUREL_BATCH_SHEET;
  } else {
    laurel_batch_sheet_free (sheet);
  }
  tell (self, news);
}

static void
on_sheet_set (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelBatchMaker *self = LAUREL_BATCH_MAKER (source);
  g_autoptr (GError) error = NULL;
  LaurelBatchSheet *sheet = laurel_batch_draw_finish (result, &error);

  self->setting = FALSE;
  if (self->desk_worker == NULL) {
    g_clear_pointer (&sheet, laurel_batch_sheet_free);
    return;
  }

  if (self->setting_serial != self->serial) {
    /* What is set of the template before is of no use. */
    g_clear_pointer (&sheet, laurel_batch_sheet_free);
  } else if (sheet != NULL) {
    take_sheet (self, sheet);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    give_up (self, g_steal_pointer (&error));
  }
  set_sheet (self);
}

static void
set_sheet (LaurelBatchMaker *self)
{
  guint row;

  if (self->setting || self->order == NULL || self->desk_worker == NULL
      || !find_unset (self, &row))
    return;

  g_hash_table_remove (self->unset, GUINT_TO_POINTER (row));
  self->setting = TRUE;
  self->setting_serial = self->serial;
  laurel_batch_draw_async (self->desk_worker, self, self->desk, self->order, row,
                           self->cancellable, on_sheet_set);
}

static void
need_sheet (LaurelBatchMaker *self, guint row)
{
  g_hash_table_add (self->unset, GUINT_TO_POINTER (row));
  set_sheet (self);
}

/* ---- checks ----------------------------------------------------------------- */

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelBatchMaker *self = LAUREL_BATCH_MAKER (source);
  g_autoptr (LaurelProgress) progress = data;
  g_autoptr (LaurelBatchResult) check = laurel_batch_work_finish (result, NULL);

  /* Of a check that was called off, another one is on its way. */
  if (self->checking != progress)
    return;

  g_clear_pointer (&self->checking, laurel_progress_unref);
  if (check == NULL)
    return;

  self->check = g_steal_pointer (&check);
  tell (self, LAUREL_BATCH_FAULTS);
}

static void
call_off (LaurelBatchMaker *self)
{
  if (self->checking != NULL)
    laurel_progress_cancel (self->checking);
  g_clear_pointer (&self->checking, laurel_progress_unref);
}

static void
check (LaurelBatchMaker *self)
{
  LaurelProgress *progress = laurel_progress_new ();

  call_off (self);
  g_clear_pointer (&self->check, laurel_batch_result_free);
  g_hash_table_remove_all (self->found);
  self->checking = laurel_progress_ref (progress);
  laurel_batch_maker_work_async (self, LAUREL_BATCH_CHECK, NULL, NULL, NULL, progress,
                                 on_checked, progress);
}

/* ---- the order -------------------------------------------------------------- */

static void
begin (LaurelBatchMaker *self)
{
  self->serial++;
  g_clear_error (&self->error);
  g_hash_table_remove_all (self->unset);
  check (self);
  need_sheet (self, self->row);
  tell (self, LAUREL_BATCH_ORDER | LAUREL_BATCH_ROW | LAUREL_BATCH_FAULTS);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelBatchMaker *self = LAUREL_BATCH_MAKER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelBatchRead) read = laurel_batch_read_finish (result, &error);
  const char *kind;

  if (self->desk_worker == NULL)
    return;

  if (read != NULL) {
    self->habit = read->habit;
    read->habit = (LaurelBatchHabit) { NULL };
    kind = self->wish ? self->wish : self->habit.kind;
    self->order = laurel_batch_order_new (read->source, self->shelf, kind, self->habit.language,
                                          &error);
  }
  if (self->order == NULL) {
    give_up (self, g_steal_pointer (&error));
    return;
  }

  laurel_batch_habit_apply (&self->habit, self->order);
  begin (self);
}

static void
take_order (LaurelBatchMaker *self, LaurelBatchOrder *order)
{
  laurel_batch_order_free (self->order);
  self->order = order;
}

/* @order: (transfer full): what was issued of it, with its numbers */
void
laurel_batch_maker_take_issued (LaurelBatchMaker *self, LaurelBatchOrder *order)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self) && self->order != NULL);

  take_order (self, order);
  begin (self);
}

/**
 * laurel_batch_maker_choose:
 * @kind: the name of a template
 * @language: "zh" or "en"
 *
 * Prints by another template. What was corrected stays.
 */
void
laurel_batch_maker_choose (LaurelBatchMaker *self, const char *kind, const char *language)
{
  g_autoptr (GError) error = NULL;
  LaurelBatchOrder *order;

  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self) && self->order != NULL);

  order = laurel_batch_order_new_like (self->order, self->shelf, kind, language, &error);
  if (order == NULL) {
    give_up (self, g_steal_pointer (&error));
    return;
  }

  laurel_batch_habit_apply (&self->habit, order);
  take_order (self, order);
  laurel_batch_keep_habit (self->desk_worker, &self->habit, order);
  begin (self);
}

/**
 * laurel_batch_maker_map:
 * @input: one of the template's inputs, from 0
 * @column: the column that gives it, or -1
 */
void
laurel_batch_maker_map (LaurelBatchMaker *self, guint input, int column)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self) && self->order != NULL);

  laurel_batch_order_set_column (self->order, input, column);
  laurel_batch_keep_habit (self->desk_worker, &self->habit, self->order);
  begin (self);
}

/**
 * laurel_batch_maker_set_sheets:
 * @paper: (nullable): the paper that several pages stand on
 * @marks: whether to draw where to cut
 * @first: where the first sheet begins, from 0
 */
void
laurel_batch_maker_set_sheets (LaurelBatchMaker *self, const char *paper, gboolean marks,
                               guint first)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self) && self->order != NULL);

  laurel_batch_order_set_sheets (self->order, paper, marks, first);
  tell (self, LAUREL_BATCH_ROW);
}

/**
 * laurel_batch_maker_type:
 * @input: one of the template's inputs, from 0
 * @text: what stands there now, in the row at hand
 */
void
laurel_batch_maker_type (LaurelBatchMaker *self, guint input, const char *text)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self) && self->order != NULL);

  laurel_batch_order_set_text (self->order, self->row, input, text);
  need_sheet (self, self->row);
}

/* Whether the row at hand is printed. */
void
laurel_batch_maker_leave_out (LaurelBatchMaker *self, gboolean left_out)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self) && self->order != NULL);

  laurel_batch_order_leave_out (self->order, self->row, left_out);
  tell (self, LAUREL_BATCH_ROW | LAUREL_BATCH_FAULTS);
}

/* @rows: (element-type uint): those of which no page is to be printed, from 0 */
void
laurel_batch_maker_leave_out_rows (LaurelBatchMaker *self, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    laurel_batch_order_leave_out (self->order, g_array_index (rows, guint, i), TRUE);
  tell (self, LAUREL_BATCH_ROW | LAUREL_BATCH_FAULTS);
}

void
laurel_batch_maker_leave_out_faulty (LaurelBatchMaker *self)
{
  g_autoptr (GPtrArray) faults = laurel_batch_maker_list_faults (self);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < faults->len; i++)
    g_array_append_vals (rows, &(guint) { ((LaurelBatchFault *) faults->pdata[i])->row - 1 }, 1);
  laurel_batch_maker_leave_out_rows (self, rows);
}

/* ---- what there is ---------------------------------------------------------- */

/* (nullable): why it cannot go on. */
const GError *
laurel_batch_maker_get_error (LaurelBatchMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_BATCH_MAKER (self), NULL);

  return self->error;
}

/* (nullable): until the rows are read. */
LaurelBatchOrder *
laurel_batch_maker_get_order (LaurelBatchMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_BATCH_MAKER (self), NULL);

  return self->order;
}

guint
laurel_batch_maker_get_row (LaurelBatchMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_BATCH_MAKER (self), 0);

  return self->row;
}

/**
 * laurel_batch_maker_set_row:
 * @row: the row to look at, from 0
 */
void
laurel_batch_maker_set_row (LaurelBatchMaker *self, guint row)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self));

  if (self->order == NULL || row == self->row || row >= laurel_batch_order_get_n_rows (self->order))
    return;

  self->row = row;
  need_sheet (self, row);
  tell (self, LAUREL_BATCH_ROW);
}

/* (nullable): the row at hand, or the one before until that is set. */
const LaurelBatchSheet *
laurel_batch_maker_get_sheet (LaurelBatchMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_BATCH_MAKER (self), NULL);

  return self->sheet;
}

/* (nullable): what the check of all rows told; its faults may be corrected since. */
const LaurelBatchResult *
laurel_batch_maker_get_check (LaurelBatchMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_BATCH_MAKER (self), NULL);

  return self->check;
}

/**
 * laurel_batch_maker_list_faults:
 *
 * Returns: (transfer container) (element-type LaurelBatchFault): what is wrong by now with the
 *   rows that are to be printed, as far as they were checked
 */
GPtrArray *
laurel_batch_maker_list_faults (LaurelBatchMaker *self)
{
  g_return_val_if_fail (LAUREL_IS_BATCH_MAKER (self), NULL);

  return laurel_batch_found_list (self->order, self->check ? self->check->faults : NULL,
                                  self->found);
}

/**
 * laurel_batch_maker_work_async:
 * @aim: what to do with all rows
 * @path: (nullable): the file or folder
 * @pattern: (nullable): what the files in a folder are called
 * @mail: (nullable) (transfer full): what letters are made of
 * @progress: told how far it is, and may cancel
 *
 * Ends with laurel_batch_work_finish(). The rows are those of now; what is typed meanwhile is not
 * among them.
 */
void
laurel_batch_maker_work_async (LaurelBatchMaker *self, LaurelBatchAim aim, const char *path,
                               const char *pattern, LaurelBatchMail *mail,
                               LaurelProgress *progress, GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self));
  g_return_if_fail (self->order != NULL && self->press != NULL);

  laurel_batch_work_async (self->press, self, laurel_batch_order_copy (self->order), aim, path,
                           pattern, mail, progress, callback, data);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_batch_maker_finalize (GObject *object)
{
  LaurelBatchMaker *self = LAUREL_BATCH_MAKER (object);

  laurel_batch_maker_stop (self);
  laurel_batch_desk_unref (self->desk);
  laurel_batch_habit_clear (&self->habit);
  g_clear_pointer (&self->order, laurel_batch_order_free);
  g_clear_pointer (&self->sheet, laurel_batch_sheet_free);
  g_clear_pointer (&self->check, laurel_batch_result_free);
  g_clear_error (&self->error);
  g_hash_table_unref (self->unset);
  g_hash_table_unref (self->found);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->origin, laurel_batch_origin_unref);
  g_clear_pointer (&self->shelf, laurel_template_shelf_unref);
  g_free (self->wish);

  G_OBJECT_CLASS (laurel_batch_maker_parent_class)->finalize (object);
}

static void
laurel_batch_maker_class_init (LaurelBatchMakerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_batch_maker_finalize;

  /**
   * LaurelBatchMaker::changed:
   * @self: a maker
   * @news: (type LaurelBatchNews): what has changed
   */
  signals[CHANGED] = g_signal_new ("changed", LAUREL_TYPE_BATCH_MAKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
laurel_batch_maker_init (LaurelBatchMaker *self)
{
  self->desk_worker = laurel_worker_new ("desk");
  self->press = laurel_worker_new ("press");
  self->desk = laurel_batch_desk_new ();
  self->cancellable = g_cancellable_new ();
  self->unset = g_hash_table_new (NULL, NULL);
  self->found = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
on_table_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBatchMaker) self = data;
  g_autoptr (GPtrArray) rows = laurel_store_read_finish (LAUREL_STORE (source), result,
                                                         &self->error);
  LaurelTable *table = rows ? laurel_data_file_take_rows (g_steal_pointer (&rows), &self->error)
                            : NULL;

  if (self->desk_worker == NULL) {
    g_clear_pointer (&table, laurel_table_free);
    return;
  }

  if (table == NULL)
    tell (self, LAUREL_BATCH_ORDER);
  else
    laurel_batch_read_async (self->desk_worker, self, NULL, table, self->origin->title,
                             self->origin->issuer, self->shelf, self->cancellable, on_read);
}

/**
 * laurel_batch_maker_new:
 * @shelf: the templates there are
 * @origin: where the rows are
 * @kind: (nullable): the name of a template; else the one that fits the table
 */
LaurelBatchMaker *
laurel_batch_maker_new (LaurelTemplateShelf *shelf, LaurelBatchOrigin *origin, const char *kind)
{
  LaurelBatchMaker *self = g_object_new (LAUREL_TYPE_BATCH_MAKER, NULL);

  self->wish = g_strdup (kind);
  self->shelf = laurel_template_shelf_ref (shelf);
  self->origin = laurel_batch_origin_ref (origin);
  if (origin->file != NULL)
    laurel_batch_read_async (self->desk_worker, self, origin->file, NULL, NULL, origin->issuer,
                             self->shelf, self->cancellable, on_read);
  else
    laurel_store_read_async (origin->store, laurel_library_rows_read, origin->args,
                             (GDestroyNotify) g_ptr_array_unref, self->cancellable, on_table_read,
                             g_object_ref (self));

  return self;
}

/**
 * laurel_batch_maker_set_shelf:
 * @shelf: the templates there are now
 *
 * Prints by the same template as it is now. What was corrected stays. One that is gone is used
 * until another one is chosen.
 */
void
laurel_batch_maker_set_shelf (LaurelBatchMaker *self, LaurelTemplateShelf *shelf)
{
  LaurelBatchOrder *order;

  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self));

  if (self->shelf == shelf)
    return;

  laurel_template_shelf_unref (self->shelf);
  self->shelf = laurel_template_shelf_ref (shelf);
  if (self->order == NULL || self->desk_worker == NULL)
    return;

  order = g_str_has_prefix (laurel_batch_order_get_kind (self->order), LAUREL_OWN_PREFIX)
          ? laurel_batch_order_copy_by (self->order, shelf, NULL) : NULL;
  if (order != NULL) {
    take_order (self, order);
    begin (self);
  } else {
    tell (self, LAUREL_BATCH_ORDER);
  }
}

/* Nobody looks any more. What is being written goes on to its end. */
void
laurel_batch_maker_stop (LaurelBatchMaker *self)
{
  g_return_if_fail (LAUREL_IS_BATCH_MAKER (self));

  g_cancellable_cancel (self->cancellable);
  call_off (self);
  g_clear_pointer (&self->desk_worker, laurel_worker_leave);
  g_clear_pointer (&self->press, laurel_worker_leave);
}
