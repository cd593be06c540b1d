/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <string.h>

#include "exchange/laurel-table-reader.h"

/* A table as text: "before|…", its rows, "after|…"; ^ marks merged cells. */
static inline char *
test_table_dump (const LaurelTable *table)
{
  GString *text = g_string_new (NULL);
  GPtrArray *before = laurel_table_list_before (table), *after = laurel_table_list_after (table);

  for (guint i = 0; i < before->len; i++)
    g_string_append_printf (text, "before|%s\n", (const char *) before->pdata[i]);
  for (int row = 0; row < laurel_table_get_n_rows (table); row++) {
    g_string_append_printf (text, "%d", laurel_table_get_row_number (table, row));
    for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
      g_auto (GStrv) lines = g_strsplit (laurel_table_get_text (table, row, column), "\n", -1);
      g_autofree char *cell = g_strjoinv ("⏎", lines);

      g_string_append_printf (text, "|%s%s",
                              laurel_table_is_merged (table, row, column) ? "^" : "", cell);
    }
    g_string_append_c (text, '\n');
  }
  for (guint i = 0; i < after->len; i++)
    g_string_append_printf (text, "after|%s\n", (const char *) after->pdata[i]);

  return g_string_free (text, FALSE);
}

static inline LaurelTable *
test_table_read (const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return laurel_table_read_bytes (bytes, NULL, error);
}

/* Reads bytes that must be refused: with that code, at that line, in a whole
 * sentence with a remedy. */
static inline void
test_table_assert_refused (GBytes *bytes, LaurelExchangeError code, int line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, NULL, &error);

  g_assert_null (table);
  g_assert_error (error, LAUREL_EXCHANGE_ERROR, (int) code);
  g_assert_cmpint (laurel_exchange_error_get_line (error), ==, line);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_nonnull (laurel_exchange_error_get_hint (error));
}

static inline void
test_table_assert_faults (const LaurelTable *table, const char *expected)
{
  GPtrArray *faults = laurel_table_list_faults (table);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++) {
    const LaurelFault *fault = faults->pdata[i];

    g_string_append_printf (got, "%s%s@%d:%d", i > 0 ? " " : "",
                            laurel_exchange_error_get_name (fault->code), fault->line,
                            fault->column);
  }
  g_assert_cmpstr (got->str, ==, expected);
}
