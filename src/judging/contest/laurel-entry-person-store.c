/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-person-store.h"

#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-maker-writer.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about who made an entry. */
#define SELECT_PERSON \
  "SELECT entry_person.id, entry_id, position, party_id, entry_person.name, role, o.name" \
  " FROM entry_person LEFT JOIN party ON party.id = party_id" \
  " LEFT JOIN party AS o ON o.id = party.organization_id"

static const char *const TABLES[] = { "entry_person", "party", NULL };

static GPtrArray *
list_of_entry (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 entry;

  g_variant_get (args, "(x)", &entry);
  rows = laurel_reader_query (reader, SELECT_PERSON " WHERE entry_id = ?1"
                              " ORDER BY position, entry_person.id", "x", entry);

  return laurel_row_read_all (LAUREL_TYPE_ENTRY_PERSON, rows, error);
}

const LaurelQuery LAUREL_PERSONS_OF_ENTRY = {
  .name = "entry.persons",
  .summary = N_("Who made an entry (its id), in order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_entry_person_get_type,
  .run = list_of_entry,
};

static gboolean
set_persons (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelEntryMakerWriter) writer = laurel_entry_maker_writer_new (txn);
  g_autoptr (GVariant) persons = NULL;
  gint64 entry;

  g_variant_get (args, "(x@a(sss))", &entry, &persons);

  return laurel_contest_require (&txn->reader, "SELECT 1 FROM entry WHERE id = ?1", entry, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM entry_person WHERE entry_id = ?1", "x", entry) &&
         laurel_entry_maker_writer_add (writer, entry,
                                        laurel_contest_read_int (&txn->reader,
                                                                 "SELECT organization_id FROM entry"
                                                                 " WHERE id = ?1", entry),
                                        persons, error) &&
         laurel_entry_maker_writer_flush (writer, error);
}

const LaurelCommand LAUREL_ENTRY_SET_PERSONS = {
  .name = "entry.set-persons",
  .label = N_("Set persons"),
  .summary = N_("Says who made an entry, in order: id, name, role and organisation of each"),
  .args = "(xa(sss))",
  .apply = set_persons,
};
