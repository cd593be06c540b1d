/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-room.h"

#include "base/laurel-error.h"
#include "store/laurel-blacken.h"
#include "store/laurel-forget.h"

/*
 * A room for tests of the store: a few commands, a query and an indexer on the
 * tables of parties and programmes, as small as they can be.
 */

/* ---- the row ---------------------------------------------------------------- */

struct _LaurelTestParty {
  LaurelRow parent_instance;

  char *name;
};

G_DEFINE_FINAL_TYPE (LaurelTestParty, laurel_test_party, LAUREL_TYPE_ROW)

static const LaurelField FIELDS[] = {
  { "name", LAUREL_FIELD_TEXT, G_STRUCT_OFFSET (LaurelTestParty, name) },
};

static void
laurel_test_party_class_init (LaurelTestPartyClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_test_party_init (LaurelTestParty *self)
{
}

LaurelTestParty *
laurel_test_party_new (gint64 id, const char *name)
{
  LaurelTestParty *self = g_object_new (LAUREL_TYPE_TEST_PARTY, "id", id, NULL);

  self->name = g_strdup (name);

  return self;
}

const char *
laurel_test_party_get_name (LaurelTestParty *self)
{
  return self->name;
}

/* ---- commands --------------------------------------------------------------- */

static gint64
insert_party (LaurelTxn *txn, const char *name, GError **error)
{
  return laurel_txn_insert (txn, error, "party",
                            "INSERT INTO party (id, kind, name) VALUES (?1, 'person', ?2)",
                            "s", name);
}

static char *
dup_name (LaurelReader *reader, gint64 id)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT name FROM party WHERE id = ?1", "x", id);

  return laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
}

static gboolean
rename_party (LaurelTxn *txn, gint64 id, const char *name, GError **error)
{
  g_autofree char *was = dup_name (&txn->reader, id);

  if (was != NULL)
    return laurel_txn_exec (txn, error, "UPDATE party SET name = ?2 WHERE id = ?1",
                            "xs", id, name);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND, "no such party");
  return FALSE;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *name = g_variant_get_string (args, NULL);

  laurel_txn_tell (txn, g_strdup_printf ("Added %s", name));
  return insert_party (txn, name, error) != 0;
}

static gboolean
rename_it (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;
  const char *name;

  g_variant_get (args, "(x&s)", &id, &name);
  return rename_party (txn, id, name, error);
}

static char *
describe_rename (LaurelReader *reader, GVariant *args)
{
  g_autoptr (GVariant) id = g_variant_get_child_value (args, 0);
  g_autofree char *name = dup_name (reader, g_variant_get_int64 (id));

  return name ? g_strdup_printf ("Rename %s", name) : NULL;
}

static gboolean
remove_it (LaurelTxn *txn, GVariant *args, GError **error)
{
  return laurel_txn_exec (txn, error, "DELETE FROM party WHERE id = ?1",
                          "x", g_variant_get_int64 (args));
}

static gboolean
engage (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *title;
  gint64 party, programme;

  g_variant_get (args, "(&sx)", &title, &party);
  programme = laurel_txn_insert (txn, error, "programme",
                                 "INSERT INTO programme (id, title, year, language)"
                                 " VALUES (?1, ?2, 2025, 'en')", "s", title);

  return programme != 0 &&
         laurel_txn_insert (txn, error, "role",
                            "INSERT INTO role (id, programme_id, party_id, role, position)"
                            " VALUES (?1, ?2, ?3, 'host', 1)", "xx", programme, party) != 0;
}

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *name;
  int n;

  g_variant_get (args, "(&si)", &name, &n);
  for (int i = 1; i <= n; i++) {
    g_autofree char *numbered = g_strdup_printf ("%s %d", name, i);

    if (insert_party (txn, numbered, error) == 0)
      return FALSE;
  }

  return TRUE;
}

