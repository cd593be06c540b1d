/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-html-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laurel-markup.h"

/* Web pages lay out with tables in tables; deeper ones are not looked into. */
#define MAX_DEPTH 16

/* A cell that reaches down into the next rows. */
typedef struct {
  char *text; /* a GRefString */
  int rows;
  int column;
} Reach;

/* A table being read. */
typedef struct {
  LaurelTable *table;
  GArray *reaches; /* of Reach */
  GString *text;
  int row;
  int column;
  int span;
  int rows;
  gboolean in_cell;
} Level;

typedef struct {
  GPtrArray *levels; /* of Level, the innermost last */
  LaurelTable *best; /* (nullable) */
  GPtrArray *lines;  /* the text around the tables */
  GString *line;
  guint best_line;   /* how many of the lines stand above the best table */
  int skip_depth;
  int lost_depth;    /* tables nested too deep */
} Reader;

static void
clear_reach (Reach *reach)
{
  g_ref_string_release (reach->text);
}

static void
free_level (Level *level)
{
  g_clear_pointer (&level->table, laurel_table_free);
  g_array_unref (level->reaches);
  g_string_free (level->text, TRUE);
  g_free (level);
}

static Level *
get_level (const Reader *reader)
{
  return reader->levels->len > 0 ? reader->levels->pdata[reader->levels->len - 1] : NULL;
}

/* The text that is being written, or NULL between cells. */
static GString *
get_text (const Reader *reader)
{
  const Level *level = get_level (reader);

  if (level == NULL)
    return reader->line;

  return level->in_cell ? level->text : NULL;
}

static void
break_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
break_paragraph (Reader *reader)
{
  GString *text = get_text (reader);

  if (text != NULL && text->len > 0 && text->str[text->len - 1] != '\n')
    break_line (text);
}

static void
end_line (Reader *reader)
{
  g_auto (GStrv) lines = g_strsplit (reader->line->str, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++) {
    if (g_strstrip (lines[i])[0] != '\0')
      g_ptr_array_add (reader->lines, g_strdup (lines[i]));
  }
  g_string_truncate (reader->line, 0);
}

static void
begin_table (Reader *reader)
{
  Level *level;

  if (reader->levels->len >= MAX_DEPTH) {
    reader->lost_depth++;
    return;
  }
  if (reader->levels->len == 0)
    end_line (reader);

  level = g_new0 (Level, 1);
  level->table = laurel_table_new ("HTML");
  level->reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
  g_array_set_clear_func (level->reaches, (GDestroyNotify) clear_reach);
  level->text = g_string_new (NULL);
  g_ptr_array_add (reader->levels, level);
}

static void
end_table (Reader *reader)
{
  Level *level = get_level (reader);

  if (reader->lost_depth > 0) {
    reader->lost_depth--;
    return;
  }
  if (level == NULL)
    return;

  if (reader->best == NULL || laurel_table_rate (level->table) > laurel_table_rate (reader->best)) {
    g_clear_pointer (&reader->best, laurel_table_free);
    reader->best = g_steal_pointer (&level->table);
    reader->best_line = reader->lines->len;
  }
  g_ptr_array_set_size (reader->levels, reader->levels->len - 1);
}

/* Puts in the cells that reach down from above, as far as they stand here. */
static gboolean
fill_reaches (Level *level, GError **error)
{
  gboolean again = TRUE;

  while (again) {
    again = FALSE;
    for (guint i = 0; i < level->reaches->len; i++) {
      Reach *reach = &g_array_index (level->reaches, Reach, i);

      if (reach->column != level->column || reach->rows <= 0)
        continue;
      if (!laurel_table_add_shared (level->table, level->column, 0, reach->text, TRUE, error))
        return FALSE;
      reach->rows--;
      level->column++;
      again = TRUE;
    }
  }

  return TRUE;
}

static void
drop_reaches (Level *level)
{
  for (guint i = level->reaches->len; i-- > 0;) {
    if (g_array_index (level->reaches, Reach, i).rows <= 0)
      g_array_remove_index (level->reaches, i);
  }
}

static gboolean
begin_row (Level *level, GError **error)
{
  drop_reaches (level);
  level->column = 0;
  level->in_cell = FALSE;

  return laurel_table_begin_row (level->table, ++level->row, 0, error);
}

static gboolean
begin_cell (Level *level, const LaurelMarkupAttributes *attributes, GError **error)
{
  if ((level->row == 0 && !begin_row (level, error)) || !fill_reaches (level, error))
    return FALSE;

  level->span = CLAMP (laurel_markup_get_number (attributes, "colspan", 1), 1,
                       LAUREL_TABLE_MAX_COLUMNS);
  level->rows = CLAMP (laurel_markup_get_number (attributes, "rowspan", 1), 1, 65534);
  level->in_cell = TRUE;
  g_string_truncate (level->text, 0);

  return TRUE;
}

