/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-layout-private.h"

#include "calendar/laurel-window.h"

/*
 * The plan drawn: a row for each activity, months and their three parts across,
 * as far as the plan reaches. How sure a date is can be seen without colour: a
 * fixed run is solid with square ends; what may still move is hatched; "some day
 * within" is a hollow capsule with a bead as long as it takes at least; what is
 * there on request is a thin line; a deadline is a flag. The words stand beside.
 */

#define GUTTER 8.0
#define PADDING 3.0
#define BAR 7.0
#define LINE 2.0
#define STROKE 0.8
#define BEAD 3.4
#define FLAG 6.0
#define BESIDE 4.0 /* between a bar and its words */
#define LAST_ROWS 4 /* stay on one page, so that no page has one row alone */

static const LaurelColour BLACK = { 0, 0, 0 };
static const LaurelColour WHITE = { 1, 1, 1 };
static const LaurelColour MONTH = { 0.62, 0.62, 0.62 };
static const LaurelColour PART = { 0.86, 0.86, 0.86 };

typedef struct {
  LaurelLayout *layout;
  const LaurelBlock *block;
  double left, right; /* of the drawing */
  LaurelDay first, last;
  LaurelSlab *header;
} Timeline;

/* Where a bar begins and ends, on the page. */
typedef struct {
  double start, end;
} Reach;

static LaurelDay
get_day (LaurelFields *row, const char *name)
{
  return laurel_day_from_iso (laurel_fields_get (row, name));
}

