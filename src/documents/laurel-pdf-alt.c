/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-pdf-alt.h"

#include <string.h>

/*
 * What figures are, for who does not see them. cairo 1.16 tags them, but has no words for them;
 * so their elements are written once more, with the words, behind the finished PDF.
 */

#define FIGURE "/S /Figure\n"
#define BEGINS " 0 obj\n"
#define ENDS ">>\nendobj"

static const char *
find (const char *from, const char *end, const char *text)
{
  return memmem (from, (gsize) (end - from), text, strlen (text));
}

/* The object that @at is in, or -1 when that cannot be told. */
static gint64
read_number (const char *bytes, const char *at, const char **content)
{
  const char *begins = at;

  while (begins > bytes && memcmp (begins, BEGINS, strlen (BEGINS)) != 0)
    begins--;
  *content = begins + strlen (BEGINS);
  while (begins > bytes && g_ascii_isdigit (begins[-1]))
    begins--;

  return g_ascii_isdigit (*begins) ? g_ascii_strtoll (begins, NULL, 10) : -1;
}

/* As all readers of PDFs understand it. */
static char *
dup_string (const char *text)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  GString *hex = g_string_new ("<FEFF");

  for (const gunichar2 *unit = units; *unit != 0; unit++)
    g_string_append_printf (hex, "%04X", *unit);
  g_string_append_c (hex, '>');

  return g_string_free (hex, FALSE);
}

/**
 * laurel_pdf_alt_put:
 * @update: what is written behind a PDF
 * @bytes: the end of that, with its elements
 * @length: how much that is
 * @alts: (element-type utf8): of each figure, in order; %NULL for one that has none
 *
 * Says what its figures are.
 */
void
laurel_pdf_alt_put (LaurelPdfUpdate *update, const char *bytes, gsize length, GPtrArray *alts)
{
  const char *end = bytes + length, *at = find (bytes, end, FIGURE);

  for (guint i = 0; i < alts->len && at != NULL; i++) {
    const char *alt = g_ptr_array_index (alts, i), *content;
    gint64 number = read_number (bytes, at, &content);
    const char *ends = find (at, end, ENDS);

    if (alt != NULL && number > 0 && ends != NULL) {
      g_autofree char *string = dup_string (alt);
      g_autofree char *object = g_strdup_printf ("%.*s   /Alt %s\n>>", (int) (ends - content),
                                                 content, string);

      laurel_pdf_update_put (update, (guint) number, object, strlen (object));
    }
    at = find (at + strlen (FIGURE), end, FIGURE);
  }
}
