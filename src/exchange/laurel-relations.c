/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-relations.h"

#include "exchange/laurel-markup.h"

typedef struct {
  const char *folder;
  GHashTable *targets; /* id → part */
  char *main;          /* (nullable): the part that is the document */
} Relations;

/* Targets are relative to the part that names them, or begin at the root. */
static char *
resolve (const char *folder, const char *target)
{
  if (target[0] == '/')
    return g_strdup (target + 1);

  return g_strconcat (folder, target, NULL);
}

static void
on_begin (gpointer                       data,
          const char                    *space,
          const char                    *name,
          const LaurelMarkupAttributes  *attributes,
          GError                       **error)
{
  Relations *relations = data;
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;
  g_autofree char *type = NULL;
  g_autofree char *mode = NULL;

  if (!g_str_equal (name, "Relationship"))
    return;

  id = laurel_markup_dup_attribute (attributes, "Id");
  target = laurel_markup_dup_attribute (attributes, "Target");
  type = laurel_markup_dup_attribute (attributes, "Type");
  mode = laurel_markup_dup_attribute (attributes, "TargetMode");
  if (id == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;

  if (relations->main == NULL && type != NULL && g_str_has_suffix (type, "/officeDocument"))
    relations->main = resolve (relations->folder, target);
  g_hash_table_insert (relations->targets, g_steal_pointer (&id),
                       resolve (relations->folder, target));
}

static void
on_end (gpointer data, const char *space, const char *name, GError **error)
{
}

static void
on_text (gpointer data, const char *text, gsize length, GError **error)
{
}

static const LaurelMarkupHandler HANDLER = { on_begin, on_end, on_text };

/* A missing list of relations is an empty one. */
static gboolean
read_relations (const LaurelArchive *archive, const char *part, Relations *to, GError **error)
{
  GBytes *bytes = laurel_archive_get (archive, part);

  to->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (bytes == NULL || laurel_markup_read_xml (bytes, &HANDLER, to, NULL, error))
    return TRUE;

  g_clear_pointer (&to->targets, g_hash_table_unref);
  g_clear_pointer (&to->main, g_free);

  return FALSE;
}

/**
 * laurel_relations_read:
 * @archive: an office file
 * @part: a list of relations, such as "xl/_rels/workbook.xml.rels"
 * @folder: where its targets are, such as "xl/"
 * @error: return location for an error
 *
 * Reads which part of the file an id means. What lies outside the file is not
 * among them.
 *
 * Returns: (element-type utf8 utf8) (transfer full): id → part, or %NULL
 */
GHashTable *
laurel_relations_read (const LaurelArchive  *archive,
                       const char           *part,
                       const char           *folder,
                       GError              **error)
{
  Relations relations = { folder, NULL, NULL };

  if (!read_relations (archive, part, &relations, error))
    return NULL;
  g_free (relations.main);

  return relations.targets;
}

/**
 * laurel_relations_find_main:
 * @archive: an office file
 * @usual: where the document is, unless the file says otherwise
 * @error: return location for an error
 *
 * Returns: (transfer full): the name of the part that is the document, or %NULL
 */
char *
laurel_relations_find_main (const LaurelArchive *archive, const char *usual, GError **error)
{
  Relations relations = { "", NULL, NULL };

  if (!read_relations (archive, "_rels/.rels", &relations, error))
    return NULL;
  g_hash_table_unref (relations.targets);

  return relations.main != NULL ? relations.main : g_strdup (usual);
}
