/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-timeline-private.h"

/*
 * The plan drawn: a row for each activity, months and their three parts across,
 * as far as the plan reaches, and the words beside each bar.
 */

#define GUTTER 8.0
#define PADDING 3.0
#define BESIDE 4.0 /* between a bar and its words */
#define MAX_PART 0.5 /* of a page, for what stays together */
#define LAST_ROWS 4 /* stay on one page, so that no page has one row alone */

static const LaurelColour BLACK = { 0, 0, 0 };
static const LaurelColour WHITE = { 1, 1, 1 };
static const LaurelColour MONTH = { 0.62, 0.62, 0.62 };
static const LaurelColour PART = { 0.86, 0.86, 0.86 };

static LaurelDay
get_day (LaurelFields *row, const char *name)
{
  return laurel_day_from_iso (laurel_fields_get (row, name));
}

static LaurelDay
get_month_start (LaurelDay day)
{
  int y, m, d;

  laurel_day_get_ymd (day, &y, &m, &d);
  return laurel_day_new (y, m, 1);
}

/* From the first month with a date in it to the last. What goes on all the time
 * on request tells nothing about that: it would only make all else small. */
static void
find_range (LaurelTimeline *self)
{
  static const char * const DAYS[] = { "es", "ls", "ee", "le" };
  LaurelFields *fields = self->layout->fields;
  int year = atoi (laurel_fields_get (fields, "year"));

  for (guint i = 0; i < laurel_fields_get_n_rows (fields, self->block->table); i++) {
    LaurelFields *row = laurel_fields_get_row (fields, self->block->table, i);

    if (g_str_equal (laurel_fields_get (row, "extent"), "on-demand"))
      continue;
    for (gsize j = 0; j < G_N_ELEMENTS (DAYS); j++) {
      LaurelDay day = get_day (row, DAYS[j]);

      if (day != 0 && (self->first == 0 || day < self->first))
        self->first = day;
      self->last = MAX (self->last, day);
    }
  }
  if (self->first == 0) {
    self->first = laurel_day_new (year, 1, 1);
    self->last = laurel_day_new (year, 12, 31);
  }

  self->first = get_month_start (self->first);
  self->last = laurel_day_add_months (get_month_start (self->last), 1) - 1;
}

static void
add_upright (LaurelSlab *slab, double x, double thickness, LaurelColour colour)
{
  LaurelItem *item = laurel_item_new (LAUREL_SHAPE_FILL, x - thickness / 2, 0, thickness,
                                      slab->height);

  item->colour = colour;
  g_ptr_array_add (slab->items, item);
}

/* The lines of months and their parts, through the height of a slab, behind
 * what is on it already. */
static void
add_uprights (const LaurelTimeline *self, LaurelSlab *slab)
{
  g_autoptr (GPtrArray) front = g_steal_pointer (&slab->items);

  slab->items = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_item_free);
  for (LaurelDay month = self->first; month <= self->last;
       month = laurel_day_add_months (month, 1)) {
    add_upright (slab, laurel_timeline_get_x (self, month), 0.4, MONTH);
    add_upright (slab, laurel_timeline_get_x (self, month + 10), 0.3, PART);
    add_upright (slab, laurel_timeline_get_x (self, month + 20), 0.3, PART);
  }
  add_upright (slab, self->right, 0.4, MONTH);
  g_ptr_array_extend_and_steal (slab->items, g_steal_pointer (&front));
}

/* A word of the template between two places, if there is room for it. */
static gboolean
add_word (const LaurelTimeline *self, LaurelSlab *slab, const char *word, const LaurelStyle *style,
          double start, double end, double y, GError **error)
{
  LaurelLayout *layout = self->layout;
  const char *text = g_hash_table_lookup (layout->template->words, word);
  g_autoptr (LaurelText) own = laurel_text_new (text ? text : word);
  g_autoptr (GPtrArray) lines = NULL;

  if (laurel_paragraph_measure (layout->fonts, own->text, style) > end - start)
    return TRUE;

  lines = laurel_paragraph_set (layout->fonts, own, 0, strlen (own->text), style, end - start,
                                error);
  if (lines == NULL)
    return FALSE;

  layout->group++;
  laurel_layout_add_line (layout, slab->items, g_ptr_array_index (lines, 0), style, start, y);

  return TRUE;
}

