/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-person-record.h"

#include "base/laurel-error.h"
#include "people/laurel-party-forget-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what a library keeps of one person. Where a name stands
 * in a text, the schema says, as it does when somebody is forgotten: so no later
 * table is left out by mistake. */

#define LIST(column) \
  "SELECT json_extract (value, '$.text'), json_extract (value, '$.kind')," \
  " json_extract (value, '$.since'), json_extract (value, '$.until')," \
  " json_extract (value, '$.label') FROM party, json_each (party." column ")" \
  " WHERE party.id = ?1 ORDER BY key"

static const struct {
  const char *part;
  const char *sql; /* ?1: the person */
  const char *names[15];
} PARTS[] = {
  { "person",
    "SELECT p.id, p.kind, p.name, p.name_since, p.short_name, p.english_name, o.name, p.post,"
    " p.phone, p.mail, p.address, p.postcode, p.code, p.note FROM party AS p"
    " LEFT JOIN party AS o ON o.id = p.organization_id WHERE p.id = ?1",
    { "id", "kind", "name", "name-since", "short-name", "english-name", "organization", "post",
      "phone", "mail", "address", "postcode", "code", "note" } },
  { "names", LIST ("names"), { "name", "kind", "since", "until", "label" } },
  { "contacts", LIST ("contacts"), { "contact", "kind", "since", "until", "label" } },
  { "roles",
    "SELECT programme.title, activity.number, activity.title, role.role FROM role"
    " LEFT JOIN activity ON activity.id = role.activity_id JOIN programme"
    " ON programme.id = ifnull (role.programme_id, activity.programme_id)"
    " WHERE role.party_id = ?1 ORDER BY programme.year, programme.id, activity.position, role.id",
    { "season", "number", "activity", "role" } },
  { "bookings",
    "SELECT programme.title, activity.number, activity.title, booking.state, booking.note"
    " FROM booking JOIN resource ON resource.id = resource_id"
    " JOIN activity ON activity.id = booking.activity_id"
    " JOIN programme ON programme.id = activity.programme_id WHERE resource.party_id = ?1"
    " ORDER BY programme.year, programme.id, activity.position, booking.id",
    { "season", "number", "activity", "state", "note" } },
  { "certificates",
    "SELECT written, issued_on, recipient, organisation, occasion, award, fields FROM issued"
    " WHERE party_id = ?1 ORDER BY id",
    { "number", "issued-on", "name", "organisation", "occasion", "award", "fields" } },
};

static GPtrArray *
list_part (LaurelReader *reader, const char *part, const char *sql, const char *const *names,
           gint64 person, GPtrArray *facts, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "x", person);

  while (laurel_statement_next (row)) {
    LaurelPersonFact *fact = laurel_person_fact_new (part);

    for (int i = 0; names[i] != NULL; i++)
      laurel_person_fact_add (fact, names[i], laurel_statement_get_text (row, i));
    g_ptr_array_add (facts, fact);
  }

  return laurel_statement_finish (row, error) ? facts : NULL;
}

/* ---- where else they are named ------------------------------------------------------- */

/* Only names out of the schema are put together here, never values. */
static GPtrArray *
list_columns (LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT printf ('SELECT ''%w'', ''%w'', id, \"%w\" FROM \"%w\""
                         " WHERE instr (\"%w\", ?1) > 0', t.name, c.name, c.name, t.name, c.name)"
                         " FROM pragma_table_list AS t JOIN pragma_table_info (t.name) AS c"
                         " WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT'"
                         " AND t.name NOT IN ('counter', 'journal', 'library', 'party')"
                         " AND t.name NOT LIKE 'search%' AND t.name NOT LIKE 'sqlite%'", "");

  while (laurel_statement_next (rows))
    g_ptr_array_add (list, (gpointer) g_intern_string (laurel_statement_get_text (rows, 0)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&list) : NULL;
}

static gboolean
add_mentions (LaurelReader *reader, const char *sql, const char *text, GHashTable *seen,
              GPtrArray *facts, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "s", text);

  while (laurel_statement_next (row)) {
    g_autofree char *place = g_strdup_printf ("%s/%s/%s", laurel_statement_get_text (row, 0),
                                              laurel_statement_get_text (row, 1),
                                              laurel_statement_get_text (row, 2));
    LaurelPersonFact *fact;

    if (!g_hash_table_add (seen, g_steal_pointer (&place)))
      continue;
    fact = laurel_person_fact_new ("mentions");
    laurel_person_fact_add (fact, "table", laurel_statement_get_text (row, 0));
    laurel_person_fact_add (fact, "column", laurel_statement_get_text (row, 1));
    laurel_person_fact_add (fact, "id", laurel_statement_get_text (row, 2));
    laurel_person_fact_add (fact, "text", laurel_statement_get_text (row, 3));
    g_ptr_array_add (facts, fact);
  }

  return laurel_statement_finish (row, error);
}

static gboolean
add_journal (LaurelReader *reader, const char *text, GHashTable *seen, GPtrArray *facts,
             GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT id, strftime ('%Y-%m-%dT%H:%M:%SZ', at / 1000000, 'unixepoch'),"
                         " command, actor FROM journal WHERE changeset IS NOT NULL AND"
                         " (instr (args, ?1) > 0 OR instr (actor, ?1) > 0"
                         "  OR instr (changeset, CAST (?1 AS BLOB)) > 0) ORDER BY id", "s", text);

  while (laurel_statement_next (row)) {
    g_autofree char *entry = g_strdup (laurel_statement_get_text (row, 0));
    LaurelPersonFact *fact;

    if (!g_hash_table_add (seen, g_steal_pointer (&entry)))
      continue;
    fact = laurel_person_fact_new ("journal");
    laurel_person_fact_add (fact, "id", laurel_statement_get_text (row, 0));
    laurel_person_fact_add (fact, "at", laurel_statement_get_text (row, 1));
    laurel_person_fact_add (fact, "command", laurel_statement_get_text (row, 2));
    laurel_person_fact_add (fact, "actor", laurel_statement_get_text (row, 3));
    g_ptr_array_add (facts, fact);
  }

  return laurel_statement_finish (row, error);
}

static gboolean
add_named (LaurelReader *reader, gint64 person, GPtrArray *facts, GError **error)
{
  g_auto (GStrv) texts = laurel_party_dup_traces (reader, person, error);
  g_autoptr (GPtrArray) columns = texts ? list_columns (reader, error) : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (columns == NULL)
    return FALSE;

  for (char **text = texts; *text != NULL; text++)
    for (guint i = 0; i < columns->len; i++)
      if (!add_mentions (reader, columns->pdata[i], *text, seen, facts, error))
        return FALSE;
  for (char **text = texts; *text != NULL; text++)
    if (!add_journal (reader, *text, seen, facts, error))
      return FALSE;

  return TRUE;
}

/**
 * laurel_person_record_load:
 * @reader: where to read
 * @person: the id of a person
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelPersonFact): all that is kept about
 *   the person, the person first
 */
GPtrArray *
laurel_person_record_load (LaurelReader *reader, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) facts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_person_fact_free);

  for (gsize i = 0; i < G_N_ELEMENTS (PARTS); i++)
    if (list_part (reader, PARTS[i].part, PARTS[i].sql, PARTS[i].names, person, facts,
                   error) == NULL)
      return NULL;

  if (facts->len == 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such person (any more)."));
    return NULL;
  }

  return add_named (reader, person, facts, error) ? g_steal_pointer (&facts) : NULL;
}
