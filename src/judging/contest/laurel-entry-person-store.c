/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-person-store.h"

#include "base/laurel-text.h"
#include "judging/contest/laurel-entry-maker-writer.h"
#include "people/laurel-party-field-store.h"

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

/* ---- who stays who it is ------------------------------------------------------------------- */

/*
 * Whoever keeps the printed name stays who it is: a name alone does not tell that two persons were
 * found to be one, or that one was forgotten. A name that was not there is looked for.
 */

/* Somebody who made the entry so far. */
typedef struct {
  gint64 id;
  gint64 party; /* or 0: forgotten */
  int position;
  char *name;
  char *role;   /* (nullable) */
  char *works;  /* (nullable): the name of an organisation */
  gboolean is_taken;
} Maker;

/* What is said of somebody. */
typedef struct {
  char *name;   /* (nullable) */
  char *role;   /* (nullable) */
  char *works;  /* (nullable) */
  Maker *maker; /* (nullable): who that is already */
  int position;
} Line;

static void
maker_clear (Maker *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self->works);
}

static void
line_clear (Line *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self->works);
}

static GArray *
read_makers (LaurelReader *reader, gint64 entry, GError **error)
{
  g_autoptr (GArray) makers = g_array_new (FALSE, FALSE, sizeof (Maker));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT entry_person.id, party_id, position, entry_person.name,"
                         " role, o.name FROM entry_person LEFT JOIN party ON party.id = party_id"
                         " LEFT JOIN party AS o ON o.id = party.organization_id"
                         " WHERE entry_id = ?1 ORDER BY position, entry_person.id", "x", entry);

  g_array_set_clear_func (makers, (GDestroyNotify) maker_clear);
  while (laurel_statement_next (rows)) {
    Maker maker = { .id = laurel_statement_get_int64 (rows, 0),
                    .party = laurel_statement_get_int64 (rows, 1),
                    .position = (int) laurel_statement_get_int64 (rows, 2),
                    .name = g_strdup (laurel_statement_get_text (rows, 3)),
                    .role = g_strdup (laurel_statement_get_text (rows, 4)),
                    .works = g_strdup (laurel_statement_get_text (rows, 5)) };

    g_array_append_val (makers, maker);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&makers) : NULL;
}

static GArray *
read_lines (GVariant *persons)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, (GDestroyNotify) line_clear);
  for (gsize i = 0; i < g_variant_n_children (persons); i++) {
    const char *name, *role, *works;
    Line line = { NULL };

    g_variant_get_child (persons, i, "(&s&s&s)", &name, &role, &works);
    line.name = laurel_text_dup_line (name);
    line.role = laurel_text_dup_line (role);
    line.works = laurel_text_dup_line (works);
    g_array_append_val (lines, line);
  }

  return lines;
}

static gboolean
is_known (LaurelReader *reader, const char *name, const char *works)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM party JOIN party AS o ON o.id ="
                         " party.organization_id WHERE party.kind = 'person' AND party.name = ?1"
                         " AND o.name = ?2", "ss", name, works);

  return laurel_statement_next (row);
}

/* Of whom it was not known, a line may say where he or she works; unless there is another one of
 * that name who works there, and then is meant. */
static gboolean
fits (LaurelReader *reader, const Line *line, const Maker *maker)
{
  if (maker->is_taken || g_strcmp0 (line->name, maker->name) != 0)
    return FALSE;

  return line->works == NULL || maker->party == 0 || g_strcmp0 (line->works, maker->works) == 0 ||
         (maker->works == NULL && !is_known (reader, line->name, line->works));
}

/* Of two with one name, the roles tell who is who. */
static void
find_maker (LaurelReader *reader, GArray *makers, Line *line, gboolean by_role)
{
  for (guint i = 0; line->maker == NULL && i < makers->len; i++) {
    Maker *maker = &g_array_index (makers, Maker, i);

    if (fits (reader, line, maker) &&
        (!by_role || g_strcmp0 (line->role, maker->role) == 0)) {
      maker->is_taken = TRUE;
      line->maker = maker;
    }
  }
}

