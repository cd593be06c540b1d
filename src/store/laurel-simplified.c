/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-simplified.h"

#include <string.h>

#include "base/laurel-text.h"
#include "store/laurel-transliterator.h"

/*
 * Chinese in traditional characters, read as in simplified ones: all that is known by
 * its words is known in those. What was written stays as it was written.
 */

/* Longer ones are no words of a plan, and finding their parts again would take long. */
#define LONGEST 2000

/**
 * laurel_simplified_get:
 * @c: a character
 *
 * Returns: the simplified one, where @c is a traditional one; else @c
 */
gunichar
laurel_simplified_get (gunichar c)
{
  static GPrivate opened = G_PRIVATE_INIT ((GDestroyNotify) laurel_transliterator_free);
  const char *simple;

  if (!laurel_text_is_han (c))
    return c;
  if (g_private_get (&opened) == NULL)
    g_private_set (&opened, laurel_transliterator_new ("Hant-Hans"));

  simple = laurel_transliterator_get (g_private_get (&opened), c);

  /* One for one, and of the same length, so that every part stands where it stood. */
  return *simple != '\0' && *g_utf8_next_char (simple) == '\0' &&
         strlen (simple) == (gsize) g_unichar_to_utf8 (c, NULL) ? g_utf8_get_char (simple) : c;
}

/**
 * laurel_simplified_dup:
 * @text: a text
 *
 * Returns: (transfer full) (nullable): the text in simplified characters, each byte of
 *   it where it was; %NULL where that changes nothing, or it is too long
 */
char *
laurel_simplified_dup (const char *text)
{
  g_autoptr (GString) simplified = NULL;

  if (strlen (text) > LONGEST)
    return NULL;

  simplified = g_string_sized_new (strlen (text));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (simplified, laurel_simplified_get (g_utf8_get_char (at)));

  return g_str_equal (simplified->str, text)
         ? NULL : g_string_free (g_steal_pointer (&simplified), FALSE);
}

/* How many bytes at the beginning of @part stand together in @simplified, and where. */
static gsize
measure (const char *part, const char *simplified, gsize *where)
{
  gsize length = 0;

  for (const char *end = part; *end != '\0';) {
    g_autofree char *begin = NULL;
    const char *found;

    end = g_utf8_next_char (end);
    begin = g_strndup (part, end - part);
    found = strstr (simplified, begin);
    if (found == NULL)
      return length;
    *where = found - simplified;
    length = end - part;
  }

  return length;
}

/**
 * laurel_simplified_dup_original:
 * @part: parts of @simplified, and what was put between them
 * @simplified: a text in simplified characters
 * @original: what it was made of
 *
 * Returns: (transfer full): @part in the characters of @original
 */
char *
laurel_simplified_dup_original (const char *part, const char *simplified, const char *original)
{
  GString *text = g_string_new (NULL);

  while (*part != '\0') {
    gsize where = 0;
    gsize length = measure (part, simplified, &where);

    if (length > 0)
      g_string_append_len (text, original + where, (gssize) length);
    else
      g_string_append_unichar (text, g_utf8_get_char (part));
    part = length > 0 ? part + length : g_utf8_next_char (part);
  }

  return g_string_free (text, FALSE);
}
