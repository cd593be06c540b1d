/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-traces.h"

#include "base/laurel-json.h"

#include <string.h>

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a), other = strlen (*(const char *const *) b);

  return (one < other) - (one > other);
}

/**
 * laurel_traces_list:
 * @texts: (array zero-terminated=1): what tells of somebody
 *
 * Columns that hold JSON, and the changesets of their rows, have a text as JSON writes it.
 *
 * Returns: (transfer full) (element-type utf8): what to look for in bytes: each text, and what JSON
 *   makes of it where that is not the same. The longest first, or half of a name would be left
 */
GPtrArray *
laurel_traces_list (const char *const *texts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (; *texts != NULL; texts++) {
    g_autofree char *escaped = laurel_json_dup_escaped (*texts);

    g_ptr_array_add (list, g_strdup (*texts));
    if (!g_str_equal (escaped, *texts))
      g_ptr_array_add (list, g_steal_pointer (&escaped));
  }
  g_ptr_array_sort (list, compare_lengths);

  return list;
}
