/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-parts.h"

#include <math.h>

/*
 * Where everything of a chart stands, the same on paper and on a screen. There are no words in it
 * but names and numbers, so it is in no language. All measures are in heights of the font.
 */

#define LINE 1.7
#define BOX 0.9
#define THIN 0.12
#define EDGE 0.5
#define NUMBER 3.6 /* for a number beside a bar */
#define DOT 0.7
#define BARS 8.0   /* how high the highest bar is */
#define NAMES 0.28 /* of the width */
#define BRANCHES 0.3 /* of the width, for what branches off at the right end */
#define DIGIT 0.65 /* as wide as the widest */

typedef struct {
  const LaurelChart *chart;
  GArray *parts;
  double width;
  double size;
  double left; /* of the scale */
  double right;
} Drawing;

static void
part_clear (gpointer part)
{
  g_free (((LaurelChartPart *) part)->text);
}

static gboolean
has_lines (const LaurelChart *chart)
{
  return chart->kind != LAUREL_CHART_SCORES && chart->kind != LAUREL_CHART_FLOW;
}

static void
add (Drawing *self, LaurelChartShape shape, LaurelChartTone tone, double x, double y, double width,
     double height)
{
  g_array_append_val (self->parts, ((LaurelChartPart) { shape, tone, x, y, width, height, 0,
                                                        NULL }));
}

/* @y is where its middle stands. */
static void
add_words (Drawing *self, char *text, double x, double y, double width, double share)
{
  double height = self->size * LINE;

  g_array_append_val (self->parts, ((LaurelChartPart) {
    LAUREL_CHART_WORDS, LAUREL_CHART_INK, x, y - height / 2, width, height, share, text }));
}

static double
get_x (const Drawing *self, double value)
{
  double range = self->chart->most - self->chart->least;

  return range > 0 ? self->left + (value - self->chart->least) / range * (self->right - self->left)
                   : (self->left + self->right) / 2;
}

/* What is apart is another box without colour, too. */
static void
add_area (Drawing *self, gboolean is_apart, double x, double y, double width, double height)
{
  add (self, LAUREL_CHART_AREA, is_apart ? LAUREL_CHART_APART : LAUREL_CHART_FILL, x, y, width,
       height);
  if (is_apart)
    add (self, LAUREL_CHART_HATCHING, LAUREL_CHART_INK, x, y, width, height);
}

static void
add_upright (Drawing *self, LaurelChartTone tone, double x, double top, double bottom)
{
  double thin = self->size * THIN;

  add (self, LAUREL_CHART_AREA, tone, x - thin / 2, top, thin, bottom - top);
}

/* ---- a line for each ------------------------------------------------------------------------ */

static void
add_box (Drawing *self, const LaurelChartRow *row, double y)
{
  double from = get_x (self, row->lower), to = get_x (self, row->upper);
  double height = self->size * BOX, thin = self->size * THIN;

  add (self, LAUREL_CHART_AREA, LAUREL_CHART_SOFT, get_x (self, row->least), y - thin / 2,
       get_x (self, row->most) - get_x (self, row->least), thin);
  add_area (self, row->is_apart, from, y - height / 2, MAX (to - from, thin), height);
  add_upright (self, LAUREL_CHART_INK, get_x (self, row->middle), y - height / 2, y + height / 2);
}

/* From nothing to the right or left, with the number behind its end. */
static void
add_bar (Drawing *self, const LaurelChartRow *row, double y)
{
  double zero = get_x (self, 0), end = get_x (self, row->value), room = self->size * NUMBER;
  double height = self->size * BOX, gap = self->size * EDGE;

  add_area (self, row->is_apart, MIN (zero, end), y - height / 2,
            MAX (fabs (end - zero), self->size * THIN), height);
  if (row->value < 0)
    add_words (self, laurel_chart_dup_signed (self->chart, row->value), end - gap - room, y, room,
               1);
  else
    add_words (self, laurel_chart_dup_signed (self->chart, row->value), end + gap, y, room, 0);
}

/* What it would be without somebody, and how far that is from what it is. */
static void
add_dot (Drawing *self, const LaurelChartRow *row, double y)
{
  double all = get_x (self, self->chart->all), at = get_x (self, row->value);
  double dot = self->size * DOT, thin = self->size * THIN, room = self->size * NUMBER;
  double gap = self->size * EDGE;

  add (self, LAUREL_CHART_AREA, LAUREL_CHART_SOFT, MIN (all, at), y - thin / 2, fabs (at - all),
       thin);
  add (self, LAUREL_CHART_DOT, row->is_apart ? LAUREL_CHART_INK : LAUREL_CHART_FILL, at - dot / 2,
       y - dot / 2, dot, dot);
  if (row->value < self->chart->all)
    add_words (self, laurel_chart_dup_number (self->chart, row->value), at - gap - room, y, room,
               1);
  else
    add_words (self, laurel_chart_dup_number (self->chart, row->value), at + gap, y, room, 0);
}

