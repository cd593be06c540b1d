/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-layout-private.h"
#include "documents/laurel-notice-draft.h"

#include <glib/gi18n-lib.h>

/*
 * The blocks of a notice: headings, paragraphs, lists, tables, and where a page ends.
 */

#define TABLE "draft.table"
#define WHITE 6.0    /* above and below a table */
#define LEAST_EM 4.0 /* a column of Han is not narrower */

/* A fault names the block that it is in. */
static LaurelText *
new_text (const char *text, guint number)
{
  LaurelText *self = laurel_text_new (text);
  LaurelSource source = { 0, strlen (text) + 1, NULL, NULL };

  source.name = g_strdup (LAUREL_NOTICE_DRAFT);
  /* Translators: a part of a notice, as a sentence that tells what is wrong calls it. */
  source.field = g_strdup_printf (_("Block %u"), number);
  g_array_append_val (self->sources, source);

  return self;
}

static const LaurelStyle *
get_level (const LaurelBlock *block, int level)
{
  guint index = (guint) CLAMP (level, 1, (int) block->levels->len) - 1;

  return g_ptr_array_index (block->levels, index);
}

/* In a line of its own a number stands apart from a Latin heading. */
static char *
join_number (const char *number, const char *text)
{
  gboolean is_latin = number[0] != '\0' && (guchar) number[strlen (number) - 1] < 0x80;

  return g_strconcat (number, is_latin && (guchar) text[0] < 0x80 ? " " : "", text, NULL);
}

static gboolean
add_heading (LaurelLayout *self, const LaurelBlock *block, LaurelFields *row, guint number,
             GError **error)
{
  int level = (int) g_ascii_strtoll (laurel_fields_get (row, "level"), NULL, 10);
  g_autofree char *whole = join_number (laurel_fields_get (row, "number"),
                                        laurel_fields_get (row, "text"));
  g_autoptr (LaurelText) text = new_text (whole, number);
  const LaurelStyle *style = get_level (block, level);
  gsize length = strlen (whole);

  if (laurel_layout_is_run_in (style, whole, length))
    style = block->style;

  return length == 0 || laurel_layout_add_paragraph (self, text, 0, length, style, error);
}

static gboolean
add_lines (LaurelLayout *self, const LaurelBlock *block, LaurelFields *row, guint number,
           GError **error)
{
  g_auto (GStrv) lines = g_strsplit (laurel_fields_get (row, "text"), "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    g_autoptr (LaurelText) text = new_text (*line, number);
    gsize length = strlen (*line);

    if (length > 0
        && !laurel_layout_add_paragraph (self, text, 0, length,
                                         laurel_layout_choose_style (self, block, *line, length),
                                         error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_list (LaurelLayout *self, const LaurelBlock *block, LaurelFields *row, guint number,
          GError **error)
{
  g_auto (GStrv) lines = g_strsplit (laurel_fields_get (row, "text"), "\n", -1);
  gboolean numbered = g_str_equal (laurel_fields_get (row, "level"), "1");
  int n = 0;

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *count = g_strdup_printf ("%d. ", ++n);
    const char *mark = numbered ? count : "• ";
    g_autofree char *whole = g_strconcat (mark, *line, NULL);
    g_autoptr (LaurelText) text = new_text (whole, number);
    LaurelStyle style = *block->item;

    if (**line == '\0')
      continue;
    style.hang = style.indent + laurel_paragraph_measure (self->fonts, mark, &style) / style.size;
    if (!laurel_layout_add_paragraph (self, text, 0, strlen (whole), &style, error))
      return FALSE;
  }

  return TRUE;
}

/* ---- tables ----------------------------------------------------------------- */

typedef struct {
  double least; /* the longest word */
  double most;  /* the longest cell in one line */
  gboolean figures;
} Width;

static gboolean
is_figure (const char *text)
{
  return strspn (text, "0123456789.,%+-") == strlen (text);
}

static double
measure_words (LaurelLayout *self, const char *text, const LaurelStyle *style)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double width = 0;

  for (char **word = words; *word != NULL; word++)
    width = MAX (width, laurel_paragraph_measure (self->fonts, *word, style));

  /* Han break anywhere. */
  return g_str_is_ascii (text) ? width : MIN (width, LEAST_EM * style->size);
}

static Width
measure_column (LaurelLayout *self, const LaurelBlock *block, GPtrArray *rows, guint column)
{
  Width width = { 0, 0, rows->len > 1 };

  for (guint i = 0; i < rows->len; i++) {
    const char *text = ((char **) g_ptr_array_index (rows, i))[column];
    const LaurelStyle *style = i == 0 ? block->head : block->cell;

    width.least = MAX (width.least, measure_words (self, text, style));
    width.most = MAX (width.most, laurel_paragraph_measure (self->fonts, text, style));
    if (i > 0 && !is_figure (text))
      width.figures = FALSE;
  }
  width.least = MIN (width.least + 1, laurel_layout_get_width (self) / 2);
  width.most = MAX (width.most + 1, width.least);

  return width;
}

/* As wide as its words need, and of what is left as much as it could use. */
static void
share_width (Width *widths, guint n, double room, GPtrArray *columns)
{
  double least = 0, most = 0, spread = 0;

  for (guint i = 0; i < n; i++) {
    least += widths[i].least;
    most += widths[i].most;
    spread += widths[i].figures ? 0 : widths[i].most;
  }
  for (guint i = 0; i < n; i++) {
    LaurelColumn *column = g_ptr_array_index (columns, i);
    double free = widths[i].figures && spread > 0 ? 0 : widths[i].most / MAX (spread, 1);

    if (most <= room)
      column->width = widths[i].most + (room - most) * free;
    else if (least < room)
      column->width = widths[i].least + (widths[i].most - widths[i].least) * (room - least)
                                          / (most - least);
    else
      column->width = widths[i].least * room / least;
  }
}

static void
column_free (LaurelColumn *column)
{
  g_free (column->title);
  g_free (column->text);
  g_free (column);
}

static GPtrArray *
make_columns (LaurelLayout *self, const LaurelBlock *block, GPtrArray *rows)
{
  char **head = g_ptr_array_index (rows, 0);
  guint n = g_strv_length (head);
  g_autofree Width *widths = g_new0 (Width, n);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);

  for (guint i = 0; i < n; i++) {
    LaurelColumn *column = g_new0 (LaurelColumn, 1);

    widths[i] = measure_column (self, block, rows, i);
    column->title = g_strdup_printf ("{{" TABLE ".%u}}", i);
    column->text = g_strdup_printf ("{{c%u}}", i);
    column->style = widths[i].figures ? block->figure : block->cell;
    g_ptr_array_add (columns, column);
  }
  share_width (widths, n, laurel_layout_get_width (self) - (n - 1) * LAUREL_LAYOUT_GUTTER,
               columns);

  return columns;
}

/* The cells become fields, so that nothing in them is read as a template. */
static void
set_cells (LaurelLayout *self, GPtrArray *rows)
{
  char **head = g_ptr_array_index (rows, 0);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) columns = NULL;

  for (guint i = 0; head[i] != NULL; i++) {
    g_autofree char *column = g_strdup_printf ("c%u", i);
    g_autofree char *title = g_strdup_printf (TABLE ".%u", i);

    g_strv_builder_add (names, column);
    laurel_fields_set (self->fields, title, head[i]);
  }
  columns = g_strv_builder_end (names);
  laurel_fields_add_table (self->fields, TABLE, (const char *const *) columns);
  for (guint i = 1; i < rows->len; i++) {
    LaurelFields *row = laurel_fields_add_row (self->fields, TABLE);
    char **cells = g_ptr_array_index (rows, i);

    for (guint j = 0; cells[j] != NULL; j++)
      laurel_fields_set (row, columns[j], cells[j]);
  }
}