static gboolean
end_cell (Level *level, GError **error)
{
  Reach reach = { NULL, level->rows - 1, level->column };
  gboolean ok;

  level->in_cell = FALSE;
  g_strchomp (level->text->str);
  reach.text = g_ref_string_new (level->text->str);
  ok = laurel_table_add_shared (level->table, level->column, 0, reach.text, FALSE, error);
  level->column += level->span;
  if (ok && reach.rows > 0 && level->reaches->len < LAUREL_TABLE_MAX_COLUMNS)
    g_array_append_val (level->reaches, reach);
  else
    g_ref_string_release (reach.text);

  return ok;
}

static gboolean
is_skipped (const char *name)
{
  return g_str_equal (name, "style") || g_str_equal (name, "script") ||
         g_str_equal (name, "head") || g_str_equal (name, "template");
}

static gboolean
is_paragraph (const char *name)
{
  return g_str_equal (name, "p") || g_str_equal (name, "div") || g_str_equal (name, "li") ||
         g_str_equal (name, "caption") || (name[0] == 'h' && g_ascii_isdigit (name[1]));
}

static void
on_begin (gpointer                       data,
          const char                    *space,
          const char                    *name,
          const LaurelMarkupAttributes  *attributes,
          GError                       **error)
{
  Reader *reader = data;
  Level *level = get_level (reader);

  if (reader->skip_depth > 0 || is_skipped (name)) {
    reader->skip_depth++;
  } else if (g_str_equal (name, "table")) {
    begin_table (reader);
  } else if (reader->lost_depth > 0) {
    return;
  } else if (level != NULL && g_str_equal (name, "tr")) {
    begin_row (level, error);
  } else if (level != NULL && (g_str_equal (name, "td") || g_str_equal (name, "th"))) {
    begin_cell (level, attributes, error);
  } else if (g_str_equal (name, "br")) {
    GString *text = get_text (reader);

    if (text != NULL)
      break_line (text);
  } else if (is_paragraph (name)) {
    break_paragraph (reader);
  }
}

static void
on_end (gpointer data, const char *space, const char *name, GError **error)
{
  Reader *reader = data;
  Level *level = get_level (reader);

  if (reader->skip_depth > 0)
    reader->skip_depth--;
  else if (g_str_equal (name, "table"))
    end_table (reader);
  else if (level != NULL && level->in_cell &&
           (g_str_equal (name, "td") || g_str_equal (name, "th")))
    end_cell (level, error);
  else if (level != NULL && level->row > 0 && g_str_equal (name, "tr"))
    fill_reaches (level, error);
  else if (is_paragraph (name))
    break_paragraph (reader);
}

/* White space of the source is one space, and none after a line break. */
static void
on_text (gpointer data, const char *text, gsize length, GError **error)
{
  const Reader *reader = data;
  GString *to = get_text (reader);
  const char *end = text + length;

  if (to == NULL || reader->skip_depth > 0 || reader->lost_depth > 0)
    return;

  for (; text < end; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xa0) {
      if (to->len > 0 && to->str[to->len - 1] != ' ' && to->str[to->len - 1] != '\n')
        g_string_append_c (to, ' ');
    } else {
      g_string_append_unichar (to, c);
    }
  }
}

static const LaurelMarkupHandler HANDLER = { on_begin, on_end, on_text };

static LaurelTable *
take_best (Reader *reader)
{
  LaurelTable *table;

  while (reader->levels->len > 0)
    end_table (reader);
  end_line (reader);
  table = g_steal_pointer (&reader->best);
  for (guint i = 0; table != NULL && i < reader->lines->len; i++) {
    if (i < reader->best_line)
      laurel_table_add_before (table, reader->lines->pdata[i]);
    else
      laurel_table_add_after (table, reader->lines->pdata[i]);
  }

  return table;
}

/**
 * laurel_html_reader_read:
 * @text: HTML as UTF-8: what Word, Excel or a browser put on the clipboard, or a
 *   page that was saved
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the table of a page that looks most like a plan, and the text around.
 *
 * Returns: (transfer full): the table, or %NULL
 */
LaurelTable *
laurel_html_reader_read (const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func ((GDestroyNotify) free_level);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (LaurelTable) table = NULL;
  Reader reader = { levels, NULL, lines, line };
  gboolean ok = laurel_markup_read_html (text, &HANDLER, &reader, cancellable, error);

  table = ok ? take_best (&reader) : NULL;
  g_clear_pointer (&reader.best, laurel_table_free);
  if (table != NULL && laurel_table_get_n_rows (table) > 0)
    return g_steal_pointer (&table);

  if (ok)
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE,
                               _("Open the page, select the whole table, and paste it here or into "
                                 "a file of its own."),
                               _("There is no table in it."));

  return NULL;
}
