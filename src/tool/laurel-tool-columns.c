/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-columns.h"

#include "exchange/laurel-exchange-error.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_tool_columns_fail:
 * @error: return location for an error
 * @path: the file
 * @table: what was read from it
 * @row: which of its rows, the heading being 0
 * @column: which of its columns
 * @hint: (nullable): what to do
 * @format: what is wrong
 *
 * Says what is wrong with a cell, and where that is.
 */
void
laurel_tool_columns_fail (GError **error, const char *path, const LaurelTable *table, int row,
                          int column, const char *hint, const char *format, ...)
{
  g_autofree char *cell = laurel_table_dup_cell_name (table, row, column);
  g_autofree char *text = NULL;
  va_list args;

  if (error == NULL)
    return;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE, hint, "%s", text);
  laurel_exchange_error_set_file (*error, path);
  laurel_exchange_error_set_position (*error, laurel_table_get_line (table, row, column),
                                      column + 1, cell);
}

static int
find_column (const LaurelTable *table, const char *name, int from)
{
  for (int column = from; column < laurel_table_get_n_columns (table); column++) {
    const char *heading = laurel_table_get_text (table, 0, column);

    if (heading != NULL && g_ascii_strcasecmp (heading, name) == 0)
      return column;
  }

  return -1;
}

static char *
dup_names (const LaurelToolColumn *wanted, guint n_wanted)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n_wanted; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", wanted[i].name);

  return g_string_free (names, FALSE);
}

/* A column that nobody asks for is left out; it may have been meant as another. */
static void
tell_others (LaurelToolContext *context, const char *path, const LaurelTable *table,
             const int *columns, guint n_wanted)
{
  for (int column = 0; column < laurel_table_get_n_columns (table); column++) {
    const char *heading = laurel_table_get_text (table, 0, column);
    g_autofree char *warning = NULL;
    gboolean known = heading == NULL;

    for (guint i = 0; i < n_wanted; i++)
      known |= columns[i] == column;
    if (known)
      continue;

    /* Translators: the name of a file, and the heading of a column. */
    warning = g_strdup_printf (_("%s: the column “%s” is left out."), path, heading);
    laurel_tool_warn (context, warning);
  }
}

/**
 * laurel_tool_columns_find:
 * @context: (nullable): the call, in which other columns are told to be left out; %NULL if they
 *   are not
 * @path: the file
 * @table: what was read from it
 * @wanted: (array length=n_wanted): the columns it may have
 * @n_wanted: how many they are
 * @columns: (out caller-allocates) (array length=n_wanted): where each is, or -1
 * @error: return location for an error
 *
 * Returns: whether all that are needed are there
 */
gboolean
laurel_tool_columns_find (LaurelToolContext *context, const char *path, const LaurelTable *table,
                          const LaurelToolColumn *wanted, guint n_wanted, int *columns,
                          GError **error)
{
  for (guint i = 0; i < n_wanted; i++) {
    int column = find_column (table, wanted[i].name, 0);
    int again = column < 0 ? -1 : find_column (table, wanted[i].name, column + 1);
    g_autofree char *names = NULL;

    columns[i] = column;
    if (again >= 0) {
      laurel_tool_columns_fail (error, path, table, 0, again,
                                _("Leave one of them out, or name it otherwise."),
                                /* Translators: the name of a column. */
                                _("There are two columns “%s”."), wanted[i].name);
      return FALSE;
    }
    if (columns[i] >= 0 || !wanted[i].needed)
      continue;

    names = dup_names (wanted, n_wanted);
    laurel_tool_columns_fail (error, path, table, 0, 0, NULL,
                              /* Translators: the name of a column, and a list of names. */
                              _("There is no column “%s”. The first row must have the names of "
                                "the columns: %s."), wanted[i].name, names);
    return FALSE;
  }
  if (context != NULL)
    tell_others (context, path, table, columns, n_wanted);

  return TRUE;
}
