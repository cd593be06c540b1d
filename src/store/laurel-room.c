/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-room.h"

/**
 * laurel_rooms_find_command:
 *
 * Returns: (nullable): the command called @name
 */
const LaurelCommand *
laurel_rooms_find_command (LaurelRooms rooms, const char *name)
{
  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->commands[i] != NULL; i++)
      if (g_str_equal ((*rooms)->commands[i]->name, name))
        return (*rooms)->commands[i];

  return NULL;
}

/**
 * laurel_rooms_find_query:
 *
 * Returns: (nullable): the query called @name
 */
const LaurelQuery *
laurel_rooms_find_query (LaurelRooms rooms, const char *name)
{
  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->queries[i] != NULL; i++)
      if (g_str_equal ((*rooms)->queries[i]->name, name))
        return (*rooms)->queries[i];

  return NULL;
}

/**
 * laurel_rooms_find_indexer:
 *
 * Returns: (nullable): what makes rows of @table findable
 */
const LaurelIndexer *
laurel_rooms_find_indexer (LaurelRooms rooms, const char *table)
{
  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->indexers != NULL && (*rooms)->indexers[i] != NULL; i++)
      if (g_str_equal ((*rooms)->indexers[i]->table, table))
        return (*rooms)->indexers[i];

  return NULL;
}
