/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-forget.h"

#include "base/laurel-json.h"
#include "store/laurel-changeset.h"
#include "store/laurel-digest.h"
#include "store/laurel-status.h"
#include "store/laurel-traces.h"

#include <string.h>

/*
 * Takes out of the journal whatever tells of one row, or of several that were made
 * one.
 *
 * An entry that changed such a row, or in whose arguments or changeset one of its
 * texts stands, loses them, and its salt; the three hashes stay in `kept`, so
 * that the chain still checks, and without the salt nobody can try out what was
 * there. Which other rows such an entry had changed is written down in the entry
 * that forgets: what the journal knew of them is unknown from then on.
 *
 * The entry that forgets is itself recorded without old values.
 */

/* A shorter text stands everywhere: in Han two characters are a name, in letters
 * three; of digits it takes as many as a telephone has. */
#define SHORTEST_HAN 2
#define SHORTEST 3
#define SHORTEST_NUMBER 5

typedef struct {
  const char *table;
  const gint64 *ids;
  gsize n_ids;
  const char *const *columns;
  GHashTable *texts; /* (element-type utf8) */
  GPtrArray *traces; /* (nullable) (element-type utf8): how they may stand in bytes */
  GArray *numbers;   /* (nullable) (element-type int): of the columns, while texts are collected */
  GPtrArray *pointers;      /* (nullable) (element-type Pointer) */
  const LaurelSpare *spare; /* (nullable): nobody is to be spared */
  gboolean for_spared;      /* whether rows of those are looked for */
} Search;

/* A column of another table in which a row is named by its id. */
typedef struct {
  const char *table; /* interned */
  int number;
} Pointer;

static gboolean
is_telling (const char *text)
{
  long length;

  if (!g_utf8_validate (text, -1, NULL))
    return strlen (text) >= SHORTEST;
  length = g_utf8_strlen (text, -1);

  if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
    return length >= SHORTEST_HAN;

  return length >= (text[strspn (text, "0123456789-+ ")] == '\0' ? SHORTEST_NUMBER : SHORTEST);
}

static void
add_text (Search *search, const char *text)
{
  if (text != NULL && is_telling (text) && !g_hash_table_contains (search->texts, text))
    g_hash_table_add (search->texts, g_strdup (text));
}

/* A column may hold a list, as JSON: what stands in it under "text" stands
 * elsewhere without the list. */
static void
add_list (Search *search, const char *json)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (json);

  for (guint i = 0; i < json_array_get_length (list); i++)
    add_text (search, laurel_json_get_text (laurel_json_get_object (list, i), "text"));
}

static void
add_texts (Search *search, const char *text)
{
  add_text (search, text);
  if (text != NULL && g_str_has_prefix (text, "[{"))
    add_list (search, text);
}

/* Fails when there is no memory for a text, of which a trace would be left. */
static int
add_value (Search *search, sqlite3_value *value)
{
  const char *text;

  if (value == NULL || sqlite3_value_type (value) != SQLITE_TEXT)
    return SQLITE_OK;

  text = (const char *) sqlite3_value_text (value);
  add_texts (search, text);

  return text ? SQLITE_OK : SQLITE_NOMEM;
}

/* The numbers of the columns in which texts stand. */
static GArray *
read_columns (LaurelReader *reader, Search *search, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT cid, name FROM pragma_table_info (?1)", "s",
                         search->table);

  while (laurel_statement_next (row)) {
    int number = laurel_statement_get_int (row, 0);

    if (g_strv_contains (search->columns, laurel_statement_get_text (row, 1)))
      g_array_append_val (numbers, number);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&numbers) : NULL;
}

static gboolean
is_meant (const Search *search, const LaurelChangesetRow *row)
{
  for (gsize i = 0; i < search->n_ids; i++)
    if (row->id == search->ids[i])
      return g_str_equal (row->table, search->table);

  return FALSE;
}

/* The texts that the row had, and has, as one changeset knows them. */
static int
collect_row (const LaurelChangesetRow *row, gpointer data)
{
  Search *search = data;

  if (!is_meant (search, row))
    return SQLITE_OK;

  for (guint i = 0; i < search->numbers->len; i++) {
    int number = g_array_index (search->numbers, int, i);
    sqlite3_value *was = NULL, *is = NULL;

    if (row->operation != SQLITE_INSERT)
      sqlite3changeset_old (row->iter, number, &was);
    if (row->operation != SQLITE_DELETE)
      sqlite3changeset_new (row->iter, number, &is);
    if (add_value (search, was) != SQLITE_OK || add_value (search, is) != SQLITE_OK)
      return SQLITE_NOMEM;
  }

  return SQLITE_OK;
}

