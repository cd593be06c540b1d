/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-notes.h"

#include "documents/laurel-paragraph.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
stray_free (gpointer data)
{
  LaurelBatchStray *self = data;

  g_free (self->family);
  g_free (self->field);
  g_free (self);
}

/* Returns: (transfer full): nothing noted yet */
LaurelBatchNotes *
laurel_batch_notes_new (void)
{
  LaurelBatchNotes *self = g_new0 (LaurelBatchNotes, 1);

  self->strays = g_ptr_array_new_with_free_func (stray_free);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
laurel_batch_notes_free (LaurelBatchNotes *self)
{
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->strays);
  g_free (self);
}

void
laurel_batch_notes_clear (LaurelBatchNotes *self)
{
  g_hash_table_remove_all (self->places);
  g_ptr_array_set_size (self->strays, 0);
  self->smallest = 0;
  self->smallest_row = 0;
  self->shrunk = FALSE;
}

static void
add_stray (LaurelBatchNotes *self, gunichar c, const char *family, const char *field, guint row)
{
  g_autofree char *key = g_strdup_printf ("%x %s %s", c, field, family);
  LaurelBatchStray *stray = g_hash_table_lookup (self->places, key);

  if (stray == NULL) {
    stray = g_new0 (LaurelBatchStray, 1);
    stray->character = c;
    stray->family = g_strdup (family);
    stray->field = g_strdup (field);
    stray->row = row;
    g_ptr_array_add (self->strays, stray);
    g_hash_table_insert (self->places, g_steal_pointer (&key), stray);
  }
  stray->n_rows += stray->last != row;
  stray->last = row;
}

/* The field that has the character; what a template says itself is told by its style. */
static const char *
find_field (LaurelText *text, gunichar c, const LaurelStyle *style)
{
  for (const char *at = text->text; *at != '\0'; at = g_utf8_next_char (at)) {
    const char *field = g_utf8_get_char (at) == c
                        ? laurel_text_get_field_name (text, (gsize) (at - text->text))
                        : NULL;

    if (field != NULL)
      return field;
  }

  return style->name;
}

static void
add_run (LaurelBatchNotes *self, LaurelFonts *fonts, LaurelText *text, const char *line,
         const PangoItem *item, const LaurelStyle *style, guint row)
{
  const char *at = line + item->offset, *end = at + item->length;

  if (laurel_fonts_is_own (fonts, style->role, item->analysis.font))
    return;

  for (; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    g_autofree char *family = laurel_fonts_dup_stray (fonts, style->role, item->analysis.font, c);

    if (family != NULL)
      add_stray (self, c, family, find_field (text, c, style), row);
  }
}

static gboolean
has_name (LaurelText *text)
{
  const char *field = text->text[0] != '\0' ? laurel_text_get_field_name (text, 0) : NULL;

  return g_strcmp0 (field, "name") == 0;
}

static void
add_size (LaurelBatchNotes *self, const LaurelLine *line, const LaurelStyle *style, guint row)
{
  if (self->smallest > 0 && line->size >= self->smallest)
    return;

  self->smallest = line->size;
  self->smallest_row = row;
  self->shrunk = self->shrunk || line->size < style->size;
}

/**
 * laurel_batch_notes_add:
 * @fonts: those of the pages
 * @text: what stands in a box
 * @lines: (element-type LaurelLine): the same, set
 * @style: how
 * @row: the row, from 1
 *
 * Notes what is worth knowing of it.
 */
void
laurel_batch_notes_add (LaurelBatchNotes *self, LaurelFonts *fonts, LaurelText *text,
                        GPtrArray *lines, const LaurelStyle *style, guint row)
{
  gboolean name = style->fit && has_name (text);

  for (guint i = 0; i < lines->len; i++) {
    const LaurelLine *line = g_ptr_array_index (lines, i);

    if (name && line->text[0] != '\0')
      add_size (self, line, style, row);
    for (guint j = 0; j < line->glyphs->len; j++)
      add_run (self, fonts, text, line->text,
               ((PangoGlyphItem *) g_ptr_array_index (line->glyphs, j))->item, style, row);
  }
}

/* Returns: (transfer full): what is to be known of it, a sentence */
char *
laurel_batch_stray_dup_words (const LaurelBatchStray *stray)
{
  char shown[7] = { 0 };

  g_unichar_to_utf8 (stray->character, shown);

  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 /* Translators: %1$u is the number of a row, %2$s a field, %3$s a character, %4$04X
                  * its code, %5$s a typeface, %6$u counts rows. */
                 "Row %1$u, %2$s: “%3$s” (U+%4$04X) comes from another font, %5$s.",
                 "Row %1$u, %2$s, and %6$u rows in all: “%3$s” (U+%4$04X) comes from another "
                 "font, %5$s.", stray->n_rows),
    stray->row, stray->field, shown, stray->character, stray->family, stray->n_rows);
}

/**
 * laurel_batch_notes_list_words:
 *
 * Returns: (transfer full) (element-type utf8): what is worth knowing, in sentences
 */
GPtrArray *
laurel_batch_notes_list_words (const LaurelBatchNotes *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  if (self->shrunk)
    /* Translators: %1$g is a size of type, %2$u the number of a row. */
    g_ptr_array_add (words, g_strdup_printf (_("All names fit; the smallest is set at %1$g pt, in "
                                               "row %2$u."), self->smallest, self->smallest_row));
  for (guint i = 0; i < self->strays->len; i++)
    g_ptr_array_add (words, laurel_batch_stray_dup_words (g_ptr_array_index (self->strays, i)));

  return words;
}
