/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-plan-private.h"

#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-plan-copy-there.h"

/*
 * The activities of a season that is copied: each row stays the same, whatever
 * year they go to.
 */

typedef void (*RowFunc) (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer data);

static void
for_each (LaurelCopyPlan *self, GListModel *rows, RowFunc function, gpointer data)
{
  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (LaurelCopyRow) row = g_list_model_get_item (rows, i);

    function (self, row, data);
    for_each (self, laurel_copy_row_list_members (row), function, data);
  }
}

static void
compare_row (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer there)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (laurel_copy_row_get_copy (row)));

  laurel_copy_row_compare (row, g_hash_table_contains (there, &id));
}

static GPtrArray *
list_items (GListModel *model)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));

  return items;
}

/* What is there under the same title need not come a second time. */
static void
compare (LaurelCopyPlan *self)
{
  g_autoptr (GPtrArray) copies = list_items (G_LIST_MODEL (self->copies));
  g_autoptr (GPtrArray) existing = list_items (G_LIST_MODEL (self->existing));
  g_autoptr (GHashTable) there = laurel_plan_copy_find_there (copies, existing);

  for_each (self, G_LIST_MODEL (self->rows), compare_row, there);
}

static LaurelCopyRow *
find_row (LaurelCopyPlan *self, LaurelPlanCopy *copy)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (copy));
  LaurelCopyRow *row = g_hash_table_lookup (self->by_id, &id);

  if (row != NULL) {
    laurel_copy_row_offer (row, copy);
    return row;
  }

  row = laurel_copy_row_new (self->year, copy);
  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), row);
  g_signal_connect_object (row, "notify::taken", G_CALLBACK (laurel_copy_plan_queue_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::title", G_CALLBACK (laurel_copy_plan_queue_count), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static gboolean
has_rows (GListModel *model, GPtrArray *rows)
{
  guint n = model ? g_list_model_get_n_items (model) : 0;

  if (n != rows->len)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelCopyRow) row = g_list_model_get_item (model, i);

    if (row != rows->pdata[i])
      return FALSE;
  }

  return TRUE;
}

/* Of each series its members, and of the season what belongs to no series. */
static void
arrange (LaurelCopyPlan *self, GPtrArray *all)
{
  g_autoptr (GPtrArray) top = g_ptr_array_new ();
  g_autoptr (GHashTable) members = g_hash_table_new_full (NULL, NULL, NULL,
                                                          (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < all->len; i++) {
    gint64 series = laurel_plan_copy_get_series_id (laurel_copy_row_get_copy (all->pdata[i]));
    LaurelCopyRow *whole = series ? g_hash_table_lookup (self->by_id, &series) : NULL;

    if (whole == NULL) {
      g_ptr_array_add (top, all->pdata[i]);
      continue;
    }
    if (!g_hash_table_contains (members, whole))
      g_hash_table_insert (members, whole, g_ptr_array_new ());
    g_ptr_array_add (g_hash_table_lookup (members, whole), all->pdata[i]);
  }

  for (guint i = 0; i < top->len; i++) {
    GPtrArray *own = g_hash_table_lookup (members, top->pdata[i]);
    g_autoptr (GPtrArray) none = g_ptr_array_new ();

    if (!has_rows (laurel_copy_row_list_members (top->pdata[i]), own ? own : none))
      laurel_copy_row_show_members (top->pdata[i], own ? own : none);
  }
  if (!has_rows (G_LIST_MODEL (self->rows), top))
    g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                         top->pdata, top->len);
}

/* What is read is shown: in the rows that are there, and in new ones. */
void
laurel_copy_plan_read_rows (LaurelCopyPlan *self)
{
  GListModel *copies = G_LIST_MODEL (self->copies);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; copies != NULL && i < g_list_model_get_n_items (copies); i++) {
    g_autoptr (LaurelPlanCopy) copy = g_list_model_get_item (copies, i);

    g_ptr_array_add (all, find_row (self, copy));
  }
  arrange (self, all);
  compare (self);
}

static void
reread_row (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer data)
{
  laurel_copy_row_reread (row);
}

/* The days off are other ones. */
void
laurel_copy_plan_reread_rows (LaurelCopyPlan *self)
{
  for_each (self, G_LIST_MODEL (self->rows), reread_row, NULL);
}

static void
add_going (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer going)
{
  if (laurel_copy_row_get_taken (row))
    g_ptr_array_add (going, laurel_copy_row_get_copy (row));
}

static void
number_row (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer numbers)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (laurel_copy_row_get_copy (row)));

  laurel_copy_row_number (row, g_hash_table_lookup (numbers, &id));
}

/* In the order of laurel_copy_plan_dup_args(). */
void
laurel_copy_plan_number_rows (LaurelCopyPlan *self)
{
  g_autoptr (GPtrArray) copies = list_items (G_LIST_MODEL (self->copies));
  g_autoptr (GPtrArray) existing = list_items (G_LIST_MODEL (self->existing));
  g_autoptr (GPtrArray) going = g_ptr_array_new ();
  g_autoptr (GHashTable) numbers = NULL;

  for_each (self, G_LIST_MODEL (self->rows), add_going, going);
  numbers = laurel_plan_copy_list_numbers (copies, going, existing);
  for_each (self, G_LIST_MODEL (self->rows), number_row, numbers);
}

static void
count_row (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer data)
{
  LaurelCopyCount *counts = data;

  counts->n_rows++;
  if (!laurel_copy_row_get_taken (row))
    return;
  counts->n_taken++;
  counts->n_untitled += *laurel_copy_row_get_title (row) == '\0' ? 1 : 0;
}

LaurelCopyCount
laurel_copy_plan_count_rows (LaurelCopyPlan *self)
{
  LaurelCopyCount counts = { 0 };

  for_each (self, G_LIST_MODEL (self->rows), count_row, &counts);

  return counts;
}

static void
find_by_hand (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer found)
{
  *(gboolean *) found |= laurel_copy_row_is_by_hand (row);
}

/* Whether something was put in by hand that would be lost. */
gboolean
laurel_copy_plan_is_by_hand (LaurelCopyPlan *self)
{
  gboolean found;

  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), FALSE);

  found = self->title_by_hand || self->hold;
  for_each (self, G_LIST_MODEL (self->rows), find_by_hand, &found);

  return found;
}

static void
take_row (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer taken)
{
  g_object_set (row, "taken", GPOINTER_TO_INT (taken), NULL);
}

void
laurel_copy_plan_take_all (LaurelCopyPlan *self, gboolean taken)
{
  g_return_if_fail (LAUREL_IS_COPY_PLAN (self));

  for_each (self, G_LIST_MODEL (self->rows), take_row, GINT_TO_POINTER (taken));
}

static void
add_args (LaurelCopyPlan *self, LaurelCopyRow *row, gpointer builder)
{
  if (laurel_copy_row_get_taken (row))
    g_variant_builder_add_value (builder, laurel_copy_row_dup_args (row));
}

/* Of the command that copies. */
GVariant *
laurel_copy_plan_dup_args (LaurelCopyPlan *self)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));

  g_return_val_if_fail (LAUREL_IS_COPY_PLAN (self), NULL);

  for_each (self, G_LIST_MODEL (self->rows), add_args, &rows);

  return g_variant_new (LAUREL_PLAN_COPY_ARGS,
                        laurel_row_get_id (LAUREL_ROW (self->year->programme)), self->year->year,
                        laurel_copy_plan_get_into (self), self->title, self->hold, &rows);
}