/* What stands in a row itself: the entry that made it may have been emptied.
 * Table and columns are names of the schema, never values. */
static gboolean
collect_now (LaurelReader *reader, Search *search, gint64 id, GError **error)
{
  gboolean well = TRUE;

  for (const char *const *column = search->columns; well && *column != NULL; column++) {
    g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?1", *column,
                                            search->table);
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (reader, g_intern_string (sql), "x", id);

    if (laurel_statement_next (row))
      add_texts (search, laurel_statement_get_raw (row, 0));
    well = laurel_statement_finish (row, error);
  }

  return well;
}

static gboolean
collect (LaurelReader *reader, Search *search, GError **error)
{
  g_autoptr (GArray) numbers = read_columns (reader, search, error);
  g_autoptr (LaurelStatement) row = NULL;
  gboolean well = numbers != NULL;

  search->numbers = numbers;
  for (gsize i = 0; well && i < search->n_ids; i++)
    well = collect_now (reader, search, search->ids[i], error);

  row = laurel_reader_query (reader, "SELECT changeset FROM journal"
                             " WHERE changeset IS NOT NULL ORDER BY id", "");
  while (well && laurel_statement_next (row)) {
    g_autoptr (GBytes) changeset = laurel_statement_dup_bytes (row, 0);

    well = laurel_status_check (NULL, laurel_changeset_walk (changeset, collect_row, search),
                                error);
  }

  search->numbers = NULL;

  return well && laurel_statement_finish (row, error);
}

static GPtrArray *
list_traces (const Search *search)
{
  g_autofree const char **texts =
    (const char **) g_hash_table_get_keys_as_array (search->texts, NULL);

  return laurel_traces_list (texts);
}

/* ---- which entries ---------------------------------------------------------- */

/* Whether one of the texts stands there; @surely: and can only mean this row. */
static gboolean
text_stands_in (Search *search, const char *text, const char *data, gsize size, gboolean surely)
{
  gsize length = strlen (text), left;

  for (const char *at = memmem (data, size, text, length); at != NULL;
       at = memmem (at + 1, left, text, length)) {
    gsize offset = at - data;

    left = size - offset - 1;
    if (search->spare == NULL ||
        !laurel_spare_covers (search->spare, surely, data, size, offset, text))
      return TRUE;
  }

  return FALSE;
}

static gboolean
stands_in (Search *search, gconstpointer data, gsize size, gboolean surely)
{
  for (guint i = 0; i < search->traces->len; i++)
    if (text_stands_in (search, search->traces->pdata[i], data, size, surely))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (Search *search, const char *actor, gboolean surely)
{
  return actor != NULL && stands_in (search, actor, strlen (actor), surely);
}

/* In JSON a quotation mark, for one, is written otherwise: so the strings are
 * looked at, not what stands there. */
static gboolean
stands_in_json (Search *search, JsonNode *node, gboolean surely)
{
  g_autoptr (GList) below = NULL;
  const char *text;

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_OBJECT (node))
    below = json_object_get_values (json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    below = json_array_get_elements (json_node_get_array (node));
  for (GList *l = below; l != NULL; l = l->next)
    if (stands_in_json (search, l->data, surely))
      return TRUE;

  text = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  return text != NULL && stands_in (search, text, strlen (text), surely);
}

static int
find_row (const LaurelChangesetRow *row, gpointer data)
{
  return is_meant (data, row) ? SQLITE_ROW : SQLITE_OK;
}

/* Whether the changeset changes a row itself. One that cannot be read may. */
static gboolean
changes_row (Search *search, GBytes *changeset)
{
  return laurel_changeset_walk (changeset, find_row, search) != SQLITE_DONE;
}

/* The columns in which rows of the table are named by their ids. */
static GPtrArray *
read_pointers (LaurelReader *reader, const char *table, GError **error)
{
  g_autoptr (GPtrArray) pointers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT t.name, c.cid FROM pragma_table_list AS t"
                         " JOIN pragma_foreign_key_list (t.name) AS k"
                         " JOIN pragma_table_info (t.name) AS c ON c.name = k.\"from\""
                         " WHERE t.schema = 'main' AND t.type = 'table' AND k.\"table\" = ?1"
                         " AND t.name <> ?1", "s", table);

  while (laurel_statement_next (row)) {
    Pointer *pointer = g_new (Pointer, 1);

    pointer->table = g_intern_string (laurel_statement_get_text (row, 0));
    pointer->number = laurel_statement_get_int (row, 1);
    g_ptr_array_add (pointers, pointer);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&pointers) : NULL;
}

