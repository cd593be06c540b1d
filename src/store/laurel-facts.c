/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-facts.h"

static gboolean
read_number (LaurelReader *reader, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "");

  if (laurel_statement_next (row))
    *number = laurel_statement_get_int64 (row, 0);

  return laurel_statement_finish (row, error);
}

/**
 * laurel_facts_read:
 * @reader: where to read
 * @facts: (out caller-allocates): the figures
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_facts_read (LaurelReader *reader, LaurelFacts *facts, GError **error)
{
  gint64 schema = 0, pages = 0, page_size = 0;

  *facts = (LaurelFacts) { 0 };
  if (!read_number (reader, "PRAGMA user_version", &schema, error) ||
      !read_number (reader, "SELECT count (*) FROM journal", &facts->entries, error) ||
      !read_number (reader, "PRAGMA page_count", &pages, error) ||
      !read_number (reader, "PRAGMA page_size", &page_size, error))
    return FALSE;

  facts->schema = (int) schema;
  facts->size = pages * page_size;
  return TRUE;
}
