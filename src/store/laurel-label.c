/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-label.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static GVariant *
args_from_json (const LaurelCommand *command, const char *json)
{
  g_autoptr (JsonNode) node = json ? json_from_string (json, NULL) : NULL;

  return node ? json_gvariant_deserialize (node, command->args, NULL) : NULL;
}

static char *
describe_command (LaurelReader *reader, LaurelRooms rooms, const char *name, const char *json)
{
  const LaurelCommand *command = laurel_rooms_find_command (rooms, name);
  g_autoptr (GVariant) args = NULL;

  if (command == NULL)
    return g_strdup (name);

  args = command->describe && !command->record ? args_from_json (command, json) : NULL;
  if (args != NULL) {
    char *described;

    g_variant_ref_sink (args);
    described = command->describe (reader, args);
    if (described != NULL)
      return described;
  }

  return g_strdup (_(command->label));
}

/**
 * laurel_label_dup:
 * @reader: where to read
 * @rooms: whose commands may have been run
 * @entry: an entry of the journal
 *
 * Returns: (transfer full) (nullable): what it did, for the user, with the name
 *   that the thing has now; for a revert, what the entry it reverts did
 */
char *
laurel_label_dup (LaurelReader *reader, LaurelRooms rooms, gint64 entry)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 reverts;

  for (;;) {
    g_clear_pointer (&row, laurel_statement_free);
    row = laurel_reader_query (reader,
                               "SELECT command, args, reverts FROM journal WHERE id = ?1",
                               "x", entry);
    if (!laurel_statement_next (row))
      return NULL;
    reverts = laurel_statement_get_int64 (row, 2);
    if (reverts == 0)
      return describe_command (reader, rooms, laurel_statement_get_text (row, 0),
                               laurel_statement_get_text (row, 1));
    if (reverts >= entry)
      return NULL;
    entry = reverts;
  }
}