static gboolean
add_month (const LaurelTimeline *self, LaurelSlab *slab, LaurelDay month, GError **error)
{
  const LaurelStyle *head = self->block->head;
  const LaurelDay starts[] = { month, month + 10, month + 20, laurel_day_add_months (month, 1) };
  g_autofree char *name = NULL;
  int y, m, d;

  laurel_day_get_ymd (month, &y, &m, &d);
  name = g_strdup_printf ("month.%d", m);
  if (!add_word (self, slab, name, head, laurel_timeline_get_x (self, month) + PADDING,
                 laurel_timeline_get_x (self, starts[3]), PADDING, error))
    return FALSE;

  for (int i = 0; i < 3; i++) {
    g_autofree char *part = g_strdup_printf ("part.%d", i + 1);

    if (!add_word (self, slab, part, self->block->small,
                   laurel_timeline_get_x (self, starts[i]) + PADDING,
                   laurel_timeline_get_x (self, starts[i + 1]), PADDING + head->leading, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_column_heads (const LaurelTimeline *self, LaurelSlab *slab, GError **error)
{
  double x = self->layout->section->frame.left;

  for (guint i = 0; i < self->block->columns->len; i++) {
    LaurelColumn *column = g_ptr_array_index (self->block->columns, i);

    if (column->title[0] != '\0'
        && !add_word (self, slab, column->title, self->block->head, x, x + column->width,
                      PADDING, error))
      return FALSE;
    x += column->width + GUTTER;
  }

  return TRUE;
}

static gboolean
add_header (LaurelTimeline *self, GError **error)
{
  const LaurelFrame *frame = &self->layout->section->frame;
  double width = laurel_layout_get_width (self->layout);
  LaurelSlab *slab = laurel_flow_add (self->layout->flow,
                                      self->block->head->leading + self->block->small->leading
                                      + 2 * PADDING);

  slab->keep = TRUE;
  self->header = slab;
  laurel_layout_add_rule (slab->items, frame->left, 0, width, 1, BLACK);
  if (!add_column_heads (self, slab, error))
    return FALSE;
  for (LaurelDay month = self->first; month <= self->last;
       month = laurel_day_add_months (month, 1))
    if (!add_month (self, slab, month, error))
      return FALSE;
  laurel_layout_add_rule (slab->items, frame->left, slab->height, width, 0.6, BLACK);
  add_uprights (self, slab);

  return TRUE;
}

/* Words stand on white, so that no line runs through them or up to a letter. */
static void
put_line (const LaurelTimeline *self, LaurelSlab *slab, const LaurelLine *line, double x, double y)
{
  const LaurelStyle *style = self->block->small;
  LaurelItem *plate = laurel_item_new (LAUREL_SHAPE_FILL, x - 2, y - 1, line->width + 4,
                                       style->leading + 2);

  plate->colour = WHITE;
  g_ptr_array_add (slab->items, plate);
  laurel_layout_add_line (self->layout, slab->items, line, style, x, y);
}

static void
put_line_below (const LaurelTimeline *self, LaurelSlab *slab, const LaurelLine *line,
                LaurelReach reach, double y)
{
  put_line (self, slab, line, MIN (reach.start + BESIDE, self->right - line->width), y);
}

/* Beside the bar where there is room: behind it, before it, else below it. There @most
 * lines have room. */
static void
put_words (const LaurelTimeline *self, LaurelSlab *slab, GPtrArray *lines, LaurelReach reach,
           double y, guint most)
{
  const LaurelStyle *style = self->block->small;
  LaurelLine *line = g_ptr_array_index (lines, 0);
  double beside = y - style->leading / 2;

  self->layout->group++;
  if (lines->len == 1 && reach.end + BESIDE + line->width <= self->right) {
    put_line (self, slab, line, reach.end + BESIDE, beside);
    return;
  }
  if (lines->len == 1 && reach.start - BESIDE - line->width >= self->left) {
    put_line (self, slab, line, reach.start - BESIDE - line->width, beside);
    return;
  }

  for (guint i = 0; i < MIN (lines->len, most); i++)
    put_line_below (self, slab, g_ptr_array_index (lines, i), reach,
                    y + LAUREL_TIMELINE_BAR / 2 + 1 + i * style->leading);
}

static gboolean
needs_room_below (const LaurelTimeline *self, GPtrArray *lines, LaurelReach reach)
{
  LaurelLine *line = g_ptr_array_index (lines, 0);

  return lines->len > 1
         || (reach.end + BESIDE + line->width > self->right
             && reach.start - BESIDE - line->width < self->left);
}

/* Number and title, in front of the drawing: the lines of each. */
static GPtrArray *
set_columns (const LaurelTimeline *self, LaurelFields *row, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->block->columns->len; i++) {
    LaurelColumn *column = g_ptr_array_index (self->block->columns, i);
    GPtrArray *lines = laurel_layout_set_lines (self->layout, self->block, column->text, row,
                                                column->style, column->width, error);

    if (lines == NULL)
      return NULL;
    g_ptr_array_add (cells, lines);
  }

  return g_steal_pointer (&cells);
}

/* Puts the lines @first to before @end of each column, the first at @y. Returns how high
 * they are. */
static double
put_columns (const LaurelTimeline *self, LaurelSlab *slab, GPtrArray *cells, guint first,
             guint end, double y)
{
  double x = self->layout->section->frame.left, height = 0;

  for (guint i = 0; i < cells->len; i++) {
    LaurelColumn *column = g_ptr_array_index (self->block->columns, i);
    GPtrArray *lines = g_ptr_array_index (cells, i);
    guint last = MIN (end, lines->len);

    self->layout->group++;
    for (guint j = first; j < last; j++)
      laurel_layout_add_line (self->layout, slab->items, g_ptr_array_index (lines, j),
                              column->style, x, y + (j - first) * column->style->leading);
    if (last > first)
      height = MAX (height, (last - first) * column->style->leading);
    x += column->width + GUTTER;
  }

  return height;
}

static guint
count_lines (GPtrArray *cells)
{
  guint n = 1;

  for (guint i = 0; i < cells->len; i++)
    n = MAX (n, ((GPtrArray *) g_ptr_array_index (cells, i))->len);

  return n;
}

/* What a row that is too high for a page has more of follows its @slab in one for each line.
 * Returns the last. */
static LaurelSlab *
add_more (const LaurelTimeline *self, LaurelSlab *slab, GPtrArray *cells, GPtrArray *words,
          LaurelReach reach, guint most)
{
  const LaurelColumn *title = g_ptr_array_index (self->block->columns, 0);
  double leading = MAX (title->style->leading, self->block->small->leading);
  guint n = MAX (count_lines (cells), words->len);

  for (guint i = most; i < n; i++) {
    slab = laurel_flow_add (self->layout->flow, leading);
    slab->header = self->header;
    put_columns (self, slab, cells, i, i + 1, 0);
    if (i < words->len)
      put_line_below (self, slab, g_ptr_array_index (words, i), reach, 0);
    if (i + 1 == n)
      slab->height += PADDING;
    add_uprights (self, slab);
  }

  return slab;
}

/* Number and title, bar and words; what has no room on half a page follows. */
static void
put_row (const LaurelTimeline *self, LaurelFields *row, GPtrArray *cells, GPtrArray *words,
         gboolean keep)
{
  const LaurelFrame *frame = &self->layout->section->frame;
  const LaurelColumn *title = g_ptr_array_index (self->block->columns, 0);
  double y = PADDING + title->style->leading / 2;
  double leading = MAX (title->style->leading, self->block->small->leading);
  guint most = MAX_PART * (frame->height - frame->top - frame->bottom) / leading;
  LaurelSlab *slab = laurel_flow_add (self->layout->flow, 0);
  double height, below = 0;
  LaurelReach reach;

  slab->header = self->header;
  slab->keep = keep;
  height = put_columns (self, slab, cells, 0, most, PADDING);
  reach = laurel_timeline_draw_window (self, slab, row, y);
  if (needs_room_below (self, words, reach))
    below = y + LAUREL_TIMELINE_BAR / 2 + 1
            + MIN (words->len, most) * self->block->small->leading;
  put_words (self, slab, words, reach, y, most);
  slab->height = MAX (MAX (height + 2 * PADDING, below + 1), self->block->height);
  add_uprights (self, slab);
  slab = add_more (self, slab, cells, words, reach, most);
  laurel_layout_add_rule (slab->items, frame->left, slab->height,
                          laurel_layout_get_width (self->layout), 0.3, PART);
}

static gboolean
add_row (const LaurelTimeline *self, LaurelFields *row, gboolean keep, GError **error)
{
  g_autoptr (GPtrArray) words = laurel_layout_set_lines (self->layout, self->block,
                                                         self->block->text, row,
                                                         self->block->small,
                                                         self->right - self->left - 2 * BESIDE,
                                                         error);
  g_autoptr (GPtrArray) cells = words ? set_columns (self, row, error) : NULL;

  if (cells == NULL)
    return FALSE;

  put_row (self, row, cells, words, keep);
  return TRUE;
}

/**
 * laurel_layout_add_timeline:
 * @self: the layout
 * @block: a timeline; its columns stand in front, the drawing has the rest
 *
 * Puts the windows of a table's rows into the flow, drawn.
 */
gboolean
laurel_layout_add_timeline (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  const LaurelFrame *frame = &self->section->frame;
  LaurelTimeline timeline = { .layout = self, .block = block, .left = frame->left };
  guint n = laurel_fields_get_n_rows (self->fields, block->table), first;

  if (!laurel_fields_check (self->fields, block->table, error)) {
    g_prefix_error (error, "%s: ", block->name);
    return FALSE;
  }

  for (guint i = 0; i < block->columns->len; i++)
    timeline.left += ((LaurelColumn *) g_ptr_array_index (block->columns, i))->width + GUTTER;
  timeline.right = frame->width - frame->right;
  find_range (&timeline);
  if (!add_header (&timeline, error))
    return FALSE;
  first = laurel_flow_get_n (self->flow);
  for (guint i = 0; i < n; i++)
    if (!add_row (&timeline, laurel_fields_get_row (self->fields, block->table, i),
                  i + 1 < n && i + LAST_ROWS >= n, error))
      return FALSE;

  laurel_flow_even_out (self->flow, first);

  return TRUE;
}
