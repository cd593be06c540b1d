/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-pages-private.h"

LaurelLeaf *
laurel_leaf_new (double width, double height)
{
  LaurelLeaf *sheet = g_new0 (LaurelLeaf, 1);

  sheet->width = width;
  sheet->height = height;
  sheet->items = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_item_free);

  return sheet;
}

void
laurel_leaf_free (LaurelLeaf *sheet)
{
  g_ptr_array_unref (sheet->items);
  g_free (sheet);
}

void
laurel_imprint_clear (LaurelImprint *imprint)
{
  g_free (imprint->language);
  g_free (imprint->title);
  g_free (imprint->author);
  g_free (imprint->subject);
  g_free (imprint->date);
}

LaurelPages *
laurel_pages_new (LaurelFonts *fonts)
{
  LaurelPages *self = g_new0 (LaurelPages, 1);

  g_atomic_ref_count_init (&self->refs);
  self->fonts = laurel_fonts_ref (fonts);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_leaf_free);

  return self;
}

LaurelPages *
laurel_pages_ref (LaurelPages *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_pages_unref (LaurelPages *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->sheets);
  laurel_imprint_clear (&self->imprint);
  laurel_fonts_unref (self->fonts);
  g_free (self);
}

LaurelLeaf *
laurel_pages_add_sheet (LaurelPages *self, double width, double height)
{
  LaurelLeaf *sheet = laurel_leaf_new (width, height);

  g_ptr_array_add (self->sheets, sheet);

  return sheet;
}

guint
laurel_pages_get_n_pages (LaurelPages *self)
{
  return self->sheets->len;
}

/**
 * laurel_pages_get_size:
 * @self: the pages
 * @page: from 0
 * @width: (out): in points
 * @height: (out): in points
 */
void
laurel_pages_get_size (LaurelPages *self, guint page, double *width, double *height)
{
  LaurelLeaf *sheet;

  g_return_if_fail (page < self->sheets->len);

  sheet = g_ptr_array_index (self->sheets, page);
  *width = sheet->width;
  *height = sheet->height;
}

/* Whether there are elements in others on it, such as cells in rows. */
gboolean
laurel_leaf_has_parts (const LaurelLeaf *sheet)
{
  for (guint i = 0; i < sheet->items->len; i++)
    if (((LaurelItem *) g_ptr_array_index (sheet->items, i))->within[0].tag != NULL)
      return TRUE;

  return FALSE;
}

/* Whether there are any, which may turn out to be faulty when they are put into a PDF. */
gboolean
laurel_pages_has_drawings (LaurelPages *self)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    const LaurelLeaf *sheet = g_ptr_array_index (self->sheets, i);

    for (guint j = 0; j < sheet->items->len; j++)
      if (((LaurelItem *) g_ptr_array_index (sheet->items, j))->shape == LAUREL_SHAPE_DRAWING)
        return TRUE;
  }

  return FALSE;
}

/**
 * laurel_pages_dup_fallbacks:
 *
 * Returns: (transfer full): which typefaces are missing, in sentences
 */
GStrv
laurel_pages_dup_fallbacks (LaurelPages *self)
{
  return laurel_fonts_dup_fallbacks (self->fonts);
}

LaurelItem *
laurel_item_new (LaurelShape shape, double x, double y, double width, double height)
{
  LaurelItem *self = g_new0 (LaurelItem, 1);

  self->shape = shape;
  self->x = x;
  self->y = y;
  self->width = width;
  self->height = height;

  return self;
}

/* Glyphs and parts are shared: nobody changes them once they are set. */
LaurelItem *
laurel_item_copy (LaurelItem *self)
{
  LaurelItem *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->glyphs = self->glyphs ? g_ptr_array_ref (self->glyphs) : NULL;
  copy->outline = g_strdup (self->outline);
  copy->qr = self->qr ? laurel_qr_copy (self->qr) : NULL;
  copy->bars = self->bars ? laurel_bar_code_copy (self->bars) : NULL;
  copy->drawing = self->drawing ? laurel_drawing_ref (self->drawing) : NULL;
  copy->parts = self->parts ? g_ptr_array_ref (self->parts) : NULL;

  return copy;
}

void
laurel_item_free (LaurelItem *self)
{
  g_clear_pointer (&self->glyphs, g_ptr_array_unref);
  g_free (self->text);
  g_free (self->outline);
  g_clear_pointer (&self->qr, laurel_qr_free);
  g_clear_pointer (&self->bars, laurel_bar_code_free);
  g_clear_pointer (&self->drawing, laurel_drawing_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

static void
dump_item (GString *out, const LaurelItem *item)
{
  static const char * const NAMES[] = { "text", "fill", "hatch", "capsule", "bead", "flag", "qr",
                                        "seal", "drawing", "figure", "bars" };

  g_string_append_printf (out, "%s %.2f %.2f %.2f", NAMES[item->shape], item->x, item->y,
                          item->width);
  if (item->shape == LAUREL_SHAPE_TEXT)
    g_string_append_printf (out, " %s %.2f %s \"%s\"", item->role, item->size,
                            item->tag ? item->tag : "-", item->text);
  else
    g_string_append_printf (out, " %.2f", item->height);
  g_string_append_c (out, '\n');
  for (guint i = 0; item->parts != NULL && i < item->parts->len; i++)
    dump_item (out, g_ptr_array_index (item->parts, i));
}

/**
 * laurel_pages_dup_dump:
 * @self: the pages
 *
 * Returns: (transfer full): the layout as text, a line for each thing:
 *   `page NUMBER WIDTH HEIGHT`, `text X BASELINE WIDTH ROLE SIZE TAG "TEXT"`,
 *   `fill X Y WIDTH HEIGHT` and so on, in points from the upper left corner; below a figure its
 *   parts, from its own corner
 */
char *
laurel_pages_dup_dump (LaurelPages *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < self->sheets->len; i++) {
    LaurelLeaf *sheet = g_ptr_array_index (self->sheets, i);

    g_string_append_printf (out, "page %u %.2f %.2f\n", i + 1, sheet->width, sheet->height);
    for (guint j = 0; j < sheet->items->len; j++)
      dump_item (out, g_ptr_array_index (sheet->items, j));
  }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
