/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-no-glyph.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

#define AROUND 24 /* characters on either side of a fault that are told with it */
#define MOST 12   /* characters that are told one by one */

/* Returns: (transfer full): the words in which @offset is, so that it can be found */
static char *
dup_around (const char *text, gsize offset)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gssize at = g_utf8_pointer_to_offset (text, text + offset);
  gssize length = g_utf8_strlen (text, -1);
  gssize first = MAX (at - AROUND, 0), end = MIN (at + AROUND, length);
  const char *c = g_utf8_offset_to_pointer (text, first);

  for (gssize i = first; i < end; i++, c = g_utf8_next_char (c))
    g_string_append_unichar (words, g_unichar_isprint (g_utf8_get_char (c)) ? g_utf8_get_char (c)
                                                                            : ' ');
  g_strstrip (words->str);

  return g_strdup_printf ("%s%s%s", first > 0 ? "…" : "", words->str, end < length ? "…" : "");
}

/* “龘” (U+9F98), “𠮷” (U+20BB7) */
static char *
dup_list (const char *text, const GArray *missing)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (missing->len, MOST); i++) {
    gunichar c = g_utf8_get_char (text + g_array_index (missing, gsize, i));
    char shown[7] = { 0 };

    if (g_unichar_isprint (c))
      g_unichar_to_utf8 (c, shown);
    /* Translators: a character and its code in hexadecimal digits, in a list of them. */
    g_string_append_printf (list, _("%s“%s” (U+%04X)"), i > 0 ? C_("list", ", ") : "", shown, c);
  }
  if (missing->len > MOST)
    g_string_append (list, " …");

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * laurel_no_glyph_set_error:
 * @text: a text
 * @missing: (element-type gsize): the offsets of those of its characters that no font has, each
 *   character once; not empty
 * @error: return location for `LAUREL_DOCUMENT_ERROR_NO_GLYPH`
 *
 * Names all of them.
 */
void
laurel_no_glyph_set_error (LaurelText *text, GArray *missing, GError **error)
{
  gsize offset = g_array_index (missing, gsize, 0);
  const char *field = laurel_text_get_field (text, offset);
  g_autofree char *around = dup_around (text->text, offset);
  g_autofree char *list = dup_list (text->text, missing);

  if (field != NULL)
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_NO_GLYPH,
                 /* Translators: characters with their codes, a field's name, the words they are
                  * in, and how many characters. */
                 g_dngettext (GETTEXT_PACKAGE,
                              "No installed font has the character %1$s of “%2$s”, in “%3$s”. "
                              "Write it without, or install a font that has it.",
                              "No installed font has the characters %1$s of “%2$s”, in “%3$s”. "
                              "Write it without them, or install a font that has them.",
                              missing->len), list, field, around);
  else
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_NO_GLYPH,
                 /* Translators: characters with their codes, and the words they are in. */
                 g_dngettext (GETTEXT_PACKAGE,
                              "No installed font has the character %1$s in “%2$s”. Write it "
                              "without, or install a font that has it.",
                              "No installed font has the characters %1$s in “%2$s”. Write it "
                              "without them, or install a font that has them.",
                              missing->len), list, around);
  if (error != NULL)
    laurel_document_error_set_missing (*error, g_utf8_get_char (text->text + offset));
}
