/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-answer.h"

#include <glib/gi18n-lib.h>

/* What the process that reads a PDF says: the lines above the table, its rows of
 * cells (column, text, whether it repeats the one above), the lines below,
 * whether there were other tables, and whether a timetable was left out. */
#define ANSWER "(asaa(isb)asbb)"

static GVariant *
write_lines (const GPtrArray *lines)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (guint i = 0; i < lines->len; i++)
    g_variant_builder_add (&builder, "s", lines->pdata[i]);

  return g_variant_builder_end (&builder);
}

static GVariant *
write_rows (const LaurelTable *table)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa(isb)"));

  for (int row = 0; row < laurel_table_get_n_rows (table); row++) {
    g_variant_builder_open (&rows, G_VARIANT_TYPE ("a(isb)"));
    for (int column = 0; column <= laurel_table_get_last (table, row); column++) {
      const char *text = laurel_table_get_text (table, row, column);

      if (text[0] != '\0')
        g_variant_builder_add (&rows, "(isb)", column, text,
                               laurel_table_is_merged (table, row, column));
    }
    g_variant_builder_close (&rows);
  }

  return g_variant_builder_end (&rows);
}

/**
 * laurel_pdf_answer_write:
 * @table: what was read
 * @has_timetable: whether a timetable of Laurel's own was left out
 *
 * Returns: (transfer floating): the same, to be handed to another process
 */
GVariant *
laurel_pdf_answer_write (const LaurelTable *table, gboolean has_timetable)
{
  GVariant *parts[] = {
    write_lines (laurel_table_list_before (table)),
    write_rows (table),
    write_lines (laurel_table_list_after (table)),
    g_variant_new_boolean (laurel_table_list_faults (table)->len > 0),
    g_variant_new_boolean (has_timetable),
  };

  return g_variant_new_tuple (parts, G_N_ELEMENTS (parts));
}

static void
read_lines (LaurelTable *table, GVariant *lines, void (*add) (LaurelTable *, const char *))
{
  GVariantIter iter;
  const char *line;

  g_variant_iter_init (&iter, lines);
  while (g_variant_iter_next (&iter, "&s", &line))
    add (table, line);
}

static gboolean
read_row (LaurelTable *table, GVariant *row, int number, GError **error)
{
  GVariantIter iter;
  const char *text;
  gboolean merged;
  int column;

  if (!laurel_table_begin_row (table, number, 0, error))
    return FALSE;

  g_variant_iter_init (&iter, row);
  while (g_variant_iter_next (&iter, "(i&sb)", &column, &text, &merged)) {
    char *shared = g_ref_string_new (text);
    gboolean ok = laurel_table_add_shared (table, CLAMP (column, 0, LAUREL_TABLE_MAX_COLUMNS), 0,
                                           shared, merged, error);

    g_ref_string_release (shared);
    if (!ok)
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_rows (LaurelTable *table, GVariant *rows, GError **error)
{
  for (gsize i = 0; i < g_variant_n_children (rows); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);

    if (!read_row (table, row, (int) MIN (i + 1, LAUREL_TABLE_MAX_ROWS + 1), error))
      return FALSE;
  }

  return TRUE;
}

/**
 * laurel_pdf_answer_read:
 * @bytes: what another process said, which may have been taken over by the file
 *   it read
 * @error: return location for an error
 *
 * Returns: (transfer full): the table in it, or %NULL
 */
LaurelTable *
laurel_pdf_answer_read (GBytes *bytes, GError **error)
{
  g_autoptr (GVariant) answer =
    g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (ANSWER), bytes, FALSE));
  g_autoptr (LaurelTable) table = laurel_table_new ("PDF");
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) rows = NULL;
  g_autoptr (GVariant) after = NULL;
  gboolean left_out, has_timetable;

  if (!g_variant_is_normal_form (answer)) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNSAFE,
                               _("Do not open this file; ask whoever sent it."),
                               _("Reading the PDF went wrong; it may be meant to do harm."));
    return NULL;
  }

  g_variant_get (answer, "(@as@aa(isb)@asbb)", &before, &rows, &after, &left_out, &has_timetable);
  read_lines (table, before, laurel_table_add_before);
  if (!read_rows (table, rows, error))
    return NULL;
  read_lines (table, after, laurel_table_add_after);
  if (left_out)
    laurel_table_take_fault (table, laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT,
      LAUREL_FAULT_WARNING, NULL,
      _("The document has other tables too; their text is kept as notes.")));
  if (has_timetable)
    laurel_table_take_fault (table, laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT,
      LAUREL_FAULT_WARNING, NULL,
      _("Laurel made this document. Its timetable shows what the table says, and was not read.")));

  return g_steal_pointer (&table);
}
