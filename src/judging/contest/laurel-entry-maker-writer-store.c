/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-maker-writer.h"

#include "base/laurel-text.h"
#include "people/laurel-party-rule.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

/* Somebody of a name, as the library has them or as they wait to go in. */
typedef struct {
  gint64 id;
  gint64 organization; /* or 0 */
} Person;

struct _LaurelEntryMakerWriter {
  LaurelTxn *txn;
  LaurelInserter *parties; /* (nullable): until the first */
  LaurelInserter *makers;  /* likewise */
  GHashTable *persons;       /* (element-type utf8 GArray): name → each Person that has it */
  GHashTable *organizations; /* (element-type utf8 gint64) */
  GArray *waiting;           /* (element-type Maker) */
  GStringChunk *texts;       /* what the rows that wait are made of */
};

/* A line of an entry that goes in when those whom it names are there. */
typedef struct {
  gint64 entry;
  gint64 party;
  int position;
  const char *name;
  const char *role; /* (nullable) */
} Maker;

#define N_ROWS 16

#define FOUR(row) row ", " row ", " row ", " row
#define PARTY "(?, ?, ?)"
#define MAKER "(?, ?, ?, ?, ?, ?)"

static LaurelInserter *
prepare_parties (LaurelTxn *txn)
{
  return laurel_inserter_new (txn, "party",
                              "INSERT INTO party (id, kind, name, organization_id)"
                              " SELECT column1, 'person', column2, nullif (column3, 0)"
                              " FROM (VALUES " FOUR (FOUR (PARTY)) ") WHERE column1 IS NOT NULL",
                              N_ROWS);
}

static LaurelInserter *
prepare_makers (LaurelTxn *txn)
{
  return laurel_inserter_new (txn, "entry_person",
                              "INSERT INTO entry_person (id, entry_id, position, party_id, name,"
                              " role) SELECT column1, column2, column3, column4, column5, column6"
                              " FROM (VALUES " FOUR (FOUR (MAKER)) ") WHERE column1 IS NOT NULL",
                              N_ROWS);
}

/**
 * laurel_entry_maker_writer_new:
 * @txn: a transaction, which the writer does not outlive
 *
 * Returns: (transfer full): what writes who made entries
 */
LaurelEntryMakerWriter *
laurel_entry_maker_writer_new (LaurelTxn *txn)
{
  LaurelEntryMakerWriter *self = g_new0 (LaurelEntryMakerWriter, 1);

  self->txn = txn;
  self->persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
  self->organizations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Maker));
  self->texts = g_string_chunk_new (1024);

  return self;
}

