/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-label.h"

#include "base/laurel-json.h"
#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

static GVariant *
args_from_json (const LaurelCommand *command, const char *json)
{
  g_autoptr (JsonNode) node = laurel_json_parse (json);

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

/* What an entry did at the end of its reverts, and how many there are. */
static char *
dup_at_the_end (LaurelReader *reader, LaurelRooms rooms, gint64 entry, guint *n_reverts)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 reverts;

  for (*n_reverts = 0;; (*n_reverts)++) {
    g_clear_pointer (&row, laurel_statement_free);
    row = laurel_reader_query (reader,
                               "SELECT command, args, reverts FROM journal WHERE id = ?1",
                               "x", entry);
    if (!laurel_statement_next (row))
      return NULL;
    reverts = laurel_statement_get_int64 (row, 2);
    if (reverts == 0)
      return laurel_quotes_nest (describe_command (reader, rooms,
                                                   laurel_statement_get_text (row, 0),
                                                   laurel_statement_get_text (row, 1)));
    if (reverts >= entry)
      return NULL;
    entry = reverts;
  }
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
  guint n_reverts;

  return dup_at_the_end (reader, rooms, entry, &n_reverts);
}

/**
 * laurel_label_dup_told:
 * @reader: where to read
 * @rooms: whose commands may have been run
 * @entry: an entry of the journal
 *
 * Returns: (transfer full) (nullable): what it did, for somebody who reads the journal:
 *   as laurel_label_dup() has it, and of a revert that something was undone, or done again
 */
char *
laurel_label_dup_told (LaurelReader *reader, LaurelRooms rooms, gint64 entry)
{
  guint n_reverts;
  g_autofree char *label = dup_at_the_end (reader, rooms, entry, &n_reverts);

  if (label == NULL || n_reverts == 0)
    return g_steal_pointer (&label);

  /* Translators: %s is what was undone or redone: Move “Lecture 2”. */
  return g_strdup_printf (n_reverts % 2 == 0 ? _("Redone: %s") : _("Undone: %s"), label);
}
