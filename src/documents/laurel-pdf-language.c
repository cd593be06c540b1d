/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-pdf-language.h"

#include <stdio.h>
#include <string.h>

/*
 * The language of a PDF, which who reads it aloud has to know, stands in its catalog.
 * Cairo has no way to say it. So a second catalog is written behind the first, as the
 * format provides for changes (ISO 32000-1, 7.5.6): nothing before it is touched.
 */

/* (nullable): the last place of @text before @end; there are bytes of any kind in between. */
static const char *
find_last (const char *begin, const char *end, const char *text)
{
  gsize length = strlen (text);

  for (const char *at = end - length; at >= begin; at--)
    if (memcmp (at, text, length) == 0)
      return at;

  return NULL;
}

/* (transfer full) (nullable): what stands in the object @number, from "<<" up to its ">>". */
static char *
dup_dictionary (const char *begin, const char *end, guint number)
{
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj\n<<", number);
  const char *start = find_last (begin, end, head);
  const char *stop = start ? g_strstr_len (start, end - start, ">>\nendobj") : NULL;

  if (stop == NULL)
    return NULL;

  start += strlen (head) - strlen ("<<");
  return g_strndup (start, stop - start);
}

/**
 * laurel_pdf_language_dup_update:
 * @end: how a PDF ends, from before its catalog
 * @length: how many bytes that is
 * @offset: how many come before it
 * @language: its language: "zh-CN"
 *
 * Returns: (transfer full) (nullable): what has to be added to the PDF to say its language;
 *   %NULL when it ends otherwise than cairo writes it
 */
char *
laurel_pdf_language_dup_update (const char *end, gsize length, guint64 offset,
                                const char *language)
{
  const char *stop = end + length;
  const char *trailer = find_last (end, stop, "\ntrailer\n");
  g_autofree char *text = trailer ? g_strndup (trailer, stop - trailer) : NULL;
  g_autofree char *catalog = NULL;
  guint size, root, info;
  g_autofree char *object = NULL;
  guint64 place, table;

  if (text == NULL ||
      sscanf (text, " trailer << /Size %u /Root %u 0 R /Info %u 0 R >> startxref %"
              G_GUINT64_FORMAT, &size, &root, &info, &table) != 4)
    return NULL;

  catalog = dup_dictionary (end, trailer, root);
  if (catalog == NULL || strstr (catalog, "/Lang") != NULL)
    return NULL;

  place = offset + length;
  object = g_strdup_printf ("%u 0 obj\n%s   /Lang (%s)\n>>\nendobj\n", root, catalog, language);

  return g_strdup_printf ("%sxref\n%u 1\n%010" G_GUINT64_FORMAT " 00000 n \n"
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
                          "   /Prev %" G_GUINT64_FORMAT "\n>>\nstartxref\n%" G_GUINT64_FORMAT
                          "\n%%%%EOF\n", object, root, place, size, root, info, table,
                          place + strlen (object));
}
