/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-dump-store.h"

#include "base/laurel-json.h"
#include "store/laurel-check-rows.h"
#include "store/laurel-mask.h"
#include "store/laurel-status.h"

/*
 * A library read out table by table, as the schema has them, so that nothing of
 * it is ever locked in. Of the journal only what a reader can make sense of is
 * given: not the changesets, whose old and new values are in no form but ours. And
 * what nobody is told stands in no output, this one neither.
 */

#define JOURNAL "journal"

typedef struct {
  char *name;
  gboolean is_number;
} Column;

static void
column_free (Column *column)
{
  g_free (column->name);
  g_free (column);
}

/* Bytes are no text: they are left out. */
static GPtrArray *
list_columns (LaurelReader *reader, const char *table, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT name, type <> 'TEXT' FROM pragma_table_info (?1)"
                         " WHERE type <> 'BLOB' ORDER BY cid", "s", table);

  while (laurel_statement_next (row)) {
    Column *column = g_new0 (Column, 1);

    column->name = g_strdup (laurel_statement_get_text (row, 0));
    column->is_number = laurel_statement_get_int (row, 1);
    g_ptr_array_add (columns, column);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&columns) : NULL;
}

/* The names are those of the schema, which has been compared with ours. What is hidden from whoever
 * reads is not there: a view stands before its table. Last comes what an
 * entry of the journal did. */
static char *
build_query (LaurelRooms rooms, const char *table, GPtrArray *columns)
{
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; i < columns->len; i++) {
    g_autofree char *column =
      laurel_masks_dup_column (rooms, table, ((Column *) columns->pdata[i])->name);

    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", column);
  }
  g_string_append (sql, g_str_equal (table, JOURNAL) ? ", command, changeset" : "");
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", table);

  return g_string_free (sql, FALSE);
}

/* ---- what an entry was done with --------------------------------------------- */

/* What the command would keep of it today: an older one kept more. */
static char *
dup_kept (LaurelRooms rooms, const char *name, const char *args)
{
  const LaurelCommand *command = laurel_rooms_find_command (rooms, name);
  g_autoptr (JsonNode) node = command && command->record ? laurel_json_parse (args) : NULL;
  g_autoptr (GVariant) said = node ? json_gvariant_deserialize (node, command->args, NULL) : NULL;
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (JsonNode) told = NULL;

  if (said == NULL)
    return g_strdup (args);

  g_variant_ref_sink (said);
  kept = g_variant_ref_sink (command->record (said));
  told = json_gvariant_serialize (kept);

  return json_to_string (told, FALSE);
}

static char *
dup_args (LaurelMasks *masks, LaurelRooms rooms, LaurelStatement *row, guint columns,
          const char *args)
{
  g_autoptr (GBytes) changeset = laurel_statement_dup_bytes (row, (int) columns + 1);

  if (args == NULL || (changeset != NULL && laurel_masks_hide_entry (masks, changeset)))
    return NULL;

  return dup_kept (rooms, laurel_statement_get_text (row, (int) columns), args);
}

/**
 * laurel_dump_list_tables:
 * @reader: a library
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8): the tables that hold the work,
 *   and the journal
 */
GPtrArray *
laurel_dump_list_tables (LaurelReader *reader, GError **error)
{
  GPtrArray *tables = laurel_check_list_tables (reader, error);

  if (tables != NULL)
    g_ptr_array_add (tables, g_strdup (JOURNAL));

  return tables;
}

/**
 * laurel_dump_table:
 * @reader: a library
 * @rooms: whose tables they are
 * @table: one of its tables
 * @visitor: what gets it
 * @data: for @visitor
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_dump_table (LaurelReader *reader, LaurelRooms rooms, const char *table,
                   const LaurelDumpVisitor *visitor, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) columns = list_columns (reader, table, error);
  g_autofree char *sql = columns ? build_query (rooms, table, columns) : NULL;
  g_autoptr (LaurelMasks) masks = laurel_masks_new (reader, rooms);
  g_autoptr (LaurelStatement) row = NULL;

  if (columns == NULL)
    return FALSE;

  for (guint i = 0; i < columns->len; i++)
    visitor->cell (((Column *) columns->pdata[i])->name, FALSE, data);
  visitor->end_row (data);

  reader->failure = SQLITE_OK;
  row = laurel_reader_query (reader, g_intern_string (sql), "");
  while (laurel_statement_next (row)) {
    for (guint i = 0; i < columns->len; i++) {
      const Column *column = columns->pdata[i];
      const char *text = laurel_statement_get_text (row, (int) i);
      g_autofree char *args = g_str_equal (table, JOURNAL) && g_str_equal (column->name, "args")
                              ? dup_args (masks, rooms, row, columns->len, text) : g_strdup (text);

      visitor->cell (args, column->is_number, data);
    }
    visitor->end_row (data);
  }

  /* Where it could not be read whether something is hidden, it may have been told. */
  return laurel_statement_finish (row, error) &&
         laurel_status_check (NULL, reader->failure, error);
}
