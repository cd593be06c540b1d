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
