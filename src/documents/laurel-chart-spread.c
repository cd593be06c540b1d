/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-spread.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In heights of the font. */
#define LINE 1.7
#define BOX 0.9
#define LABEL_SHARE 0.28

struct _LaurelChartSpread {
  GArray *spreads;  /* (element-type LaurelJudgeSpread): of those who have any */
  GPtrArray *names; /* (element-type utf8) */
  int digits;
  double least;
  double most;
  double apart; /* how far from the others is far */
};

static const LaurelJudgeSpread *
get_spread (const LaurelChartSpread *self, guint i)
{
  return &g_array_index (self->spreads, LaurelJudgeSpread, i);
}

/* Half of what a box is wide on the average: beside that a difference is seen at once. */
static void
measure (LaurelChartSpread *self)
{
  double widths = 0;

  for (guint i = 0; i < self->spreads->len; i++) {
    const LaurelJudgeSpread *spread = get_spread (self, i);

    self->least = i == 0 ? spread->least : MIN (self->least, spread->least);
    self->most = i == 0 ? spread->most : MAX (self->most, spread->most);
    widths += spread->upper - spread->lower;
  }
  self->apart = self->spreads->len > 0 ? widths / self->spreads->len / 2 : 0;
}

/**
 * laurel_chart_spread_new:
 * @rule: a rule
 * @marks: marks, settled by it
 * @of: of what
 *
 * Returns: (transfer full): the chart; it has no line for who has no finished score sheet
 */
LaurelChartSpread *
laurel_chart_spread_new (const LaurelRule *rule, const LaurelMarks *marks, LaurelSpreadOf of)
{
  LaurelNames names = of == LAUREL_SPREAD_OF_JUDGES ? LAUREL_NAMES_JUDGES : LAUREL_NAMES_ENTRIES;
  g_autoptr (GArray) spreads = laurel_judge_spread_list (rule, marks, of);
  LaurelChartSpread *self = g_new0 (LaurelChartSpread, 1);

  self->spreads = g_array_new (FALSE, FALSE, sizeof (LaurelJudgeSpread));
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->digits = rule->digits;
  for (guint i = 0; i < spreads->len; i++) {
    const LaurelJudgeSpread *spread = &g_array_index (spreads, LaurelJudgeSpread, i);

    if (spread->n == 0)
      continue;
    g_array_append_val (self->spreads, *spread);
    g_ptr_array_add (self->names, g_strdup (laurel_marks_get_name (marks, names, spread->which)));
  }
  measure (self);

  return self;
}

void
laurel_chart_spread_free (LaurelChartSpread *self)
{
  g_array_unref (self->spreads);
  g_ptr_array_unref (self->names);
  g_free (self);
}

guint
laurel_chart_spread_get_n (const LaurelChartSpread *self)
{
  return self->spreads->len;
}

/**
 * laurel_chart_spread_is_apart:
 * @self: a chart
 * @i: which line
 *
 * Returns: whether the judge marks clearly above or below the others
 */
gboolean
laurel_chart_spread_is_apart (const LaurelChartSpread *self, guint i)
{
  return fabs (get_spread (self, i)->above) > self->apart; /* NaN is not */
}

/* ---- the table behind it -------------------------------------------------------------------- */

/**
 * laurel_chart_spread_dup_table:
 * @self: a chart
 *
 * Returns: (transfer full): all that the chart shows, in words, a line for each
 */
char *
laurel_chart_spread_dup_table (const LaurelChartSpread *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->spreads->len; i++) {
    const LaurelJudgeSpread *spread = get_spread (self, i);
    int digits = self->digits;

    g_string_append (text, i > 0 ? "\n" : "");
    /* Translators: a name, and five marks. */
    g_string_append_printf (text, _("%s: from %.*f to %.*f, the middle %.*f, half of them between "
                                    "%.*f and %.*f"),
                            (char *) self->names->pdata[i], digits, spread->least, digits,
                            spread->most, digits, spread->middle, digits, spread->lower, digits,
                            spread->upper);
    if (isnan (spread->above))
      continue;
    g_string_append_printf (text, spread->above < 0
                                    /* Translators: follows a sentence; a difference of marks. */
                                    ? _("; %.*f below the others") : _("; %.*f above the others"),
                            digits, fabs (spread->above));
  }

  return g_string_free (text, FALSE);
}

/* ---- drawing ------------------------------------------------------------------------------- */

typedef struct {
  const LaurelChartSpread *chart;
  cairo_t *cairo;
  const LaurelChartLook *look;
  PangoLayout *layout;
  double size;
  double left;
  double right;
} Drawing;

