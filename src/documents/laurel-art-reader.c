/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-art-reader.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full) (nullable): the bytes that base64 says */
static GBytes *
decode (const char *text)
{
  g_autofree guchar *bytes = NULL;
  gsize size = 0;

  if (text == NULL || text[0] == '\0')
    return NULL;
  bytes = g_base64_decode (text, &size);

  return size > 0 ? g_bytes_new_take (g_steal_pointer (&bytes), size) : NULL;
}

/**
 * laurel_art_reader_read:
 * @reader: the reader, which has the error if there is one
 * @object: what the template says: files as base64, by their names
 * @art: (element-type utf8 GBytes): gets the files
 *
 * Reads the drawings that a template brings along: so it is one file.
 */
void
laurel_art_reader_read (LaurelTemplateReader *reader, JsonObject *object, GHashTable *art)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node)) {
    g_autofree char *place = g_strdup_printf ("art/%s", name);
    g_autofree char *text = NULL;
    GBytes *bytes;

    reader->place = place;
    text = laurel_template_reader_dup_text (reader, object, name);
    bytes = decode (text);
    if (bytes != NULL)
      g_hash_table_replace (art, g_strdup (name), bytes);
    else
      laurel_template_reader_fail (reader, _("There is no drawing in it. Add the file anew."));
    reader->place = "art";
  }
}
