/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-sheet-text.h"

#include <string.h>

/* A table as it is copied: for word processors, for spreadsheets, for people. */

static void
append_html (GString *html, const char *tag, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text ? text : "", -1);
  g_autoptr (GString) lines = g_string_new (escaped);

  g_string_replace (lines, "\n", "<br>", 0);
  g_string_append_printf (html, "<%s>%s</%s>", tag, lines->str, tag);
}

/**
 * laurel_sheet_dup_html:
 * @self: a table
 *
 * Returns: (transfer full): the table as HTML
 */
char *
laurel_sheet_dup_html (const LaurelSheet *self)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\"><table border=\"1\">\n<tr>");

  for (guint column = 0; column < laurel_sheet_get_n_columns (self); column++)
    append_html (html, "th", laurel_sheet_get_heading (self, column));
  g_string_append (html, "</tr>\n");
  for (guint row = 0; row < laurel_sheet_get_n_rows (self); row++) {
    g_string_append (html, "<tr>");
    for (guint column = 0; column < laurel_sheet_get_n_columns (self); column++)
      append_html (html, "td", laurel_sheet_get_text (self, row, column));
    g_string_append (html, "</tr>\n");
  }
  g_string_append (html, "</table>\n");

  return g_string_free (html, FALSE);
}

/* A cell with a line break is put in quotation marks, as spreadsheets do. */
static void
append_cell (GString *lines, guint column, const char *text)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text ? text : ""), "\t\r", ' ');
  g_autoptr (GString) quoted = NULL;

  if (column > 0)
    g_string_append_c (lines, '\t');
  if (strpbrk (clean, "\n\"") == NULL) {
    g_string_append (lines, clean);
    return;
  }

  quoted = g_string_new (clean);
  g_string_replace (quoted, "\"", "\"\"", 0);
  g_string_append_printf (lines, "\"%s\"", quoted->str);
}

/**
 * laurel_sheet_dup_lines:
 * @self: a table
 *
 * Returns: (transfer full): the table as text: a line each row, tabs between cells
 */
char *
laurel_sheet_dup_lines (const LaurelSheet *self)
{
  GString *lines = g_string_new (NULL);

  for (guint column = 0; column < laurel_sheet_get_n_columns (self); column++)
    append_cell (lines, column, laurel_sheet_get_heading (self, column));
  g_string_append_c (lines, '\n');
  for (guint row = 0; row < laurel_sheet_get_n_rows (self); row++) {
    for (guint column = 0; column < laurel_sheet_get_n_columns (self); column++)
      append_cell (lines, column, laurel_sheet_get_text (self, row, column));
    g_string_append_c (lines, '\n');
  }

  return g_string_free (lines, FALSE);
}

/**
 * laurel_sheet_dup_row:
 * @self: a table
 * @row: one of its rows
 *
 * Returns: (transfer full): the row as people write it to each other: its first
 *   two texts in a line, the others below, each under its heading
 */
char *
laurel_sheet_dup_row (const LaurelSheet *self, guint row)
{
  GString *text = g_string_new (NULL);

  for (guint column = 0; column < laurel_sheet_get_n_columns (self); column++) {
    const char *cell = laurel_sheet_get_text (self, row, column);

    if (cell == NULL || *cell == '\0')
      continue;
    if (column == 0)
      g_string_append_printf (text, "%s  ", cell);
    else if (column == 1)
      g_string_append_printf (text, "%s\n", cell);
    else
      g_string_append_printf (text, "%s: %s\n", laurel_sheet_get_heading (self, column), cell);
  }

  return g_string_free (text, FALSE);
}
