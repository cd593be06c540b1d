/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-shaping.h"

#include "documents/laurel-line-break.h"

/* White between Han and Latin letters, in em. None around digits: 9月11日. */
#define HAN_LATIN 0.125

#define NO_LIGATURES "liga=0, clig=0"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PangoGlyphString, pango_glyph_string_free)

static void
free_items (GList *items)
{
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
}

/* Every letter by itself: readers take a ligature out of a PDF as one character, U+FB03, so that
 * nobody finds the number or the name that it stands in.
 * The quotes and dashes of Chinese fonts fill a cell unless they are asked not to. */
static GList *
itemize (LaurelFonts *fonts, const LaurelStyle *style, double size, const char *text)
{
  PangoAttrList *attrs = pango_attr_list_new ();
  g_autoptr (PangoFontDescription) description =
    laurel_fonts_describe (fonts, style->role, size, style->bold);
  const char *features;
  GList *items;

  pango_attr_list_insert (attrs, pango_attr_font_desc_new (description));
  features = g_str_equal (laurel_fonts_get_language (fonts), "en") ? NO_LIGATURES ", pwid"
                                                                  : NO_LIGATURES;
  pango_attr_list_insert (attrs, pango_attr_font_features_new (features));
  items = pango_itemize (laurel_fonts_get_context (fonts), text, 0, strlen (text), attrs, NULL);
  pango_attr_list_unref (attrs);
  for (GList *l = items; l != NULL; l = l->next)
    laurel_fonts_keep (fonts, ((PangoItem *) l->data)->analysis.font);

  return items;
}

static gboolean
is_missing (LaurelFonts *fonts, const PangoItem *item, const PangoGlyphInfo *glyph, gunichar c)
{
  return glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG
         || !laurel_fonts_is_trusted (fonts, item->analysis.font, c);
}

/* The first byte of an item that its font cannot show, or -1. */
static gssize
find_fault (LaurelFonts *fonts, const char *text, const PangoItem *item,
            const PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    gssize offset = item->offset + glyphs->log_clusters[i];

    if (is_missing (fonts, item, &glyphs->glyphs[i], g_utf8_get_char (text + offset)))
      return offset;
  }

  return -1;
}

static void
add_missing (LaurelFonts *fonts, const char *text, const PangoItem *item, GHashTable *seen,
             GArray *missing)
{
  g_autoptr (PangoGlyphString) glyphs = pango_glyph_string_new ();

  pango_shape_item ((PangoItem *) item, text, strlen (text), NULL, glyphs, PANGO_SHAPE_NONE);
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    gsize offset = item->offset + glyphs->log_clusters[i];
    gunichar c = g_utf8_get_char (text + offset);

    if (is_missing (fonts, item, &glyphs->glyphs[i], c)
        && g_hash_table_add (seen, GUINT_TO_POINTER (c)))
      g_array_append_val (missing, offset);
  }
}

/**
 * laurel_shape_find_missing:
 * @fonts: the fonts
 * @style: how it is set
 * @text: a paragraph
 *
 * Returns: (transfer full) (element-type gsize): where each character is first that no font has
 */
GArray *
laurel_shape_find_missing (LaurelFonts *fonts, const LaurelStyle *style, const char *text)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GList *items = itemize (fonts, style, style->size, text);

  for (GList *l = items; l != NULL; l = l->next)
    add_missing (fonts, text, l->data, seen, missing);
  free_items (items);

  return missing;
}

static gboolean
measure_items (LaurelMeasure *self, LaurelFonts *fonts, GList *items, gsize *fault)
{
  int at = 0;

  for (GList *l = items; l != NULL; l = l->next) {
    PangoItem *item = l->data;
    g_autoptr (PangoGlyphString) glyphs = pango_glyph_string_new ();
    PangoGlyphItem run = { item, glyphs };
    g_autofree int *widths = g_new0 (int, item->num_chars);
    gssize found;

    pango_shape_item (item, self->text, strlen (self->text), NULL, glyphs, PANGO_SHAPE_NONE);
    found = find_fault (fonts, self->text, item, glyphs);
    if (found >= 0) {
      *fault = found;
      return FALSE;
    }
    pango_glyph_item_get_logical_widths (&run, self->text, widths);
    for (int i = 0; i < item->num_chars; i++)
      self->widths[at++] = widths[i] / (double) PANGO_SCALE;
  }

  return TRUE;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) && !laurel_line_break_is_wide (c);
}