/* What stands in order already stays where it is. */
static void
arrange (LaurelReader *reader, GArray *makers, GArray *lines)
{
  int last = -1;

  for (int by_role = TRUE; by_role >= FALSE; by_role--)
    for (guint i = 0; i < lines->len; i++)
      find_maker (reader, makers, &g_array_index (lines, Line, i), by_role);
  for (guint i = 0; i < lines->len; i++) {
    Line *line = &g_array_index (lines, Line, i);

    line->position = line->maker != NULL ? MAX (last + 1, line->maker->position) : last + 1;
    last = line->position;
  }
}

static gboolean
remove_rest (LaurelTxn *txn, GArray *makers, GError **error)
{
  for (guint i = 0; i < makers->len; i++) {
    const Maker *maker = &g_array_index (makers, Maker, i);

    if (!maker->is_taken &&
        !laurel_txn_exec (txn, error, "DELETE FROM entry_person WHERE id = ?1", "x", maker->id))
      return FALSE;
  }

  return TRUE;
}

static gboolean
keep (LaurelTxn *txn, const Line *line, GError **error)
{
  g_autoptr (GVariant) fields = NULL;

  if (line->works != NULL && line->maker->works == NULL && line->maker->party != 0) {
    fields = g_variant_ref_sink (g_variant_new_parsed ("{'organization': %s}", line->works));
    if (!laurel_party_set_fields (txn, line->maker->party, fields, error))
      return FALSE;
  }

  return laurel_txn_exec (txn, error, "UPDATE entry_person SET position = ?2, role = ?3"
                          " WHERE id = ?1 AND (position <> ?2 OR role IS NOT ?3)", "xis",
                          line->maker->id, line->position, line->role);
}

static gboolean
write_lines (LaurelTxn *txn, gint64 entry, GArray *lines, GVariant *persons, GError **error)
{
  g_autoptr (LaurelEntryMakerWriter) writer = laurel_entry_maker_writer_new (txn);
  gint64 organization = laurel_reader_read_int (&txn->reader, "SELECT organization_id FROM entry"
                                                " WHERE id = ?1", entry);

  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    if (line->maker != NULL && !keep (txn, line, error))
      return FALSE;
  }
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    g_autoptr (GVariant) person = g_variant_get_child_value (persons, i);

    if (line->maker == NULL &&
        !laurel_entry_maker_writer_add_at (writer, entry, organization, line->position, person,
                                           error))
      return FALSE;
  }

  return laurel_entry_maker_writer_flush (writer, error);
}

/**
 * laurel_entry_persons_set:
 * @txn: a transaction
 * @entry: an entry
 * @persons: an `a(sss)`: name, role and organisation of each, in order; without an organisation,
 *   whoever is new is of that of the entry
 * @error: return location for an error
 *
 * Says who made the entry. Who stands there by that name already stays who it is.
 */
gboolean
laurel_entry_persons_set (LaurelTxn *txn, gint64 entry, GVariant *persons, GError **error)
{
  g_autoptr (GArray) makers = read_makers (&txn->reader, entry, error);
  g_autoptr (GArray) lines = makers ? read_lines (persons) : NULL;

  if (lines == NULL)
    return FALSE;

  arrange (&txn->reader, makers, lines);

  return remove_rest (txn, makers, error) && write_lines (txn, entry, lines, persons, error);
}

static gboolean
set_persons (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) persons = NULL;
  gint64 entry;

  g_variant_get (args, "(x@a(sss))", &entry, &persons);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM entry WHERE id = ?1", entry, error) &&
         laurel_entry_persons_set (txn, entry, persons, error);
}

const LaurelCommand LAUREL_ENTRY_SET_PERSONS = {
  .name = "entry.set-persons",
  .label = N_("Set persons"),
  .summary = N_("Says who made an entry, in order: id, name, role and organisation of each"),
  .args = "(xa(sss))",
  .apply = set_persons,
};