static void
add_row (Drawing *self, const LaurelChartRow *row, double y)
{
  add_words (self, g_strdup (row->name), 0, y, self->width * NAMES, 0);
  switch (self->chart->kind) {
  case LAUREL_CHART_OTHERS:
    add_bar (self, row, y);
    break;
  case LAUREL_CHART_AGREEMENT:
    add_dot (self, row, y);
    break;
  case LAUREL_CHART_JUDGES:
  case LAUREL_CHART_ENTRIES:
  case LAUREL_CHART_SCORES:
  case LAUREL_CHART_FLOW:
  case LAUREL_N_CHARTS:
  default:
    add_box (self, row, y);
    break;
  }
}

/* What the middle of the scale is stands through all rows, and below it. */
static void
add_middle (Drawing *self, double value, char *text, double bottom)
{
  double x = get_x (self, value), room = self->size * NUMBER;

  add_upright (self, LAUREL_CHART_SOFT, x, 0, bottom);
  add_words (self, text, x - room / 2, bottom + self->size * LINE / 2, room, 0.5);
}

static void
add_ends (Drawing *self, double y)
{
  double half = (self->right - self->left) / 2;

  add_words (self, laurel_chart_dup_number (self->chart, self->chart->least), self->left, y, half,
             0);
  add_words (self, laurel_chart_dup_number (self->chart, self->chart->most), self->left + half, y,
             half, 1);
}

static void
get_rows (const LaurelChart *chart, guint piece, guint *first, guint *n)
{
  *first = piece * LAUREL_CHART_ROWS;
  *n = MIN (chart->rows->len - *first, LAUREL_CHART_ROWS);
}

static void
add_lines (Drawing *self, guint piece)
{
  double line = self->size * LINE;
  guint first, n;

  get_rows (self->chart, piece, &first, &n);
  if (self->chart->kind == LAUREL_CHART_OTHERS)
    add_middle (self, 0, g_strdup ("0"), n * line);
  if (self->chart->kind == LAUREL_CHART_AGREEMENT)
    add_middle (self, self->chart->all, laurel_chart_dup_number (self->chart, self->chart->all),
                n * line);
  for (guint i = 0; i < n; i++)
    add_row (self, laurel_chart_get_row (self->chart, first + i), (i + 0.5) * line);
  if (self->chart->kind == LAUREL_CHART_JUDGES || self->chart->kind == LAUREL_CHART_ENTRIES)
    add_ends (self, (n + 0.5) * line);
}

/* ---- bars ----------------------------------------------------------------------------------- */

static guint
find_most (const LaurelChart *chart)
{
  guint most = 1;

  for (guint i = 0; i < chart->rows->len; i++)
    most = MAX (most, laurel_chart_get_row (chart, i)->count);

  return most;
}

static double
get_step_height (const Drawing *self, const LaurelChartRow *row, guint most)
{
  return row->count * self->size * BARS / most;
}

static void
add_step (Drawing *self, const LaurelChartRow *row, double foot, guint most)
{
  double from = get_x (self, row->from), to = get_x (self, row->to), thin = self->size * THIN;
  double height = get_step_height (self, row, most);

  if (row->count == 0)
    return;

  add (self, LAUREL_CHART_AREA, LAUREL_CHART_FILL, from + thin, foot - height,
       MAX (to - from - 2 * thin, thin), height);
  add_words (self, g_strdup_printf ("%u", row->count), from, foot - height - self->size * LINE / 2,
             to - from, 0.5);
}

/* Returns: (nullable): the bar whose number stands at @x */
static const LaurelChartRow *
find_number (const Drawing *self, double x)
{
  for (guint i = 0; i < self->chart->rows->len; i++) {
    const LaurelChartRow *row = laurel_chart_get_row (self->chart, i);
    double middle = (get_x (self, row->from) + get_x (self, row->to)) / 2, half = EDGE / 2;

    for (guint rest = row->count; rest > 0; rest /= 10)
      half += DIGIT / 2;
    if (row->count > 0 && fabs (x - middle) < half * self->size)
      return row;
  }

  return NULL;
}

/* Down to the foot of the bars; a number that stands there interrupts it. */
static void
add_cut_line (Drawing *self, double x, double top, double foot, guint most)
{
  const LaurelChartRow *row = find_number (self, x);
  double head = row ? foot - get_step_height (self, row, most) : foot;

  if (row != NULL)
    add_upright (self, LAUREL_CHART_INK, x, top, head - self->size * LINE);
  add_upright (self, LAUREL_CHART_INK, x, row ? head : top, foot);
}

/* Each award has a line of its own above the bars, so that their names never meet. */
static void
add_cut (Drawing *self, guint i, double foot, guint most)
{
  const LaurelChartCut *cut = laurel_chart_get_cut (self->chart, i);
  g_autofree char *at = laurel_chart_dup_number (self->chart, cut->at);
  char *text = g_strdup_printf ("%s  %s", cut->level, at);
  double x = get_x (self, cut->at), y = (i + 0.5) * self->size * LINE, gap = self->size * EDGE;

  add_cut_line (self, x, i * self->size * LINE, foot, most);
  if (x > (self->left + self->right) / 2)
    add_words (self, text, 0, y, x - gap, 1);
  else
    add_words (self, text, x + gap, y, self->width - x - gap, 0);
}

