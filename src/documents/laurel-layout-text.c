/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-layout-private.h"
#include "documents/laurel-numbering.h"

/*
 * Running text, and what stands over it: paragraphs, headings, mark and rule.
 */

static gboolean
is_heading (const LaurelStyle *style)
{
  return style->tag != NULL && style->tag[0] == 'H' && g_ascii_isdigit (style->tag[1]);
}

/**
 * laurel_layout_add_paragraph:
 * @self: the layout
 * @text: a text
 * @start: where in it the paragraph begins
 * @end: where it ends
 * @style: how it is set
 *
 * Puts one paragraph into the flow. No line of it is left alone on a page.
 */
gboolean
laurel_layout_add_paragraph (LaurelLayout *self, LaurelText *text, gsize start, gsize end,
                             const LaurelStyle *style, GError **error)
{
  g_autoptr (GPtrArray) lines = laurel_paragraph_set (self->fonts, text, start, end, style,
                                                      laurel_layout_get_width (self), error);

  if (lines == NULL)
    return FALSE;

  self->group++;
  for (guint i = 0; i < lines->len; i++) {
    LaurelSlab *slab = laurel_flow_add (self->flow, style->leading);
    LaurelItem *item = laurel_layout_add_line (self, slab->items, g_ptr_array_index (lines, i),
                                               style, self->section->frame.left, 0);

    slab->before += i == 0 ? style->before : 0;
    slab->keep = style->keep || (i == 0 && lines->len > 1) || i + 2 == lines->len;
    slab->snap = style->snap;
    if (i == 0 && is_heading (style))
      item->outline = g_strndup (text->text + start, end - start);
  }
  laurel_flow_add_after (self->flow, style->after);

  return TRUE;
}

static gboolean
ends_with_stop (const char *line, gsize length)
{
  const char *last = length > 0 ? g_utf8_find_prev_char (line, line + length) : NULL;
  gunichar end = last ? g_utf8_get_char (last) : 0;

  return end != 0 && g_utf8_strchr ("。；：，.;:,", -1, end) != NULL;
}

/* A sentence with a number in front is set as text is. */
gboolean
laurel_layout_is_run_in (const LaurelStyle *style, const char *line, gsize length)
{
  return is_heading (style) && ends_with_stop (line, length);
}

/**
 * laurel_layout_choose_style:
 * @self: the layout
 * @block: a body or a draft
 * @line: a paragraph
 * @length: of it, in bytes
 *
 * What has a number in front is of that number's level; but a heading has no stop at its end.
 *
 * Returns: (transfer none): how the paragraph is set
 */
const LaurelStyle *
laurel_layout_choose_style (LaurelLayout *self, const LaurelBlock *block, const char *line,
                            gsize length)
{
  for (guint i = 0; i < block->levels->len && self->template->numbering[i] != NULL; i++) {
    const LaurelStyle *style = g_ptr_array_index (block->levels, i);

    if (laurel_numbering_matches (self->template->numbering[i], line)
        && !laurel_layout_is_run_in (style, line, length))
      return style;
  }

  return block->style;
}

/**
 * laurel_layout_add_text:
 * @self: the layout
 * @block: a text or a body
 *
 * Puts paragraphs into the flow, one for each line. Empty lines are left out:
 * white is the template's business.
 */
gboolean
laurel_layout_add_text (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  g_autoptr (LaurelText) text = laurel_layout_expand (self, block->name, block->text,
                                                      self->fields, error);
  gsize start = 0, length;

  if (text == NULL)
    return FALSE;

  length = strlen (text->text);
  while (start < length) {
    const char *newline = strchr (text->text + start, '\n');
    gsize end = newline ? (gsize) (newline - text->text) : length;
    const LaurelStyle *style = block->style;

    if (block->kind == LAUREL_BLOCK_BODY)
      style = laurel_layout_choose_style (self, block, text->text + start, end - start);
    if (end > start
        && !laurel_layout_add_paragraph (self, text, start, end, style, error))
      return FALSE;
    start = end + 1;
  }

  return TRUE;
}

/* The mark's ink, not its line, begins where it should. */
static double
get_ink_ascent (const LaurelLine *line)
{
  int ascent = 0;

  for (guint i = 0; i < line->glyphs->len; i++) {
    PangoGlyphItem *run = g_ptr_array_index (line->glyphs, i);
    PangoRectangle ink;

    pango_glyph_string_extents (run->glyphs, run->item->analysis.font, &ink, NULL);
    ascent = MAX (ascent, PANGO_ASCENT (ink));
  }

  return ascent / (double) PANGO_SCALE;
}

/**
 * laurel_layout_add_mark:
 * @self: the layout
 * @block: a mark
 *
 * Puts the issuer's mark into the flow, its upper edge at the block's top.
 */
gboolean
laurel_layout_add_mark (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  g_autoptr (GPtrArray) lines = laurel_layout_set_lines (self, block, block->text, self->fields,
                                                         block->style,
                                                         laurel_layout_get_width (self), error);
  LaurelSlab *slab;
  LaurelLine *line;
  LaurelItem *item;

  if (lines == NULL)
    return FALSE;

  line = g_ptr_array_index (lines, 0);
  slab = laurel_flow_add (self->flow, block->top + block->height);
  slab->keep = TRUE;
  self->group++;
  item = laurel_layout_add_line (self, slab->items, line, block->style,
                                 self->section->frame.left, 0);
  item->y = block->top + get_ink_ascent (line);

  return TRUE;
}

/**
 * laurel_layout_add_rule_block:
 * @self: the layout
 * @block: a rule
 *
 * Puts a line across into the flow.
 */
void
laurel_layout_add_rule_block (LaurelLayout *self, const LaurelBlock *block)
{
  LaurelSlab *slab = laurel_flow_add (self->flow, block->top + block->height);

  slab->keep = TRUE;
  laurel_layout_add_rule (slab->items, self->section->frame.left, block->top,
                          laurel_layout_get_width (self), block->thickness, block->colour);
}
