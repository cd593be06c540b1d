/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-table-private.h"

/* What stands beside the cells of a file that is more than a table. */

/**
 * laurel_table_set_hidden_year:
 * @table: a table
 * @column: a column of the row that was begun last
 * @year: the year of the day that stands there, which the cell does not show
 *
 * A sheet may show a day as "9月15日", and know its year all the same.
 */
void
laurel_table_set_hidden_year (LaurelTable *table, int column, int year)
{
  LaurelTableRow *row = laurel_table_get_last_row (table);
  gboolean found;
  guint at = laurel_table_find_cell (row, column, &found);

  if (found)
    g_array_index (row->cells, LaurelTableCell, at).hidden_year = year;
}

/* Returns: the year of a cell that does not show it, or 0 */
int
laurel_table_get_hidden_year (const LaurelTable *table, int row, int column)
{
  const LaurelTableCell *cell = laurel_table_get_cell (table, row, column);

  return cell != NULL ? cell->hidden_year : 0;
}

/**
 * laurel_table_take_facts_at:
 * @table: a table
 * @row: one of its rows
 * @facts: what the file says exactly of it; kept too
 */
void
laurel_table_take_facts_at (LaurelTable *table, int row, LaurelPlanFacts *facts)
{
  if (table->facts == NULL)
    table->facts = g_hash_table_new_full (NULL, NULL, NULL,
                                          (GDestroyNotify) laurel_plan_facts_unref);
  g_hash_table_insert (table->facts, GINT_TO_POINTER (row), laurel_plan_facts_ref (facts));
}

/**
 * laurel_table_take_facts:
 * @table: a table
 * @facts: what the file says exactly of the row that was begun last; kept too
 */
void
laurel_table_take_facts (LaurelTable *table, LaurelPlanFacts *facts)
{
  laurel_table_take_facts_at (table, laurel_table_get_n_rows (table) - 1, facts);
}

/**
 * laurel_table_take_head:
 * @table: a table
 * @head: what the file says exactly of the plan as a whole; kept too
 */
void
laurel_table_take_head (LaurelTable *table, LaurelPlanHead *head)
{
  g_clear_pointer (&table->head, laurel_plan_head_unref);
  table->head = laurel_plan_head_ref (head);
}

/* Returns: (nullable) (transfer none): what the file says exactly of a row */
LaurelPlanFacts *
laurel_table_get_facts (const LaurelTable *table, int row)
{
  return table->facts ? g_hash_table_lookup (table->facts, GINT_TO_POINTER (row)) : NULL;
}

/* Returns: (nullable) (transfer none): what the file says exactly as a whole */
LaurelPlanHead *
laurel_table_get_head (const LaurelTable *table)
{
  return table->head;
}
