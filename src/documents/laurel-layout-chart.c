/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-items-private.h"
#include "documents/laurel-layout-private.h"

/*
 * A chart, as it is on a screen: one figure with words for who does not see it, or several where
 * it has more rows than fit one below the other. Its words are set in the document's fonts.
 */

#define WIDE 100000.0 /* for a line that is never broken */

/* Told in grey, too. */
static const LaurelColour TONES[LAUREL_CHART_N_TONES] = {
  { 0, 0, 0 }, { 0.55, 0.55, 0.55 }, { 0.60, 0.72, 0.87 }, { 0.89, 0.92, 0.96 },
  { 0.97, 0.81, 0.47 },
};

/* What has no room is cut, and says so. */
static char *
dup_fitting (LaurelLayout *self, const char *text, const LaurelStyle *style, double width)
{
  char *fitting = g_strdup (text);
  long n = g_utf8_strlen (text, -1);

  while (n > 1 && laurel_paragraph_measure (self->fonts, fitting, style) > width) {
    g_autofree char *cut = g_utf8_substring (text, 0, --n);

    g_free (fitting);
    fitting = g_strconcat (cut, "…", NULL);
  }

  return fitting;
}

static gboolean
add_words (LaurelLayout *self, GPtrArray *items, const LaurelChartPart *part,
           const LaurelStyle *style, GError **error)
{
  LaurelStyle line_style = *style;
  g_autofree char *fitting = NULL;
  g_autoptr (LaurelText) text = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const LaurelLine *line;

  line_style.align = LAUREL_ALIGN_LEFT;
  line_style.leading = part->height;
  fitting = dup_fitting (self, part->text, &line_style, part->width);
  text = laurel_text_new (fitting);
  lines = laurel_paragraph_set (self->fonts, text, 0, strlen (fitting), &line_style, WIDE, error);
  if (lines == NULL)
    return FALSE;

  line = g_ptr_array_index (lines, 0);
  laurel_layout_add_line (self, items, line, &line_style,
                          part->x + part->share * (part->width - line->width), part->y);

  return TRUE;
}

static gboolean
add_parts (LaurelLayout *self, GPtrArray *items, GArray *parts, const LaurelStyle *style,
           GError **error)
{
  for (guint i = 0; i < parts->len; i++) {
    const LaurelChartPart *part = &g_array_index (parts, LaurelChartPart, i);

    if (part->shape != LAUREL_CHART_WORDS)
      g_ptr_array_add (items, laurel_chart_item_new (part, TONES[part->tone]));
    else if (!add_words (self, items, part, style, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_piece (LaurelLayout *self, const LaurelBlock *block, const LaurelChart *chart, guint piece,
           const char *alt, GError **error)
{
  double width = laurel_layout_get_width (self), size = block->style->size;
  double height = laurel_chart_parts_get_height (chart, piece, size);
  g_autoptr (GArray) parts = laurel_chart_parts_list (chart, piece, width, size);
  LaurelItem *figure = laurel_item_new (LAUREL_SHAPE_FIGURE, self->section->frame.left, 0, width,
                                        height);
  LaurelSlab *slab = laurel_flow_add (self->flow, height);

  slab->before += block->top;
  g_ptr_array_add (slab->items, figure);
  figure->tag = "Figure";
  figure->group = ++self->group;
  figure->alt = g_intern_string (alt);
  figure->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_item_free);

  return add_parts (self, figure->parts, parts, block->style, error);
}

/**
 * laurel_layout_add_chart:
 * @self: the layout
 * @block: a chart; its text is what it is, for who does not see it
 *
 * Puts a chart into the flow.
 */
gboolean
laurel_layout_add_chart (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  const LaurelChart *chart;
  g_autoptr (LaurelText) alt = NULL;

  if (!laurel_fields_check (self->fields, block->chart, error)) {
    g_prefix_error (error, "%s: ", block->name);
    return FALSE;
  }
  chart = laurel_fields_get_chart (self->fields, block->chart);
  alt = laurel_layout_expand (self, block->name, block->text, self->fields, error);
  if (alt == NULL)
    return FALSE;

  for (guint piece = 0; chart != NULL && piece < laurel_chart_parts_count (chart); piece++)
    if (!add_piece (self, block, chart, piece, alt->text, error))
      return FALSE;
  laurel_flow_add_after (self->flow, block->height);

  return TRUE;
}
