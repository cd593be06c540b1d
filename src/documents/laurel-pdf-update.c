/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-pdf-update.h"

#include <stdio.h>
#include <string.h>

/*
 * The format lets a PDF be changed by what is written behind it (ISO 32000-1, 7.5.6):
 * nothing before it is touched, so it costs the same for one page and for a hundred
 * thousand. What cairo cannot say is said that way: the language, which who reads the
 * PDF aloud has to know, and drawings that stand on many pages.
 */

typedef struct {
  guint number;
  guint64 offset;
} Entry;

struct _LaurelPdfUpdate {
  guint64 offset; /* where the update begins */
  guint64 table;  /* where the table of the PDF before it is */
  guint size, root, info;
  char *catalog;  /* (nullable): of the PDF before it, without its end */
  GString *text;
  GArray *entries;
};

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
 * laurel_pdf_update_new:
 * @end: how a PDF ends, from before its catalog
 * @length: how many bytes that is
 * @offset: how many come before it
 *
 * Returns: (transfer full) (nullable): an update of that PDF; %NULL when it ends otherwise
 *   than cairo writes it
 */
LaurelPdfUpdate *
laurel_pdf_update_new (const char *end, gsize length, guint64 offset)
{
  const char *stop = end + length;
  const char *trailer = find_last (end, stop, "\ntrailer\n");
  g_autofree char *text = trailer ? g_strndup (trailer, stop - trailer) : NULL;
  LaurelPdfUpdate *self;
  guint size, root, info;
  guint64 table;

  if (text == NULL ||
      sscanf (text, " trailer << /Size %u /Root %u 0 R /Info %u 0 R >> startxref %"
              G_GUINT64_FORMAT, &size, &root, &info, &table) != 4)
    return NULL;

  self = g_new0 (LaurelPdfUpdate, 1);
  self->offset = offset + length;
  self->table = table;
  self->size = size;
  self->root = root;
  self->info = info;
  self->catalog = dup_dictionary (end, trailer, root);
  self->text = g_string_new (NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  return self;
}

void
laurel_pdf_update_free (LaurelPdfUpdate *self)
{
  g_free (self->catalog);
  g_string_free (self->text, TRUE);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * laurel_pdf_update_add_number:
 *
 * Returns: the number of an object that is new
 */
guint
laurel_pdf_update_add_number (LaurelPdfUpdate *self)
{
  return self->size++;
}

/**
 * laurel_pdf_update_put:
 * @self: the update
 * @number: a new object's number, or that of one it stands for
 * @object: the object, without "obj" and "endobj"
 * @length: its bytes
 *
 * Adds an object.
 */
void
laurel_pdf_update_put (LaurelPdfUpdate *self, guint number, const char *object, gsize length)
{
  Entry entry = { number, self->offset + self->text->len };

  g_array_append_val (self->entries, entry);
  g_string_append_printf (self->text, "%u 0 obj\n", number);
  g_string_append_len (self->text, object, (gssize) length);
  g_string_append (self->text, "\nendobj\n");
}

/**
 * laurel_pdf_update_set_language:
 * @self: the update
 * @language: "zh-CN"
 *
 * Says the language of the PDF, unless it says one already, that it is known by its title and
 * not by the name of its file, and that it has a structure, if it has.
 */
void
laurel_pdf_update_set_language (LaurelPdfUpdate *self, const char *language)
{
  g_autofree char *catalog = NULL;
  const char *marked = "";

  if (self->catalog == NULL || strstr (self->catalog, "/Lang") != NULL)
    return;

  /* cairo 1.16 writes a structure, but not that there is one. */
  if (strstr (self->catalog, "/StructTreeRoot") != NULL
      && strstr (self->catalog, "/MarkInfo") == NULL)
    marked = "   /MarkInfo << /Marked true >>\n";
  catalog = g_strdup_printf ("%s   /ViewerPreferences << /DisplayDocTitle true >>\n%s"
                             "   /Lang (%s)\n>>", self->catalog, marked, language);
  laurel_pdf_update_put (self, self->root, catalog, strlen (catalog));
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *two = b;

  return (one->number > two->number) - (one->number < two->number);
}

/**
 * laurel_pdf_update_end:
 * @self: the update
 *
 * Returns: (transfer full): what is to be written behind the PDF; empty when nothing was added
 */
GString *
laurel_pdf_update_end (LaurelPdfUpdate *self)
{
  GString *text = g_string_new_len (self->text->str, (gssize) self->text->len);

  if (self->entries->len == 0)
    return text;

  g_array_sort (self->entries, compare_entries);
  g_string_append (text, "xref\n");
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = &g_array_index (self->entries, Entry, i);

    g_string_append_printf (text, "%u 1\n%010" G_GUINT64_FORMAT " 00000 n \n", entry->number,
                            entry->offset);
  }
  g_string_append_printf (text, "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
                          "   /Prev %" G_GUINT64_FORMAT "\n>>\nstartxref\n%" G_GUINT64_FORMAT
                          "\n%%%%EOF\n", self->size, self->root, self->info, self->table,
                          self->offset + self->text->len);

  return text;
}
