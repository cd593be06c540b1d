/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-tongue.h"

#include <libintl.h>
#include <string.h>

/*
 * The system's translations are those of one language, the user's. A paper has a language of its
 * own: for it the catalogue of that one is read here. The program's own words are English.
 */

#define CATALOGUE "zh_CN/LC_MESSAGES/" GETTEXT_PACKAGE ".mo"
#define MAGIC 0x950412de
#define HEAD 20       /* bytes: magic, version, how many, and where both tables are */
#define MOST 100000   /* texts */

static GPrivate tongue = G_PRIVATE_INIT (NULL); /* a constant */

/* ---- the catalogue ---------------------------------------------------------- */

typedef struct {
  char *bytes;
  gsize size;
} File;

static guint32
get_number (const File *file, gsize at)
{
  guint32 number = 0;

  if (at <= file->size && file->size - at >= sizeof number)
    memcpy (&number, file->bytes + at, sizeof number);

  return number;
}

/* (nullable): the @i-th text of a table; each ends with a zero byte that its length leaves out. */
static const char *
get_text (const File *file, gsize table, guint i)
{
  gsize length = get_number (file, table + 8 * (gsize) i);
  gsize start = get_number (file, table + 8 * (gsize) i + 4);

  return start < file->size && length < file->size - start && file->bytes[start + length] == '\0'
         ? file->bytes + start : NULL;
}

/* The catalogue stays as long as the program runs, and so does what is found in it. */
static GHashTable *
read_catalogue (void)
{
  GHashTable *texts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *path = folder ? g_build_filename (folder, CATALOGUE, NULL) : NULL;
  File file = { NULL, 0 };
  guint n;

  if (path == NULL || !g_file_get_contents (path, &file.bytes, &file.size, NULL))
    return texts;
  if (file.size < HEAD || get_number (&file, 0) != MAGIC) {
    g_free (file.bytes);
    return texts;
  }

  n = MIN (get_number (&file, 8), MOST);
  for (guint i = 0; i < n; i++) {
    const char *english = get_text (&file, get_number (&file, 12), i);
    const char *chinese = get_text (&file, get_number (&file, 16), i);

    if (english != NULL && chinese != NULL && *english != '\0' && *chinese != '\0')
      g_hash_table_insert (texts, (char *) english, (char *) chinese);
  }

  return texts;
}

static const char *
find_chinese (const char *text)
{
  static gsize texts = 0;

  if (g_once_init_enter (&texts))
    g_once_init_leave (&texts, (gsize) read_catalogue ());

  return g_hash_table_lookup ((GHashTable *) texts, text);
}

/* ---- what is said ----------------------------------------------------------- */

/**
 * laurel_tongue_set:
 * @language: (nullable): "zh" or "en", or %NULL for the user's
 *
 * Lets this thread say what follows in that language. Whoever sets it sets back what there was.
 *
 * Returns: (nullable): the language that there was
 */
const char *
laurel_tongue_set (const char *language)
{
  const char *before = g_private_get (&tongue);

  g_private_set (&tongue, (gpointer) g_intern_string (language));

  return before;
}

/**
 * laurel_tongue_say:
 * @text: English, as it is in the source
 *
 * Returns: the same in the language of this thread; in the user's, where there is no catalogue
 */
const char *
laurel_tongue_say (const char *text)
{
  const char *language = g_private_get (&tongue), *said = NULL;

  if (language != NULL)
    said = g_str_equal (language, "zh") ? find_chinese (text) : text;

  return said != NULL ? said : g_dgettext (GETTEXT_PACKAGE, text);
}

/**
 * laurel_tongue_say_many:
 * @one: English, of one
 * @more: English, of several
 * @n: how many
 *
 * Returns: as laurel_tongue_say(); Chinese has one form for any number
 */
const char *
laurel_tongue_say_many (const char *one, const char *more, gulong n)
{
  const char *language = g_private_get (&tongue), *said = NULL;

  if (language != NULL)
    said = g_str_equal (language, "zh") ? find_chinese (one) : n == 1 ? one : more;

  return said != NULL ? said : g_dngettext (GETTEXT_PACKAGE, one, more, n);
}
