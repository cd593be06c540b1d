/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-marks-list.h"

#include "base/laurel-text.h"
#include "exchange/laurel-marks-columns.h"

/* Marks that come in: the cells of each. */

typedef struct {
  LaurelMarksList *list;
  GArray *columns;     /* (element-type LaurelMarksColumn) */
  GHashTable *factors; /* (element-type utf8 LaurelListMark): "entry part" → what multiplies it */
} Reading;

static void
mark_free (LaurelListMark *mark)
{
  g_free (mark->entry.text);
  g_free (mark->judge.text);
  g_free (mark->criterion.text);
  g_free (mark->part.text);
  g_free (mark->mark.text);
  g_free (mark->named);
  g_free (mark->number);
  g_free (mark->value);
  g_free (mark);
}

void
laurel_marks_list_free (LaurelMarksList *self)
{
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->fields);
  g_hash_table_unref (self->left_out);
  g_free (self);
}

guint
laurel_marks_list_count (const LaurelMarksList *self, LaurelListState state)
{
  guint count = 0;

  for (guint i = 0; i < self->marks->len; i++)
    count += ((LaurelListMark *) self->marks->pdata[i])->state == state;

  return count;
}

/**
 * laurel_marks_list_blame:
 * @self: a list
 * @mark: (nullable): a mark of it
 * @cell: where it is wrong
 * @fault: (transfer full): what is wrong, or worth knowing
 */
void
laurel_marks_list_blame (LaurelMarksList *self, LaurelListMark *mark, const LaurelListCell *cell,
                         LaurelFault *fault)
{
  if (mark != NULL && fault->level == LAUREL_FAULT_ERROR)
    mark->state = LAUREL_LIST_WRONG;
  laurel_table_locate (self->table, fault, cell->row, MAX (cell->column, 0));
  g_ptr_array_add (self->faults, fault);
}

/* What stands first in this order of a row is said of it. */
static int
get_weight (LaurelListState state)
{
  static const int WEIGHTS[] = {
    [LAUREL_LIST_NEW] = 1, [LAUREL_LIST_CHANGED] = 2, [LAUREL_LIST_SAME] = 0,
    [LAUREL_LIST_WRONG] = 3,
  };

  return WEIGHTS[state];
}

/**
 * laurel_marks_list_dup_rows:
 * @self: a list, compared
 *
 * Returns: (transfer full): its rows as they are shown: each means what of its marks matters most;
 *   one that has no marks changes nothing
 */
LaurelContestList *
laurel_marks_list_dup_rows (const LaurelMarksList *self)
{
  LaurelContestList *rows = laurel_contest_list_new_plain (self->table, self->heading,
                                                           self->faults);
  guint i = 0;

  for (guint k = 0; k < MIN (rows->fields->len, self->fields->len); k++)
    rows->fields->pdata[k] = g_strdup (self->fields->pdata[k]);
  g_hash_table_unref (rows->left_out);
  rows->left_out = g_hash_table_ref (self->left_out);
  rows->is_complete = self->needed == NULL;
  rows->needed = self->needed ? self->needed : "";

  for (int row = self->heading + 1; row < laurel_table_get_n_rows (self->table); row++) {
    LaurelListState state = LAUREL_LIST_SAME;

    for (; i < self->marks->len; i++) {
      const LaurelListMark *mark = self->marks->pdata[i];

      if (mark->mark.row > row)
        break;
      if (mark->mark.row == row && get_weight (mark->state) > get_weight (state))
        state = mark->state;
    }
    if (laurel_table_get_last (self->table, row) >= 0)
      laurel_contest_list_add_plain (rows, row, state);
  }

  return rows;
}

/* ---- rows ----------------------------------------------------------------------------------- */

static LaurelListCell
read_field (const Reading *self, int row, LaurelMarksColumn column)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, LaurelMarksColumn, i) == column)
      return laurel_marks_columns_read_cell (self->list, row, (int) i);

  return laurel_marks_columns_read_cell (self->list, row, -1);
}

/* What a heading says of all marks below it. */
static void
take_heading (const Reading *self, LaurelListCell *cell, int column)
{
  g_free (cell->text);
  *cell = laurel_marks_columns_read_cell (self->list, self->list->heading, column);
}