static void
find_extras (LaurelMeasure *self, const LaurelStyle *style)
{
  for (int i = 0; i + 1 < self->n; i++) {
    gunichar one = self->chars[i], two = self->chars[i + 1];

    self->extras[i] = style->spacing * self->size;
    if ((laurel_line_break_is_han (one) && is_letter (two))
        || (is_letter (one) && laurel_line_break_is_han (two)))
      self->extras[i] += HAN_LATIN * self->size;
  }
}

/**
 * laurel_measure_new:
 * @fonts: the fonts
 * @style: how it is set
 * @size: the size, instead of the style's
 * @text: a paragraph
 * @fault: (out): the first byte that cannot be set
 *
 * Returns: (transfer full) (nullable): the measures, or %NULL when no font has
 *   the character at @fault
 */
LaurelMeasure *
laurel_measure_new (LaurelFonts *fonts, const LaurelStyle *style, double size, const char *text,
                    gsize *fault)
{
  g_autoptr (LaurelMeasure) self = g_new0 (LaurelMeasure, 1);
  GList *items = itemize (fonts, style, size, text);
  const char *at = text;
  gboolean measured;

  self->text = g_strdup (text);
  self->size = size;
  self->n = g_utf8_strlen (text, -1);
  self->chars = g_new0 (gunichar, self->n + 1);
  self->offsets = g_new0 (int, self->n + 1);
  self->widths = g_new0 (double, self->n + 1);
  self->extras = g_new0 (double, self->n + 1);
  self->breaks = laurel_line_break_find (text, -1, laurel_fonts_get_language (fonts));
  for (int i = 0; i < self->n; i++, at = g_utf8_next_char (at)) {
    self->chars[i] = g_utf8_get_char (at);
    self->offsets[i] = at - text;
  }
  self->offsets[self->n] = at - text;
  find_extras (self, style);

  measured = measure_items (self, fonts, items, fault);
  free_items (items);

  return measured ? g_steal_pointer (&self) : NULL;
}

void
laurel_measure_free (LaurelMeasure *self)
{
  g_free (self->text);
  g_free (self->chars);
  g_free (self->offsets);
  g_free (self->widths);
  g_free (self->extras);
  g_free (self->breaks);
  g_free (self);
}

/* Full-width marks lose some of the white that is in their cell: in front of
 * an opening mark, behind a closing one. */
static void
squeeze_glyph (PangoGlyphInfo *glyph, gunichar c, int amount)
{
  glyph->geometry.width -= amount;
  if (g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION)
    glyph->geometry.x_offset -= amount;
}

static void
adjust_run (PangoGlyphItem *run, const char *text, const double *after, double squeeze)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, run, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter)) {
    int last = MAX (iter.start_glyph, iter.end_glyph - 1);
    PangoGlyphInfo *glyph = &run->glyphs->glyphs[last];
    gunichar c = g_utf8_get_char (text + iter.start_index);

    if (squeeze > 0 && laurel_line_break_is_stop (c))
      squeeze_glyph (glyph, c, squeeze * PANGO_SCALE);
    glyph->geometry.width += after[iter.end_char - 1] * PANGO_SCALE;
  }
}

/**
 * laurel_shape_line:
 * @fonts: the fonts
 * @style: how it is set
 * @size: the size, instead of the style's
 * @text: one line
 * @after: the white after each character, in points
 * @squeeze: how much white each full-width mark loses
 * @width: (out): how wide it came out
 *
 * Returns: (transfer full) (element-type PangoGlyphItem): the runs, from the left
 */
GPtrArray *
laurel_shape_line (LaurelFonts *fonts, const LaurelStyle *style, double size, const char *text,
                   const double *after, double squeeze, double *width)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) pango_glyph_item_free);
  GList *items = itemize (fonts, style, size, text);
  GList *shown = pango_reorder_items (items);

  *width = 0;
  for (GList *l = shown; l != NULL; l = l->next) {
    PangoGlyphItem *run = g_slice_new0 (PangoGlyphItem);
    PangoItem *item = l->data;

    run->item = item;
    run->glyphs = pango_glyph_string_new ();
    pango_shape_item (item, text, strlen (text), NULL, run->glyphs, PANGO_SHAPE_NONE);
    adjust_run (run, text, after + g_utf8_pointer_to_offset (text, text + item->offset), squeeze);
    *width += pango_glyph_string_get_width (run->glyphs) / (double) PANGO_SCALE;
    g_ptr_array_add (runs, run);
  }
  g_list_free (shown);
  g_list_free (items);

  return runs;
}