static gboolean
is_looked_for (const Search *search, gint64 id)
{
  if (search->for_spared)
    return laurel_spare_has (search->spare, id);
  for (gsize i = 0; i < search->n_ids; i++)
    if (search->ids[i] == id)
      return TRUE;

  return FALSE;
}

static gboolean
is_id (const Search *search, sqlite3_value *value)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER &&
         is_looked_for (search, sqlite3_value_int64 (value));
}

/* A row that is looked for, or one that names it. */
static int
find_touched (const LaurelChangesetRow *row, gpointer data)
{
  Search *search = data;

  if (g_str_equal (row->table, search->table))
    return is_looked_for (search, row->id) ? SQLITE_ROW : SQLITE_OK;

  for (guint i = 0; i < search->pointers->len; i++) {
    const Pointer *pointer = search->pointers->pdata[i];
    sqlite3_value *was = NULL, *is = NULL;

    if (!g_str_equal (row->table, pointer->table))
      continue;
    if (row->operation != SQLITE_INSERT)
      sqlite3changeset_old (row->iter, pointer->number, &was);
    if (row->operation != SQLITE_DELETE)
      sqlite3changeset_new (row->iter, pointer->number, &is);
    if (is_id (search, was) || is_id (search, is))
      return SQLITE_ROW;
  }

  return SQLITE_OK;
}

static gboolean
touches (Search *search, gboolean spared, GBytes *changeset)
{
  search->for_spared = spared;

  return laurel_changeset_walk (changeset, find_touched, search) != SQLITE_DONE;
}

static gboolean
tells (Search *search, const char *actor, JsonNode *args, GBytes *changeset, gboolean surely)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);

  return stands_in (search, bytes, size, surely) || is_named (search, actor, surely) ||
         stands_in_json (search, args, surely);
}

/* What may mean either is this row's where the entry touches it, and the other's
 * where it touches that. */
static gboolean
mentions (Search *search, const char *actor, const char *args, GBytes *changeset)
{
  g_autoptr (JsonNode) node = laurel_json_parse (args);

  if (changes_row (search, changeset) || tells (search, actor, node, changeset, TRUE))
    return TRUE;
  if (search->spare == NULL || !tells (search, actor, node, changeset, FALSE))
    return FALSE;

  return touches (search, FALSE, changeset) ||
         (search->spare->take_shared && !touches (search, TRUE, changeset));
}

/* ---- emptying them ---------------------------------------------------------- */

/* Ids of one table that follow each other, as far as they were walked. */
typedef struct {
  GString *json;
  char *table;
  gint64 first;
  gint64 count;
} Run;

static void
write_run (const Run *run, const char *end)
{
  if (run->count > 0)
    g_string_append_printf (run->json, "[\"%s\",%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "]%s",
                            run->table, run->first, run->count, end);
}

static int
add_to_run (const LaurelChangesetRow *row, gpointer data)
{
  Run *run = data;

  if (run->count > 0 && g_str_equal (row->table, run->table) &&
      row->id == run->first + run->count) {
    run->count++;
    return SQLITE_OK;
  }

  write_run (run, ",");
  g_free (run->table);
  run->table = g_strdup (row->table);
  run->first = row->id;
  run->count = 1;
  return SQLITE_OK;
}

/* "{"entry":9,"rows":[["party",id,count],…]}": runs of ids, in the order in which
 * the entry has them. */
static gboolean
write_rows (GString *json, gint64 entry, GBytes *changeset, GError **error)
{
  Run run = { .json = json };
  int status;

  g_string_append_printf (json, "%s{\"entry\":%" G_GINT64_FORMAT ",\"rows\":[",
                          g_str_has_suffix (json->str, "}") ? "," : "", entry);
  status = laurel_changeset_walk (changeset, add_to_run, &run);
  write_run (&run, "");
  g_string_append (json, "]}");
  g_free (run.table);

  return laurel_status_check (NULL, status, error);
}

#define HEAD "{\"forgotten\":["
#define TAIL "]}"

/* What an entry that forgot knew of others, the one that empties it knows. */
static void
take_over (GString *json, const char *args)
{
  if (!g_str_has_prefix (args, HEAD) || !g_str_has_suffix (args, TAIL))
    return;

  g_string_append (json, g_str_has_suffix (json->str, "}") ? "," : "");
  g_string_append_len (json, args + strlen (HEAD), strlen (args) - strlen (HEAD TAIL));
}