static double
get_x (const Timeline *self, LaurelDay day)
{
  double part = (day - self->first) / (double) (self->last + 1 - self->first);

  return self->left + CLAMP (part, 0, 1) * (self->right - self->left);
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
find_range (Timeline *self)
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
add_fill (const Timeline *self, LaurelSlab *slab, LaurelShape shape, double start, double end,
          double y, double height)
{
  LaurelItem *item = laurel_item_new (shape, start, y - height / 2, end - start, height);

  item->colour = self->block->colour;
  item->stroke = STROKE;
  g_ptr_array_add (slab->items, item);
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
add_uprights (const Timeline *self, LaurelSlab *slab)
{
  g_autoptr (GPtrArray) front = g_steal_pointer (&slab->items);

  slab->items = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_item_free);
  for (LaurelDay month = self->first; month <= self->last;
       month = laurel_day_add_months (month, 1)) {
    add_upright (slab, get_x (self, month), 0.4, MONTH);
    add_upright (slab, get_x (self, month + 10), 0.3, PART);
    add_upright (slab, get_x (self, month + 20), 0.3, PART);
  }
  add_upright (slab, self->right, 0.4, MONTH);
  g_ptr_array_extend_and_steal (slab->items, g_steal_pointer (&front));
}

/* A word of the template between two places, if there is room for it. */
static gboolean
add_word (const Timeline *self, LaurelSlab *slab, const char *word, const LaurelStyle *style,
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
add_month (const Timeline *self, LaurelSlab *slab, LaurelDay month, GError **error)
{
  const LaurelStyle *head = self->block->head;
  const LaurelDay starts[] = { month, month + 10, month + 20, laurel_day_add_months (month, 1) };
  g_autofree char *name = NULL;
  int y, m, d;

  laurel_day_get_ymd (month, &y, &m, &d);
  name = g_strdup_printf ("month.%d", m);
  if (!add_word (self, slab, name, head, get_x (self, month) + PADDING,
                 get_x (self, starts[3]), PADDING, error))
    return FALSE;

  for (int i = 0; i < 3; i++) {
    g_autofree char *part = g_strdup_printf ("part.%d", i + 1);

    if (!add_word (self, slab, part, self->block->small, get_x (self, starts[i]) + PADDING,
                   get_x (self, starts[i + 1]), PADDING + head->leading, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_column_heads (const Timeline *self, LaurelSlab *slab, GError **error)
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
add_header (Timeline *self, GError **error)
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

/* A run: solid where it is certain to be, hatched where it may be. */
static Reach
draw_run (const Timeline *self, LaurelSlab *slab, const LaurelWindow *window, double y)
{
  double es = get_x (self, window->es), le = get_x (self, window->le + 1);
  double ls = get_x (self, window->ls), ee = get_x (self, window->ee + 1);

  if (window->ls > window->ee) {
    add_fill (self, slab, LAUREL_SHAPE_HATCH, es, le, y, BAR);
  } else {
    if (ls > es)
      add_fill (self, slab, LAUREL_SHAPE_HATCH, es, ls + STROKE, y, BAR);
    add_fill (self, slab, LAUREL_SHAPE_FILL, ls, ee, y, BAR);
    if (le > ee)
      add_fill (self, slab, LAUREL_SHAPE_HATCH, ee - STROKE, le, y, BAR);
  }

  return (Reach) { es, le };
}

static Reach
draw_within (const Timeline *self, LaurelSlab *slab, const LaurelWindow *window, double y)
{
  double start = get_x (self, window->es), end = get_x (self, window->le + 1);
  double day = (self->right - self->left) / (self->last + 1 - self->first);
  double bead = MIN (MAX (window->min_days * day, BEAD), end - start - BAR / 2);

  add_fill (self, slab, LAUREL_SHAPE_CAPSULE, start, end, y, BAR);
  if (bead > 0)
    add_fill (self, slab, LAUREL_SHAPE_BEAD, (start + end - bead) / 2, (start + end + bead) / 2, y,
              BEAD);

  return (Reach) { start, end };
}

static Reach
draw_deadline (const Timeline *self, LaurelSlab *slab, LaurelDay day, double y)
{
  double x = get_x (self, day + 1);

  add_fill (self, slab, LAUREL_SHAPE_FLAG, x, x + FLAG, y, BAR + 2);

  return (Reach) { x, x + FLAG };
}

/* "From X": it begins there, and nobody has said when it ends. */
static Reach
draw_open (const Timeline *self, LaurelSlab *slab, const LaurelWindow *window, double y)
{
  LaurelWindow run = *window;

  run.ls = run.ls != 0 ? run.ls : run.es;
  run.ee = run.ls;
  run.le = self->last;

  return draw_run (self, slab, &run, y);
}

static void
read_window (LaurelFields *row, LaurelWindow *window)
{
  const char *extent = laurel_fields_get (row, "extent");

  window->es = get_day (row, "es");
  window->ls = get_day (row, "ls");
  window->ee = get_day (row, "ee");
  window->le = get_day (row, "le");
  window->min_days = MAX (atoi (laurel_fields_get (row, "min_days")), 1);
  window->extent = g_str_equal (extent, "through") ? LAUREL_EXTENT_THROUGH
                   : g_str_equal (extent, "on-demand") ? LAUREL_EXTENT_ON_DEMAND
                   : LAUREL_EXTENT_WITHIN;
}

/* Draws what the days say; of no days, nothing. */
static Reach
draw_window (const Timeline *self, LaurelSlab *slab, LaurelFields *row, double y)
{
  LaurelWindow window = { 0 };

  read_window (row, &window);
  if (laurel_fields_get (row, "cancelled")[0] != '\0' || (window.es == 0 && window.le == 0))
    return (Reach) { self->left, self->left };
  if (window.es == 0)
    return draw_deadline (self, slab, window.le, y);
  if (window.le == 0)
    return draw_open (self, slab, &window, y);

  window.ls = window.ls != 0 ? window.ls : window.le;
  window.ee = window.ee != 0 ? window.ee : window.es;
  if (window.extent == LAUREL_EXTENT_ON_DEMAND) {
    Reach reach = { get_x (self, window.es), get_x (self, window.le + 1) };

    add_fill (self, slab, LAUREL_SHAPE_FILL, reach.start, reach.end, y, LINE);
    return reach;
  }
  if (window.extent == LAUREL_EXTENT_WITHIN && window.le > window.es)
    return draw_within (self, slab, &window, y);

  return draw_run (self, slab, &window, y);
}

/* Words stand on white, so that no line runs through them. */
static void
put_line (const Timeline *self, LaurelSlab *slab, const LaurelLine *line, double x, double y)
{
  const LaurelStyle *style = self->block->small;
  LaurelItem *plate = laurel_item_new (LAUREL_SHAPE_FILL, x - 1,
                                       y + (style->leading - style->size) / 2, line->width + 2,
                                       style->size);

  plate->colour = WHITE;
  g_ptr_array_add (slab->items, plate);
  laurel_layout_add_line (self->layout, slab->items, line, style, x, y);
}

/* Beside the bar where there is room: behind it, before it, else below it. */
static void
put_words (const Timeline *self, LaurelSlab *slab, GPtrArray *lines, Reach reach, double y)
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

  for (guint i = 0; i < lines->len; i++) {
    double x;

    line = g_ptr_array_index (lines, i);
    x = MIN (reach.start + BESIDE, self->right - line->width);
    put_line (self, slab, line, x, y + BAR / 2 + 1 + i * style->leading);
  }
}

static gboolean
needs_room_below (const Timeline *self, GPtrArray *lines, Reach reach)
{
  LaurelLine *line = g_ptr_array_index (lines, 0);

  return lines->len > 1
         || (reach.end + BESIDE + line->width > self->right
             && reach.start - BESIDE - line->width < self->left);
}

/* Number and title, in front of the drawing. Returns how high they are, or -1. */
static double
put_columns (const Timeline *self, LaurelSlab *slab, LaurelFields *row, GError **error)
{
  double x = self->layout->section->frame.left, height = 0;

  for (guint i = 0; i < self->block->columns->len; i++) {
    LaurelColumn *column = g_ptr_array_index (self->block->columns, i);
    g_autoptr (GPtrArray) lines = laurel_layout_set_lines (self->layout, self->block, column->text,
                                                           row, column->style, column->width,
                                                           error);

    if (lines == NULL)
      return -1;

    self->layout->group++;
    for (guint j = 0; j < lines->len; j++)
      laurel_layout_add_line (self->layout, slab->items, g_ptr_array_index (lines, j),
                              column->style, x, PADDING + j * column->style->leading);
    height = MAX (height, lines->len * column->style->leading);
    x += column->width + GUTTER;
  }

  return height;
}

static gboolean
add_row (const Timeline *self, LaurelFields *row, gboolean keep, GError **error)
{
  const LaurelFrame *frame = &self->layout->section->frame;
  const LaurelColumn *title = g_ptr_array_index (self->block->columns, 0);
  double y = PADDING + title->style->leading / 2;
  g_autoptr (GPtrArray) words = laurel_layout_set_lines (self->layout, self->block,
                                                         self->block->text, row,
                                                         self->block->small,
                                                         self->right - self->left - 2 * BESIDE,
                                                         error);
  LaurelSlab *slab;
  double height, below = 0;
  Reach reach;

  if (words == NULL)
    return FALSE;

  slab = laurel_flow_add (self->layout->flow, 0);
  slab->header = self->header;
  slab->keep = keep;
  height = put_columns (self, slab, row, error);
  if (height < 0)
    return FALSE;

  reach = draw_window (self, slab, row, y);
  if (needs_room_below (self, words, reach))
    below = y + BAR / 2 + 1 + words->len * self->block->small->leading;
  put_words (self, slab, words, reach, y);
  slab->height = MAX (MAX (height + 2 * PADDING, below + 1), self->block->height);
  add_uprights (self, slab);
  laurel_layout_add_rule (slab->items, frame->left, slab->height,
                          laurel_layout_get_width (self->layout), 0.3, PART);

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
  Timeline timeline = { .layout = self, .block = block, .left = frame->left };
  guint n = laurel_fields_get_n_rows (self->fields, block->table);

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
  for (guint i = 0; i < n; i++)
    if (!add_row (&timeline, laurel_fields_get_row (self->fields, block->table, i),
                  i + 1 < n && i + LAST_ROWS >= n, error))
      return FALSE;

  return TRUE;
}