/* Returns: how high it is for a font of @size, both in the same unit */
double
laurel_chart_spread_get_height (const LaurelChartSpread *self, double size)
{
  return (self->spreads->len + 1) * size * LINE;
}

static void
set_colour (cairo_t *cairo, LaurelColour colour)
{
  cairo_set_source_rgb (cairo, colour.red, colour.green, colour.blue);
}

static double
get_x (const Drawing *self, double value)
{
  double range = self->chart->most - self->chart->least;

  return range > 0 ? self->left + (value - self->chart->least) / range * (self->right - self->left)
                   : (self->left + self->right) / 2;
}

/* @share is 0 for words that begin at @x, 1 for those that end there. */
static void
draw_text (Drawing *self, const char *text, double x, double y, double most, double share)
{
  int width, height;

  pango_layout_set_width (self->layout, (int) (most * PANGO_SCALE));
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_size (self->layout, &width, &height);
  pango_layout_get_pixel_size (self->layout, &width, NULL);
  set_colour (self->cairo, self->look->ink);
  cairo_move_to (self->cairo, x - share * width, y - height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (self->cairo, self->layout);
}

/* Strokes across the box, so that it is another box without colour, too. */
static void
hatch (Drawing *self, double x, double y, double width, double height)
{
  cairo_save (self->cairo);
  cairo_rectangle (self->cairo, x, y, width, height);
  cairo_clip (self->cairo);
  set_colour (self->cairo, self->look->ink);
  cairo_set_line_width (self->cairo, self->size / 14);
  for (double at = x - height; at < x + width; at += self->size / 3) {
    cairo_move_to (self->cairo, at, y + height);
    cairo_line_to (self->cairo, at + height, y);
  }
  cairo_stroke (self->cairo);
  cairo_restore (self->cairo);
}

static void
draw_box (Drawing *self, const LaurelJudgeSpread *spread, gboolean is_apart, double y)
{
  double from = get_x (self, spread->lower), to = get_x (self, spread->upper);
  double height = self->size * BOX, width = MAX (to - from, self->size / 8);
  double top = y - height / 2;

  set_colour (self->cairo, self->look->soft);
  cairo_set_line_width (self->cairo, self->size / 8);
  cairo_move_to (self->cairo, get_x (self, spread->least), y);
  cairo_line_to (self->cairo, get_x (self, spread->most), y);
  cairo_stroke (self->cairo);
  set_colour (self->cairo, is_apart ? self->look->apart : self->look->fill);
  cairo_rectangle (self->cairo, from, top, width, height);
  cairo_fill (self->cairo);
  if (is_apart)
    hatch (self, from, top, width, height);
  set_colour (self->cairo, self->look->ink);
  cairo_rectangle (self->cairo, get_x (self, spread->middle) - self->size / 14, top,
                   self->size / 7, height);
  cairo_fill (self->cairo);
}

static void
draw_scale (Drawing *self, double y)
{
  double half = (self->right - self->left) / 2;
  g_autofree char *least = g_strdup_printf ("%.*f", self->chart->digits, self->chart->least);
  g_autofree char *most = g_strdup_printf ("%.*f", self->chart->digits, self->chart->most);

  draw_text (self, least, self->left, y, half, 0);
  draw_text (self, most, self->right, y, half, 1);
}

/**
 * laurel_chart_spread_draw:
 * @self: a chart
 * @cairo: where to draw, from its origin down
 * @width: how wide it is
 * @look: what it looks like
 *
 * The same on paper and on a screen; what it shows is in words in its table.
 */
void
laurel_chart_spread_draw (const LaurelChartSpread *self, cairo_t *cairo, double width,
                          const LaurelChartLook *look)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);
  double size = (double) pango_font_description_get_size (look->font) / PANGO_SCALE;
  Drawing drawing = { self, cairo, look, layout, size, width * LABEL_SHARE + size / 2,
                      width - size / 2 };

  pango_layout_set_font_description (layout, look->font);
  for (guint i = 0; i < self->spreads->len; i++) {
    double y = (i + 0.5) * size * LINE;

    draw_text (&drawing, self->names->pdata[i], 0, y, width * LABEL_SHARE, 0);
    draw_box (&drawing, get_spread (self, i), laurel_chart_spread_is_apart (self, i), y);
  }
  if (self->spreads->len > 0)
    draw_scale (&drawing, (self->spreads->len + 0.5) * size * LINE);
}
