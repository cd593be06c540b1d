/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-person-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-store.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

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

/* Same name is not same person: the organisation tells, and where it is not known of either, the
 * only one of that name will do. */
static gboolean
find (LaurelReader *reader, const char *name, gint64 organization, gint64 *id, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id, organization_id FROM party WHERE kind = 'person'"
                         " AND name = ?1 ORDER BY organization_id IS nullif (?2, 0) DESC, id", "sx",
                         name, organization);
  gint64 first = 0, theirs = 0;
  guint n = 0;

  while (laurel_statement_next (rows))
    if (n++ == 0) {
      first = laurel_statement_get_int64 (rows, 0);
      theirs = laurel_statement_get_int64 (rows, 1);
    }
  *id = n > 0 && (theirs == organization || (n == 1 && (theirs == 0 || organization == 0)))
        ? first : 0;

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_entry_person_find:
 * @txn: a transaction
 * @name: of a person
 * @organization: where the person works, or 0
 * @error: return location for an error
 *
 * Returns: the id of whoever that is, added if nobody is; 0 with @error set
 */
gint64
laurel_entry_person_find (LaurelTxn *txn, const char *name, gint64 organization, GError **error)
{
  gint64 id;

  if (!find (&txn->reader, name, organization, &id, error))
    return 0;
  if (id == 0)
    id = laurel_party_insert (txn, "person", name, error);

  return id != 0 && (organization == 0 ||
                     laurel_txn_exec (txn, error, "UPDATE party SET organization_id = ?2"
                                      " WHERE id = ?1 AND organization_id IS NULL", "xx", id,
                                      organization)) ? id : 0;
}

static gboolean
put (LaurelTxn *txn, gint64 entry, gint64 organization, int position, GVariant *person,
     GError **error)
{
  const char *name, *role, *works;
  g_autofree char *clean = NULL;
  g_autofree char *clean_role = NULL;
  g_autofree char *clean_works = NULL;
  gint64 party;

  g_variant_get (person, "(&s&s&s)", &name, &role, &works);
  clean = laurel_text_dup_line (name);
  clean_role = laurel_text_dup_line (role);
  clean_works = laurel_text_dup_line (works);
  if (!laurel_setter_check_name (clean, error))
    return FALSE;
  if (clean_works != NULL) {
    organization = laurel_party_find_or_add (txn, "organization", clean_works, error);
    if (organization == 0)
      return FALSE;
  }

  party = laurel_entry_person_find (txn, clean, organization, error);

  return party != 0 &&
         laurel_txn_insert (txn, error, "entry_person",
                            "INSERT INTO entry_person (id, entry_id, position, party_id, name,"
                            " role) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "xixss", entry, position,
                            party, clean, clean_role) != 0;
}

/**
 * laurel_entry_person_put_all:
 * @txn: a transaction
 * @entry: an entry that has nobody
 * @persons: an `a(sss)`: name, role and organisation of each; "" is that of the entry
 * @error: return location for an error
 */
gboolean
laurel_entry_person_put_all (LaurelTxn *txn, gint64 entry, GVariant *persons, GError **error)
{
  gint64 organization = laurel_contest_read_int (&txn->reader, "SELECT organization_id FROM entry"
                                                 " WHERE id = ?1", entry);

  for (gsize i = 0; i < g_variant_n_children (persons); i++) {
    g_autoptr (GVariant) person = g_variant_get_child_value (persons, i);

    if (!put (txn, entry, organization, (int) i, person, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
set_persons (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) persons = NULL;
  gint64 entry;

  g_variant_get (args, "(x@a(sss))", &entry, &persons);

  return laurel_contest_require (&txn->reader, "SELECT 1 FROM entry WHERE id = ?1", entry, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM entry_person WHERE entry_id = ?1", "x", entry) &&
         laurel_entry_person_put_all (txn, entry, persons, error);
}

const LaurelCommand LAUREL_ENTRY_SET_PERSONS = {
  .name = "entry.set-persons",
  .label = N_("Set persons"),
  .summary = N_("Says who made an entry, in order: id, name, role and organisation of each"),
  .args = "(xa(sss))",
  .apply = set_persons,
};