/* By its number, and where that is empty by its title. */
static LaurelListCell
read_entry (const Reading *self, int row)
{
  LaurelListCell number = read_field (self, row, LAUREL_MARKS_ENTRY);
  LaurelListCell title = read_field (self, row, LAUREL_MARKS_TITLE);

  if (number.text != NULL || title.text == NULL) {
    g_free (title.text);
    return number.column >= 0 ? number
                              : laurel_marks_columns_read_cell (self->list, row, title.column);
  }
  g_free (number.text);

  return title;
}

static void
read_mark (Reading *self, int row, int at, LaurelMarksColumn column)
{
  LaurelListMark *mark;
  LaurelListCell cell = laurel_marks_columns_read_cell (self->list, row, at);

  if (cell.text == NULL)
    return;

  laurel_text_narrow (cell.text);
  mark = g_new0 (LaurelListMark, 1);
  mark->mark = cell;
  mark->entry = read_entry (self, row);
  mark->judge = read_field (self, row, LAUREL_MARKS_JUDGE);
  mark->criterion = read_field (self, row, LAUREL_MARKS_CRITERION);
  mark->part = read_field (self, row, LAUREL_MARKS_PART);
  if (column == LAUREL_MARKS_OF_JUDGE)
    take_heading (self, &mark->judge, at);
  else if (column == LAUREL_MARKS_OF_CRITERION)
    take_heading (self, &mark->criterion, at);
  else if (column == LAUREL_MARKS_OF_PART)
    take_heading (self, &mark->part, at);
  g_ptr_array_add (self->list->marks, mark);
}

/* In a list with a row for each mark it stands in several rows, and is meant once; where it is
 * another one, both stay. */
static gboolean
is_known_factor (Reading *self, LaurelListMark *factor)
{
  char *key = g_strdup_printf ("%s\n%s", factor->entry.text ? factor->entry.text : "",
                               factor->part.text ? factor->part.text : "");
  const LaurelListMark *before = g_hash_table_lookup (self->factors, key);

  if (before != NULL) {
    g_free (key);
    return g_str_equal (before->mark.text, factor->mark.text);
  }

  g_hash_table_insert (self->factors, key, factor);
  return FALSE;
}

static void
read_factor (Reading *self, int row, int at)
{
  LaurelListCell cell = laurel_marks_columns_read_cell (self->list, row, at);
  LaurelListMark *factor;

  if (cell.text == NULL)
    return;

  laurel_text_narrow (cell.text);
  factor = g_new0 (LaurelListMark, 1);
  factor->is_factor = TRUE;
  factor->mark = cell;
  factor->entry = read_entry (self, row);
  factor->part = read_field (self, row, LAUREL_MARKS_PART);
  if (is_known_factor (self, factor))
    mark_free (factor);
  else
    g_ptr_array_add (self->list->marks, factor);
}

static void
read_row (Reading *self, int row)
{
  for (guint i = 0; i < self->columns->len; i++) {
    LaurelMarksColumn column = g_array_index (self->columns, LaurelMarksColumn, i);

    if (column == LAUREL_MARKS_MARK || column == LAUREL_MARKS_OF_JUDGE ||
        column == LAUREL_MARKS_OF_CRITERION || column == LAUREL_MARKS_OF_PART)
      read_mark (self, row, (int) i, column);
    else if (column == LAUREL_MARKS_FACTOR)
      read_factor (self, row, (int) i);
  }
}

/**
 * laurel_marks_list_read:
 * @table: a table, which the list does not outlive
 * @reader: where judges and rules are read
 * @stage: the stage that the marks are of
 * @told: (nullable) (element-type utf8 utf8): a folded heading → what somebody tells that it holds,
 *   or ""; without it, a column that is needed has to be there
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the marks in it, not compared yet
 */
LaurelMarksList *
laurel_marks_list_read (const LaurelTable *table, LaurelReader *reader, LaurelContestStage *stage,
                        GHashTable *told, GError **error)
{
  g_autoptr (LaurelMarksList) list = g_new0 (LaurelMarksList, 1);
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (LaurelMarksColumn));
  g_autoptr (GHashTable) factors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = { list, columns, factors };

  list->table = table;
  list->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);
  list->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);
  list->fields = g_ptr_array_new ();
  list->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!laurel_marks_columns_read (list, reader, stage, told, columns, error))
    return NULL;

  for (int row = list->heading + 1; list->needed == NULL && row < laurel_table_get_n_rows (table);
       row++)
    read_row (&self, row);

  return g_steal_pointer (&list);
}
