/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-layout-private.h"
#include "documents/laurel-notice-draft.h"

#include <glib/gi18n-lib.h>

/*
 * The blocks of a notice: headings, paragraphs, lists, tables, and where a page ends.
 */

static const char LIST[] = "L", ITEM[] = "LI", BODY[] = "LBody";

#define WHITE 6.0    /* above and below a table */
#define LEAST_EM 2.0 /* no column is narrower */

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
add_items (LaurelLayout *self, const LaurelBlock *block, LaurelFields *row, guint number,
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
    self->within[1] = (LaurelElement) { ITEM, ++self->group };
    style.hang = style.indent + laurel_paragraph_measure (self->fonts, mark, &style) / style.size;
    if (!laurel_layout_add_paragraph (self, text, 0, strlen (whole), &style, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_list (LaurelLayout *self, const LaurelBlock *block, LaurelFields *row, guint number,
          GError **error)
{
  gboolean added;

  self->within[0] = (LaurelElement) { LIST, ++self->group };
  self->leaf = BODY;
  added = add_items (self, block, row, number, error);
  memset (self->within, 0, sizeof self->within);
  self->leaf = NULL;

  return added;
}

/* ---- tables ----------------------------------------------------------------- */

typedef struct {
  double most; /* the longest cell in one line */
  gboolean figures;
} Width;

static gboolean
is_figure (const char *text)
{
  return strspn (text, "0123456789.,%+-") == strlen (text);
}

static Width
measure_column (LaurelLayout *self, const LaurelBlock *block, GPtrArray *rows, guint column)
{
  Width width = { 0, rows->len > 1 };

  for (guint i = 0; i < rows->len; i++) {
    const char *text = ((char **) g_ptr_array_index (rows, i))[column];
    const LaurelStyle *style = i == 0 ? block->head : block->cell;

    width.most = MAX (width.most, laurel_paragraph_measure (self->fonts, text, style));
    if (i > 0 && !is_figure (text))
      width.figures = FALSE;
  }
  width.most = MAX (width.most + 1, LEAST_EM * block->cell->size);

  return width;
}

/* Columns that need less than their part of the room have all they need; the others share what
 * is left by how much they could use. */
static void
share_width (Width *widths, guint n, double room, double *shares)
{
  gboolean changed = TRUE;
  guint n_open = n;
  double most = 0;

  for (guint i = 0; i < n; i++)
    shares[i] = 0;
  while (changed) {
    changed = FALSE;
    for (guint i = 0; i < n; i++)
      if (shares[i] == 0 && widths[i].most <= room / n_open) {
        shares[i] = widths[i].most;
        room -= shares[i];
        n_open--;
        changed = TRUE;
      }
  }
  for (guint i = 0; i < n; i++)
    most += shares[i] == 0 ? widths[i].most : 0;
  for (guint i = 0; i < n; i++)
    shares[i] += shares[i] == 0 ? widths[i].most / most * room : 0;
}

/* A table is as wide as the page; figures stay close. */
static void
spread_width (Width *widths, guint n, double room, double *shares)
{
  double sum = 0, spread = 0;

  for (guint i = 0; i < n; i++) {
    sum += shares[i];
    spread += widths[i].figures ? 0 : shares[i];
  }
  for (guint i = 0; i < n && spread > 0 && sum < room; i++)
    shares[i] += widths[i].figures ? 0 : shares[i] / spread * (room - sum);
}

static void
column_free (LaurelColumn *column)
{
  g_free (column->title);
  g_free (column->text);
  g_free (column);
}

static GPtrArray *
make_columns (LaurelLayout *self, const LaurelBlock *block, const char *table, GPtrArray *rows)
{
  char **head = g_ptr_array_index (rows, 0);
  guint n = g_strv_length (head);
  g_autofree Width *widths = g_new0 (Width, n);
  g_autofree double *shares = g_new0 (double, n);
  double room = laurel_layout_get_width (self) - (n - 1) * LAUREL_LAYOUT_GUTTER;
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);

  for (guint i = 0; i < n; i++)
    widths[i] = measure_column (self, block, rows, i);
  share_width (widths, n, room, shares);
  spread_width (widths, n, room, shares);
  for (guint i = 0; i < n; i++) {
    LaurelColumn *column = g_new0 (LaurelColumn, 1);

    column->width = shares[i];
    column->title = g_strdup_printf ("{{%s.%u}}", table, i);
    column->text = g_strdup_printf ("{{c%u}}", i);
    column->style = widths[i].figures ? block->figure : block->cell;
    g_ptr_array_add (columns, column);
  }

  return columns;
}

/* The rows of the fields, as they are measured; the first is the head. */
static GPtrArray *
list_cells (LaurelLayout *self, const char *table)
{
  g_autofree char *count = g_strconcat (table, ".columns", NULL);
  guint n = (guint) g_ascii_strtoull (laurel_fields_get (self->fields, count), NULL, 10);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i <= laurel_fields_get_n_rows (self->fields, table); i++) {
    LaurelFields *row = i > 0 ? laurel_fields_get_row (self->fields, table, i - 1) : self->fields;
    GStrv cells = g_new0 (char *, n + 1);

    for (guint j = 0; j < n; j++) {
      g_autofree char *name = i > 0 ? g_strdup_printf ("c%u", j)
                                    : g_strdup_printf ("%s.%u", table, j);

      cells[j] = g_strdup (laurel_fields_get (row, name));
    }
    g_ptr_array_add (rows, cells);
  }

  return rows;
}

static gboolean
add_table (LaurelLayout *self, const LaurelBlock *block, guint number, GError **error)
{
  g_autofree char *name = g_strdup_printf (LAUREL_NOTICE_DRAFT ".%u", number);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  LaurelBlock table = *block;

  if (!laurel_fields_is_table (self->fields, name))
    return TRUE;

  rows = list_cells (self, name);
  columns = make_columns (self, block, name, rows);
  table.columns = columns;
  table.table = name;
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
    return add_table (self, block, number, error);
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