static GVariant *
record_fill (GVariant *args)
{
  return g_variant_get_child_value (args, 1);
}

static gboolean
give (LaurelTxn *txn, GVariant *args, GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE party SET note = 'given' WHERE id = ?1",
                          "x", g_variant_get_int64 (args));
}

static gboolean
spoil (LaurelTxn *txn, GVariant *args, GError **error)
{
  if (!rename_party (txn, g_variant_get_int64 (args), "spoilt", error))
    return FALSE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, "spoilt");
  return FALSE;
}

static gboolean
forget (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const COLUMNS[] = { "name", "phone", "mail", NULL };
  gint64 id = g_variant_get_int64 (args);

  return laurel_forget_rows (txn, "party", &id, 1, COLUMNS, NULL, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM role WHERE party_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM party WHERE id = ?1", "x", id);
}

/* With the texts of the row out of all others; "Guest 1" is somebody else's, too. */
static gboolean
erase (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const COLUMNS[] = { "name", "phone", "mail", NULL };
  gint64 id = g_variant_get_int64 (args);
  g_autoptr (LaurelSpare) spare = laurel_spare_new ();
  g_auto (GStrv) texts = laurel_forget_dup_texts (&txn->reader, "party", &id, 1, COLUMNS, error);

  if (texts == NULL)
    return FALSE;

  for (char **text = texts; *text != NULL; text++) {
    laurel_spare_add (spare, *text, "Guest 12", id - 1);
    laurel_spare_add (spare, *text, *text, id + 1);
  }
  spare->take_shared = id % 2 == 0;

  return laurel_blacken_count_shared (&txn->reader, "party", &id, 1, (const char *const *) texts,
                                      spare, error) >= 0 &&
         laurel_forget_rows (txn, "party", &id, 1, COLUMNS, spare, error) &&
         laurel_blacken (txn, "party", (const char *const *) texts, "█", spare, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM role WHERE party_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM party WHERE id = ?1", "x", id);
}

/* Three at a time. */
static gboolean
pour (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char SQL[] =
    "INSERT INTO party (id, kind, name) SELECT * FROM"
    " (VALUES (?1, 'person', ?2), (?3, 'person', ?4), (?5, 'person', ?6))"
    " WHERE column1 IS NOT NULL";
  g_autoptr (LaurelInserter) inserter = laurel_inserter_new (txn, "party", SQL, 3);
  const char *name;
  int n;

  g_variant_get (args, "(&si)", &name, &n);
  for (int i = 0; i < n; i++)
    if (laurel_inserter_add (inserter, error, "s", name) == 0)
      return FALSE;

  return laurel_inserter_flush (inserter, error);
}

const LaurelCommand LAUREL_TEST_ADD = {
  .name = "test.add", .label = "Add", .summary = "adds a party", .args = "s", .apply = add,
};

const LaurelCommand LAUREL_TEST_RENAME = {
  .name = "test.rename", .label = "Rename", .summary = "renames a party", .args = "(xs)",
  .apply = rename_it, .describe = describe_rename,
};

const LaurelCommand LAUREL_TEST_REMOVE = {
  .name = "test.remove", .label = "Remove", .summary = "removes a party", .args = "x",
  .apply = remove_it,
};

const LaurelCommand LAUREL_TEST_ENGAGE = {
  .name = "test.engage", .label = "Engage", .summary = "makes a party a host", .args = "(sx)",
  .apply = engage,
};

const LaurelCommand LAUREL_TEST_FILL = {
  .name = "test.fill", .label = "Fill", .summary = "adds many parties", .args = "(si)",
  .apply = fill, .record = record_fill, .backup = LAUREL_BACKUP_IMPORT,
};

const LaurelCommand LAUREL_TEST_GIVE = {
  .name = "test.give", .label = "Give", .summary = "gives for good", .args = "x", .final = TRUE,
  .apply = give,
};

const LaurelCommand LAUREL_TEST_SPOIL = {
  .name = "test.spoil", .label = "Spoil", .summary = "renames and refuses", .args = "x",
  .apply = spoil,
};

const LaurelCommand LAUREL_TEST_FORGET = {
  .name = "test.forget", .label = "Forget", .summary = "forgets a party", .args = "x",
  .final = TRUE, .apply = forget, .backup = LAUREL_BACKUP_FORGET,
};

const LaurelCommand LAUREL_TEST_ERASE = {
  .name = "test.erase", .label = "Erase", .summary = "forgets a party everywhere", .args = "x",
  .final = TRUE, .apply = erase,
};

const LaurelCommand LAUREL_TEST_POUR = {
  .name = "test.pour", .label = "Pour", .summary = "adds many parties at once", .args = "(si)",
  .apply = pour,
};

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_TEST_ADD, &LAUREL_TEST_RENAME, &LAUREL_TEST_REMOVE, &LAUREL_TEST_ENGAGE,
  &LAUREL_TEST_FILL, &LAUREL_TEST_GIVE, &LAUREL_TEST_SPOIL, &LAUREL_TEST_FORGET,
  &LAUREL_TEST_ERASE, &LAUREL_TEST_POUR, NULL,
};

/* ---- the query -------------------------------------------------------------- */

guint laurel_test_rows_loaded;
guint laurel_test_rows_run;

static GPtrArray *
read_rows (LaurelStatement *row, guint *count, GError **error)
{
  g_autoptr (LaurelStatement) owned = row;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  while (laurel_statement_next (owned))
    g_ptr_array_add (rows, laurel_test_party_new (laurel_statement_get_int64 (owned, 0),
                                                  laurel_statement_get_text (owned, 1)));
  *count += rows->len;

  return laurel_statement_finish (owned, error) ? g_steal_pointer (&rows) : NULL;
}

static GPtrArray *
run_parties (LaurelReader *reader, GVariant *args, GError **error)
{
  return read_rows (laurel_reader_query (reader, "SELECT id, name FROM party ORDER BY name, id",
                                         ""), &laurel_test_rows_run, error);
}

static GArray *
list_keys (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM party ORDER BY name, id", "");

  while (laurel_statement_next (row)) {
    gint64 id = laurel_statement_get_int64 (row, 0);

    g_array_append_val (keys, id);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&keys) : NULL;
}

static GPtrArray *
load_parties (LaurelReader *reader, const char *ids, GError **error)
{
  return read_rows (laurel_reader_query (reader,
                                         "SELECT id, name FROM party"
                                         " WHERE id IN (SELECT value FROM json_each (?1))",
                                         "s", ids), &laurel_test_rows_loaded, error);
}

static const char *const TABLES[] = { "party", NULL };

const LaurelQuery LAUREL_TEST_PARTIES = {
  .name = "test.parties", .summary = "all parties", .tables = TABLES, .args = "()",
  .row_type = laurel_test_party_get_type, .run = run_parties, .keys = list_keys,
  .load = load_parties,
};

static const LaurelQuery *const QUERIES[] = { &LAUREL_TEST_PARTIES, NULL };

/* ---- the search ------------------------------------------------------------- */

static const LaurelIndexer PARTY = {
  "party", "SELECT name || char (10) || coalesce (note, '') FROM party WHERE id = ?1",
};
static const LaurelIndexer PROGRAMME = {
  "programme", "SELECT title FROM programme WHERE id = ?1",
};
static const LaurelIndexer *const INDEXERS[] = { &PARTY, &PROGRAMME, NULL };

const LaurelRoom LAUREL_TEST_ROOM = {
  .name = "test", .commands = COMMANDS, .queries = QUERIES, .indexers = INDEXERS,
};

static const LaurelRoom *const ROOMS[] = { &LAUREL_TEST_ROOM, NULL };

const LaurelRooms LAUREL_TEST_ROOMS = ROOMS;
