/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-blacken.h"

/*
 * Takes texts out of every row of the library, wherever they stand: a name in a
 * description, in a release that was made, in the fields of a letter. Which
 * tables and columns there are, the schema says, so that no later room can be
 * left out by mistake.
 */

/* The statements that blacken a column each; ?1 is the text, ?2 what stands
 * instead. Only names out of the schema are put together here, never values. */
static GPtrArray *
list_statements (LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT printf ('UPDATE \"%w\" SET \"%w\" = replace (\"%w\", ?1, ?2)"
                         " WHERE instr (\"%w\", ?1) > 0', t.name, c.name, c.name, c.name)"
                         " FROM pragma_table_list AS t JOIN pragma_table_info (t.name) AS c"
                         " WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT'"
                         " AND t.name NOT IN ('counter', 'journal', 'library')"
                         " AND t.name NOT LIKE 'search%' AND t.name NOT LIKE 'sqlite%'", "");

  while (laurel_statement_next (rows))
    g_ptr_array_add (list, (gpointer) g_intern_string (laurel_statement_get_text (rows, 0)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&list) : NULL;
}

/**
 * laurel_blacken:
 * @txn: the transaction of a final command
 * @texts: (array zero-terminated=1): what nobody may read any more
 * @instead: what stands in its place
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_blacken (LaurelTxn *txn, const char *const *texts, const char *instead, GError **error)
{
  g_autoptr (GPtrArray) statements = list_statements (&txn->reader, error);

  if (statements == NULL)
    return FALSE;

  for (; *texts != NULL; texts++)
    for (guint i = 0; i < statements->len; i++)
      if (!laurel_txn_exec (txn, error, statements->pdata[i], "ss", *texts, instead))
        return FALSE;

  return TRUE;
}