void
laurel_entry_maker_writer_free (LaurelEntryMakerWriter *self)
{
  g_clear_pointer (&self->parties, laurel_inserter_free);
  g_clear_pointer (&self->makers, laurel_inserter_free);
  g_hash_table_unref (self->persons);
  g_hash_table_unref (self->organizations);
  g_array_unref (self->waiting);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * laurel_entry_maker_writer_flush:
 * @self: a writer
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Writes whatever waits. Only then is it there.
 */
gboolean
laurel_entry_maker_writer_flush (LaurelEntryMakerWriter *self, GError **error)
{
  if (self->parties != NULL && !laurel_inserter_flush (self->parties, error))
    return FALSE;
  if (self->makers == NULL && self->waiting->len > 0)
    self->makers = prepare_makers (self->txn);

  for (guint i = 0; i < self->waiting->len; i++) {
    const Maker *maker = &g_array_index (self->waiting, Maker, i);

    if (laurel_inserter_add (self->makers, error, "xixss", maker->entry, maker->position,
                             maker->party, maker->name, maker->role) == 0)
      return FALSE;
  }
  if (self->makers != NULL && !laurel_inserter_flush (self->makers, error))
    return FALSE;

  g_array_set_size (self->waiting, 0);
  g_string_chunk_clear (self->texts);

  return TRUE;
}

/* ---- who it is ------------------------------------------------------------------ */

/* Whoever has that name, the oldest first; asked once for each name. */
static GArray *
look_up (LaurelEntryMakerWriter *self, const char *name, GError **error)
{
  GArray *known = g_hash_table_lookup (self->persons, name);
  g_autoptr (GArray) found = NULL;
  g_autoptr (LaurelStatement) rows = NULL;

  if (known != NULL)
    return known;

  found = g_array_new (FALSE, FALSE, sizeof (Person));
  rows = laurel_reader_query (&self->txn->reader,
                              "SELECT id, organization_id FROM party WHERE kind = 'person'"
                              " AND name = ?1 AND sealed = 0 ORDER BY id", "s", name);
  while (laurel_statement_next (rows)) {
    Person person = { laurel_statement_get_int64 (rows, 0), laurel_statement_get_int64 (rows, 1) };

    g_array_append_val (found, person);
  }
  if (!laurel_statement_finish (rows, error))
    return NULL;

  known = g_steal_pointer (&found);
  g_hash_table_insert (self->persons, g_strdup (name), known);

  return known;
}

/* Same name is not same person: the organisation tells, and where it is not known of either, the
 * only one of that name will do. */
static Person *
pick (GArray *named, gint64 organization)
{
  Person *only = &g_array_index (named, Person, 0);

  for (guint i = 0; i < named->len; i++)
    if (g_array_index (named, Person, i).organization == organization)
      return &g_array_index (named, Person, i);

  return named->len == 1 && (only->organization == 0 || organization == 0) ? only : NULL;
}

static gint64
add_person (LaurelEntryMakerWriter *self, GArray *named, const char *name, gint64 organization,
            GError **error)
{
  Person person = { 0, organization };

  if (!laurel_identity_check (name, error))
    return 0;

  if (self->parties == NULL)
    self->parties = prepare_parties (self->txn);
  person.id = laurel_inserter_add (self->parties, error, "sx", name, organization);
  g_array_append_val (named, person);

  return person.id;
}

/* Where somebody works who was known without that. */
static gboolean
set_organization (LaurelEntryMakerWriter *self, Person *person, gint64 organization,
                  GError **error)
{
  person->organization = organization;

  return (self->parties == NULL || laurel_inserter_flush (self->parties, error)) &&
         laurel_txn_exec (self->txn, error, "UPDATE party SET organization_id = ?2 WHERE id = ?1",
                          "xx", person->id, organization);
}

static gint64
find_person (LaurelEntryMakerWriter *self, const char *name, gint64 organization, GError **error)
{
  GArray *named = look_up (self, name, error);
  Person *person = named ? pick (named, organization) : NULL;

  if (named == NULL)
    return 0;
  if (person == NULL)
    return add_person (self, named, name, organization, error);

  return organization == person->organization || organization == 0 ||
         set_organization (self, person, organization, error) ? person->id : 0;
}

/**
 * laurel_entry_maker_find:
 * @txn: a transaction
 * @name: of a person, clean
 * @organization: where the person works, or 0
 * @error: return location for an error
 *
 * Returns: the id of whoever that is, added if nobody is; 0 with @error set
 */
gint64
laurel_entry_maker_find (LaurelTxn *txn, const char *name, gint64 organization, GError **error)
{
  g_autoptr (LaurelEntryMakerWriter) writer = laurel_entry_maker_writer_new (txn);
  gint64 id = find_person (writer, name, organization, error);

  return id != 0 && laurel_entry_maker_writer_flush (writer, error) ? id : 0;
}

static gint64
find_organization (LaurelEntryMakerWriter *self, const char *name, GError **error)
{
  gint64 *known = g_hash_table_lookup (self->organizations, name);
  gint64 id = known ? *known : laurel_party_find_or_add (self->txn, "organization", name, error);

  if (known == NULL && id != 0)
    g_hash_table_insert (self->organizations, g_strdup (name), g_memdup2 (&id, sizeof id));

  return id;
}

static char *
keep (LaurelEntryMakerWriter *self, const char *text)
{
  return text ? g_string_chunk_insert (self->texts, text) : NULL;
}

static char *
dup_part (GVariant *person, gsize i)
{
  g_autoptr (GVariant) part = g_variant_get_child_value (person, i);

  return laurel_text_dup_line (g_variant_get_string (part, NULL));
}

static gboolean
add (LaurelEntryMakerWriter *self, Maker *maker, gint64 organization, GVariant *person,
     GError **error)
{
  g_autofree char *clean = dup_part (person, 0);
  g_autofree char *clean_role = dup_part (person, 1);
  g_autofree char *clean_works = dup_part (person, 2);

  if (!laurel_setter_check_name (clean, error))
    return FALSE;

  if (clean_works != NULL)
    organization = find_organization (self, clean_works, error);
  if (clean_works != NULL && organization == 0)
    return FALSE;

  maker->name = keep (self, clean);
  maker->role = keep (self, clean_role);
  maker->party = find_person (self, maker->name, organization, error);
  if (maker->party != 0)
    g_array_append_val (self->waiting, *maker);

  return maker->party != 0;
}

/**
 * laurel_entry_maker_writer_add_at:
 * @self: a writer
 * @entry: an entry that is there
 * @organization: which it comes from, or 0
 * @position: where the person stands among those who made it
 * @person: a `(sss)`: name, role and organisation; "" is that of the entry
 * @error: return location for an error
 */
gboolean
laurel_entry_maker_writer_add_at (LaurelEntryMakerWriter *self, gint64 entry, gint64 organization,
                                  int position, GVariant *person, GError **error)
{
  Maker maker = { .entry = entry, .position = position };

  return add (self, &maker, organization, person, error);
}

/**
 * laurel_entry_maker_writer_add:
 * @self: a writer
 * @entry: an entry that is there and has nobody
 * @organization: which it comes from, or 0
 * @persons: an `a(sss)`: name, role and organisation of each; "" is that of the entry
 * @error: return location for an error
 */
gboolean
laurel_entry_maker_writer_add (LaurelEntryMakerWriter *self, gint64 entry, gint64 organization,
                               GVariant *persons, GError **error)
{
  for (gsize i = 0; i < g_variant_n_children (persons); i++) {
    g_autoptr (GVariant) person = g_variant_get_child_value (persons, i);

    if (!laurel_entry_maker_writer_add_at (self, entry, organization, (int) i, person, error))
      return FALSE;
  }

  return TRUE;
}
