/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-maps.h"

#include "base/laurel-title-likeness.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * laurel_tool_maps_read:
 * @options: (nullable) (array zero-terminated=1): what --map was given: heading=field
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): fields, by folded headings
 */
GHashTable *
laurel_tool_maps_read (char **options, GError **error)
{
  g_autoptr (GHashTable) maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (char **map = options; map != NULL && *map != NULL; map++) {
    const char *equals = strrchr (*map, '=');
    g_autofree char *heading = equals ? g_strndup (*map, (gsize) (equals - *map)) : NULL;

    if (equals == NULL || equals[1] == '\0') {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: %s is what was typed; “--map” stays as it is. */
                   _("“%s” says of no column what it holds: --map is followed by heading=field."),
                   *map);
      return NULL;
    }
    g_hash_table_insert (maps, laurel_title_likeness_fold (heading), g_strdup (equals + 1));
  }

  return g_steal_pointer (&maps);
}

/**
 * laurel_tool_maps_check:
 * @maps: (element-type utf8 utf8): from laurel_tool_maps_read()
 * @known: (array zero-terminated=1): what a column can hold
 * @error: return location for a `G_OPTION_ERROR`
 *
 * Refuses what no column can hold, and tells what one can.
 */
gboolean
laurel_tool_maps_check (GHashTable *maps, const char *const *known, GError **error)
{
  GHashTableIter iter;
  gpointer field;

  g_hash_table_iter_init (&iter, maps);
  while (g_hash_table_iter_next (&iter, NULL, &field)) {
    g_autofree char *all = NULL;

    if (g_strv_contains (known, field))
      continue;
    all = g_strjoinv (", ", (GStrv) known);
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %1$s is what was typed, %2$s the words that there are; “--map”
                  * stays as it is. */
                 _("No column holds “%1$s”. What --map can say is: %2$s."), (char *) field, all);
    return FALSE;
  }

  return TRUE;
}
