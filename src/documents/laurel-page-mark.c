/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-page-mark.h"

#include "documents/laurel-pages-private.h"

#include <glib/gi18n-lib.h>
#include <hb.h>
#include <pango/pango.h>

/*
 * By what a paper that is printed again is known to look as it was issued: the SHA-256 of its
 * pages as they are laid out, and the fonts they are set in, a line each.
 *
 * It is not that of the file: the same page is other bytes in a file of a thousand, on a sheet
 * with seven others, and alone. Numbers of objects, subsets of fonts, bookmarks, structure and
 * the place on the sheet differ, and none of them is on the paper. What is on it is: what stands
 * where, in which colour, by which glyphs of which font, and which drawing.
 */

/* In hundredths, so that the last bit of a sum does not matter, nor how the user's language
 * writes fractions. */
static void
put_measure (GString *out, double value)
{
  g_string_append_printf (out, " %d", (int) (value * 100 + (value < 0 ? -0.5 : 0.5)));
}

/* A font file says in its head what all of it adds up to, so another version of it says
 * something else. */
static guint32
read_sum (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));
  hb_blob_t *head = hb_face_reference_table (face, HB_TAG ('h', 'e', 'a', 'd'));
  unsigned int length;
  const guint8 *bytes = (const guint8 *) hb_blob_get_data (head, &length);
  guint32 sum = 0;

  for (guint i = 8; i < 12 && i < length; i++)
    sum = sum << 8 | bytes[i];
  hb_blob_destroy (head);

  return sum;
}

/* Returns: (transfer none): what a font is called, with what it adds up to */
static const char *
get_font_name (PangoFont *font)
{
  GQuark quark = g_quark_from_static_string ("laurel-page-mark");
  char *name = g_object_get_qdata (G_OBJECT (font), quark);
  PangoFontDescription *description;
  g_autofree char *family = NULL;

  if (name != NULL)
    return name;

  description = pango_font_describe (font);
  pango_font_description_unset_fields (description, PANGO_FONT_MASK_SIZE);
  family = pango_font_description_to_string (description);
  pango_font_description_free (description);
  name = g_strdup_printf ("%s %08x", family, read_sum (font));
  g_object_set_qdata_full (G_OBJECT (font), quark, name, g_free);

  return name;
}

static void
put_run (GString *out, GHashTable *fonts, const PangoGlyphItem *run)
{
  const char *font = get_font_name (run->item->analysis.font);

  if (!g_hash_table_contains (fonts, font))
    g_hash_table_add (fonts, g_strdup (font));
  g_string_append_printf (out, "\n%s", font);
  for (int i = 0; i < run->glyphs->num_glyphs; i++) {
    const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];

    g_string_append_printf (out, " %x %d %d %d", glyph->glyph, glyph->geometry.width,
                            glyph->geometry.x_offset, glyph->geometry.y_offset);
  }
}

static void
put_code (GString *out, const gboolean *dark, int n)
{
  g_string_append_c (out, ' ');
  for (int i = 0; i < n; i++)
    g_string_append_c (out, dark[i] ? '1' : '0');
}

static void
put_item (GString *out, GHashTable *fonts, const LaurelItem *item)
{
  g_string_append_printf (out, "\n%d", item->shape);
  put_measure (out, item->x);
  put_measure (out, item->y);
  put_measure (out, item->width);
  put_measure (out, item->height);
  put_measure (out, item->stroke);
  put_measure (out, item->size);
  put_measure (out, item->colour.red);
  put_measure (out, item->colour.green);
  put_measure (out, item->colour.blue);
  if (item->text != NULL)
    g_string_append_printf (out, " %s", item->text);
  for (guint i = 0; item->glyphs != NULL && i < item->glyphs->len; i++)
    put_run (out, fonts, g_ptr_array_index (item->glyphs, i));
  if (item->qr != NULL)
    put_code (out, item->qr->dark, item->qr->side * item->qr->side);
  if (item->bars != NULL)
    put_code (out, item->bars->dark, item->bars->width);
  if (item->drawing != NULL)
    g_string_append_printf (out, " %s", laurel_drawing_get_source (item->drawing));
  for (guint i = 0; item->parts != NULL && i < item->parts->len; i++)
    put_item (out, fonts, g_ptr_array_index (item->parts, i));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

/**
 * laurel_page_mark_make:
 * @sheets: (element-type LaurelLeaf): the pages of one paper, before they get their places on
 *   sheets
 *
 * Returns: (transfer full): their mark
 */
char *
laurel_page_mark_make (GPtrArray *sheets)
{
  g_autoptr (GHashTable) fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GList) names = NULL;
  g_autofree char *digest = NULL;

  for (guint i = 0; i < sheets->len; i++) {
    const LaurelLeaf *leaf = g_ptr_array_index (sheets, i);

    put_measure (out, leaf->width);
    put_measure (out, leaf->height);
    for (guint j = 0; j < leaf->items->len; j++)
      put_item (out, fonts, g_ptr_array_index (leaf->items, j));
    g_string_append_c (out, '\f');
  }

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, out->str, (gssize) out->len);
  g_string_assign (out, digest);
  names = g_list_sort (g_hash_table_get_keys (fonts), compare_names);
  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (out, "\n%s", (const char *) l->data);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- comparing -------------------------------------------------------------- */

/* Returns: (transfer full): the name of a font, without what it adds up to */
static char *
dup_family (const char *font)
{
  const char *space = strrchr (font, ' ');

  return space ? g_strndup (font, space - font) : g_strdup (font);
}

/* Which fonts of the first are not in the second, with commas. */
static char *
dup_missing (char **was, char **is)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 1; *was != NULL && was[i] != NULL; i++) {
    g_autofree char *family = dup_family (was[i]);

    if (g_strv_contains ((const char *const *) is, was[i]))
      continue;
    if (missing->len > 0)
      g_string_append (missing, ", ");
    g_string_append (missing, family);
  }

  return g_string_free (g_steal_pointer (&missing), FALSE);
}

/**
 * laurel_page_mark_dup_changes:
 * @was: (nullable): the mark of a paper when it was issued; of one that was issued by a
 *   Laurel that did not keep it, nothing is claimed
 * @is: its mark now
 *
 * Returns: (transfer full) (nullable): what differs, and what to do about it, in sentences;
 *   %NULL where nothing does
 */
char *
laurel_page_mark_dup_changes (const char *was, const char *is)
{
  g_auto (GStrv) old = NULL, new = NULL;
  g_autofree char *missing = NULL;

  if (was == NULL || g_str_equal (was, is))
    return NULL;

  old = g_strsplit (was, "\n", -1);
  new = g_strsplit (is, "\n", -1);
  missing = dup_missing (old, new);
  if (missing[0] == '\0')
    return g_strdup (_("This Laurel lays it out otherwise. Print it with the version that issued "
                       "it, or reissue it."));

  /* Translators: %s is one font or several, with commas. */
  return g_strdup_printf (_("It was set in %s, which is not installed here or another version. "
                            "Install it as it was, or reissue the paper."), missing);
}