static gboolean
add_table (LaurelLayout *self, const LaurelBlock *block, LaurelFields *row, GError **error)
{
  const char *text = laurel_fields_get (row, "text");
  g_autoptr (GPtrArray) rows = laurel_notice_cells_read (text);
  g_autoptr (GPtrArray) columns = NULL;
  LaurelBlock table = *block;

  if (text[0] == '\0')
    return TRUE;

  set_cells (self, rows);
  columns = make_columns (self, block, rows);
  table.columns = columns;
  table.table = (char *) TABLE;
  table.top = WHITE;
  table.height = WHITE;

  return laurel_layout_add_table (self, &table, error);
}

static gboolean
add_block (LaurelLayout *self, const LaurelBlock *block, LaurelFields *row, guint number,
           GError **error)
{
  LaurelNoticeKind kind = LAUREL_NOTICE_PARAGRAPH;

  laurel_notice_kind_read (laurel_fields_get (row, "kind"), &kind);
  switch (kind) {
  case LAUREL_NOTICE_HEADING:
    return add_heading (self, block, row, number, error);
  case LAUREL_NOTICE_PARAGRAPH:
    return add_lines (self, block, row, number, error);
  case LAUREL_NOTICE_LIST:
    return add_list (self, block, row, number, error);
  case LAUREL_NOTICE_TABLE:
    return add_table (self, block, row, error);
  case LAUREL_NOTICE_BREAK:
    laurel_flow_break (self->flow);
    return TRUE;
  case LAUREL_NOTICE_ATTACHMENT:
  case LAUREL_NOTICE_SIGNATURE:
    return TRUE;
  default:
    g_assert_not_reached ();
  }
}

/**
 * laurel_layout_add_draft:
 * @self: the layout
 * @block: where the blocks of the notice stand
 *
 * Puts the blocks of a notice into the flow. Attachments and signature are not among them, as
 * each template has a place for them.
 */
gboolean
laurel_layout_add_draft (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  guint n = laurel_fields_get_n_rows (self->fields, LAUREL_NOTICE_DRAFT);

  for (guint i = 0; i < n; i++)
    if (!add_block (self, block, laurel_fields_get_row (self->fields, LAUREL_NOTICE_DRAFT, i),
                    i + 1, error))
      return FALSE;

  return TRUE;
}