static double
get_foot (const LaurelChart *chart, double size)
{
  return (chart->cuts->len + 1) * size * LINE + size * BARS;
}

static void
add_bars (Drawing *self)
{
  double foot = get_foot (self->chart, self->size);
  guint most = find_most (self->chart);

  self->left = self->size * EDGE;
  self->right = self->width - self->size * EDGE;
  for (guint i = 0; i < self->chart->rows->len; i++)
    add_step (self, laurel_chart_get_row (self->chart, i), foot, most);
  add (self, LAUREL_CHART_AREA, LAUREL_CHART_SOFT, self->left, foot, self->right - self->left,
       self->size * THIN);
  for (guint i = 0; i < self->chart->cuts->len; i++)
    add_cut (self, i, foot, most);
  add_ends (self, foot + self->size * LINE / 2);
}

/* ---- a flow --------------------------------------------------------------------------------- */

static void
add_bar_from (Drawing *self, const LaurelChartRow *row, double y)
{
  double from = get_x (self, row->from), height = self->size * BOX;

  if (row->count > 0)
    add_area (self, row->is_apart, from, y - height / 2,
              MAX (get_x (self, row->to) - from, self->size * THIN), height);
}

/* What leads down from a step to @row, or to the step after it. */
static void
add_lead (Drawing *self, double from, double to, double top, double bottom)
{
  double half = self->size * BOX / 2;

  if (to > from)
    add (self, LAUREL_CHART_AREA, LAUREL_CHART_PALE, get_x (self, from), top + half,
         MAX (get_x (self, to) - get_x (self, from), self->size * THIN), bottom - top - 2 * half);
}

static void
add_flow_words (Drawing *self, const LaurelChartRow *row, double y)
{
  double at = get_x (self, row->to) + self->size * EDGE;
  g_autofree char *number = laurel_chart_dup_number (self->chart, row->value);

  if (!row->is_branch)
    add_words (self, g_strdup (row->name), 0, y, self->width * NAMES, 0);
  add_words (self, row->is_branch ? g_strdup_printf ("%s  %s", row->name, number)
                                  : g_steal_pointer (&number), at, y, self->width - at, 0);
}

/* From a step to the one after it what went on leads straight down, and to each branch what ends
 * there: the outermost first, so that nothing crosses. */
static void
add_flow (Drawing *self)
{
  double line = self->size * LINE, step_y = 0, rest = 0;

  self->left = self->width * NAMES;
  self->right = self->width * (1 - BRANCHES);
  for (guint i = 0; i < self->chart->rows->len; i++) {
    const LaurelChartRow *row = laurel_chart_get_row (self->chart, i);
    double y = (i + 0.5) * line;

    if (row->is_branch) {
      add_lead (self, row->from, row->to, step_y, y);
      rest = row->from;
    } else {
      if (i > 0)
        add_lead (self, 0, rest, step_y, y);
      step_y = y;
      rest = row->to;
    }
    add_bar_from (self, row, y);
    add_flow_words (self, row, y);
  }
}

/* ---- all of it ------------------------------------------------------------------------------ */

/* How many pieces it is drawn in, one below the other. */
guint
laurel_chart_parts_count (const LaurelChart *chart)
{
  return !has_lines (chart) ? chart->rows->len > 0
                            : (chart->rows->len + LAUREL_CHART_ROWS - 1) / LAUREL_CHART_ROWS;
}

/* Returns: how high a piece is for a font of @size, both in the same unit */
double
laurel_chart_parts_get_height (const LaurelChart *chart, guint piece, double size)
{
  guint first, n;

  if (chart->kind == LAUREL_CHART_FLOW)
    return chart->rows->len * size * LINE;
  if (!has_lines (chart))
    return get_foot (chart, size) + size * LINE;

  get_rows (chart, piece, &first, &n);
  return (n + 1) * size * LINE;
}

/**
 * laurel_chart_parts_list:
 * @chart: a chart
 * @piece: which of its pieces
 * @width: how wide it is drawn
 * @size: of the font, in the same unit
 *
 * Returns: (transfer full) (element-type LaurelChartPart): what is drawn, one over the other
 */
GArray *
laurel_chart_parts_list (const LaurelChart *chart, guint piece, double width, double size)
{
  double beside = chart->kind == LAUREL_CHART_OTHERS || chart->kind == LAUREL_CHART_AGREEMENT
                    ? size * (NUMBER + EDGE) : size * EDGE;
  Drawing self = { chart, g_array_new (FALSE, FALSE, sizeof (LaurelChartPart)), width, size,
                   width * NAMES + beside, width - beside };

  g_array_set_clear_func (self.parts, part_clear);
  if (chart->kind == LAUREL_CHART_FLOW)
    add_flow (&self);
  else if (has_lines (chart))
    add_lines (&self, piece);
  else
    add_bars (&self);

  return self.parts;
}