static gboolean
empty_entry (LaurelTxn *txn, Search *search, LaurelStatement *row, GString *json, GError **error)
{
  g_autoptr (GBytes) changeset = laurel_statement_dup_bytes (row, 3);
  g_autoptr (GBytes) salt = laurel_statement_dup_bytes (row, 4);
  g_autoptr (GBytes) kept = NULL;
  LaurelJournalEntry entry = {
    .id = laurel_statement_get_int64 (row, 0),
    .actor = laurel_statement_get_raw (row, 1),
    .args = laurel_statement_get_raw (row, 2),
    .changeset = changeset,
    .salt = salt,
  };
  gboolean is_actor;

  if (entry.actor == NULL || entry.args == NULL || salt == NULL)
    return laurel_status_check (NULL, SQLITE_CORRUPT, error);
  if (!mentions (search, entry.actor, entry.args, changeset))
    return TRUE;

  take_over (json, entry.args);
  kept = laurel_digest_dup_kept (&entry);
  is_actor = is_named (search, entry.actor, search->spare && !search->spare->take_shared);

  return write_rows (json, entry.id, changeset, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE journal SET args = NULL, changeset = NULL, salt = NULL,"
                          " kept = ?2, actor = iif (?3, NULL, actor) WHERE id = ?1",
                          "xbi", entry.id, kept, is_actor);
}

static GArray *
list_entries (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM journal WHERE changeset IS NOT NULL ORDER BY id",
                         "");

  return laurel_statement_read_ids (row, error);
}

static gboolean
empty_entries (LaurelTxn *txn, Search *search, GString *json, GError **error)
{
  g_autoptr (GArray) entries = list_entries (&txn->reader, error);
  gboolean well = entries != NULL;

  for (guint i = 0; well && i < entries->len; i++) {
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (&txn->reader, "SELECT id, actor, args, changeset, salt FROM journal"
                           " WHERE id = ?1", "x", g_array_index (entries, gint64, i));

    well = (!laurel_statement_next (row) || empty_entry (txn, search, row, json, error)) &&
           laurel_statement_finish (row, error);
  }

  return well;
}

/**
 * laurel_forget_dup_texts:
 * @reader: where to read
 * @table: a table
 * @ids: (array length=n_ids): rows of it, or rows that once were there
 * @n_ids: how many they are
 * @columns: (array zero-terminated=1): the columns that tell who that is
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (array zero-terminated=1): what ever stood there,
 *   for laurel_backup_list_holding()
 */
char **
laurel_forget_dup_texts (LaurelReader *reader, const char *table, const gint64 *ids,
                         gsize n_ids, const char *const *columns, GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  Search search = { .table = table, .ids = ids, .n_ids = n_ids, .columns = columns,
                    .texts = texts };
  gboolean read = collect (reader, &search, error);
  guint n;
  char **list = (char **) g_hash_table_get_keys_as_array (texts, &n);

  if (read)
    return list;

  g_strfreev (list);
  return NULL;
}

/**
 * laurel_forget_rows:
 * @txn: the transaction of a final command
 * @table: a table
 * @ids: (array length=n_ids): rows of it, or rows that once were there
 * @n_ids: how many they are
 * @columns: (array zero-terminated=1): the columns that tell who that is
 * @spare: (nullable): whom to spare
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Takes the rows out of the journal. The command takes them out of the tables, and
 * their texts out of other rows. Once in a transaction.
 */
gboolean
laurel_forget_rows (LaurelTxn *txn, const char *table, const gint64 *ids, gsize n_ids,
                    const char *const *columns, const LaurelSpare *spare, GError **error)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) pointers = read_pointers (&txn->reader, table, error);
  g_autoptr (GString) json = g_string_new (HEAD);
  g_autoptr (GPtrArray) traces = NULL;
  Search search = { .table = table, .ids = ids, .n_ids = n_ids, .columns = columns,
                    .texts = texts, .pointers = pointers, .spare = spare };

  g_return_val_if_fail (!txn->forgets, FALSE);

  if (pointers == NULL || !collect (&txn->reader, &search, error))
    return FALSE;
  traces = list_traces (&search);
  search.traces = traces;
  if (!empty_entries (txn, &search, json, error))
    return FALSE;

  g_string_append (json, TAIL);
  txn->forgets = TRUE;
  txn->args = g_strdup (json->str);

  return TRUE;
}
