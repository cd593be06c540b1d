/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-audit.h"

#include "store/laurel-changeset.h"
#include "store/laurel-label.h"
#include "store/laurel-mask.h"
#include "store/laurel-status.h"
#include "store/laurel-veil.h"

/*
 * The journal read aloud: when, who, what, and each value before and after, as
 * the changeset has them.
 */

typedef struct {
  LaurelReader *reader;
  LaurelRooms rooms;
  LaurelMasks *masks;
  GHashTable *columns; /* (element-type utf8 GPtrArray): the names, by table */
} Audit;

static void
change_free (gpointer data)
{
  LaurelAuditChange *change = data;

  g_clear_pointer (&change->old, g_variant_unref);
  g_clear_pointer (&change->now, g_variant_unref);
  g_free (change);
}

static void
entry_free (gpointer data)
{
  LaurelAuditEntry *entry = data;

  g_free (entry->actor);
  g_free (entry->command);
  g_free (entry->label);
  g_free (entry->digest);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

/* ---- reading ---------------------------------------------------------------- */

/* A column that is gone has no name any more. */
static const char *
get_column (Audit *self, const char *table, int number)
{
  GPtrArray *names = g_hash_table_lookup (self->columns, table);

  if (names == NULL) {
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (self->reader, "SELECT name FROM pragma_table_info (?1) ORDER BY cid",
                           "s", table);

    names = g_ptr_array_new ();
    while (laurel_statement_next (row))
      g_ptr_array_add (names, (gpointer) g_intern_string (laurel_statement_get_text (row, 0)));
    g_hash_table_insert (self->columns, g_strdup (table), names);
  }

  return number < (int) names->len ? names->pdata[number] : "?";
}

/* NULL for NULL. For a text SQLite needs memory: without it, nothing must pass for the text. */
static int
read_value (sqlite3_value *value, GVariant **variant)
{
  const char *text;
  gsize size;

  switch (value ? sqlite3_value_type (value) : SQLITE_NULL) {
  case SQLITE_INTEGER:
    *variant = g_variant_new_int64 (sqlite3_value_int64 (value));
    break;
  case SQLITE_FLOAT:
    *variant = g_variant_new_double (sqlite3_value_double (value));
    break;
  case SQLITE_TEXT:
    text = (const char *) sqlite3_value_text (value);
    if (text == NULL)
      return SQLITE_NOMEM;
    *variant = g_variant_new_take_string (g_utf8_make_valid (text, -1));
    break;
  case SQLITE_BLOB:
    size = sqlite3_value_bytes (value);
    *variant = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, sqlite3_value_blob (value), size, 1);
    break;
  default:
    *variant = NULL;
    return SQLITE_OK;
  }
  g_variant_ref_sink (*variant);

  return SQLITE_OK;
}

typedef struct {
  Audit *audit;
  GPtrArray *changes;
} Reading;

static void
take_change (const Reading *reading, const LaurelChangesetRow *row, const char *column,
             GVariant **old, GVariant **now)
{
  LaurelAuditChange *change = g_new0 (LaurelAuditChange, 1);

  change->table = g_intern_string (row->table);
  change->id = row->id;
  change->column = column;
  change->old = g_steal_pointer (old);
  change->now = g_steal_pointer (now);
  g_ptr_array_add (reading->changes, change);
}

static int
add_change (const LaurelChangesetRow *row, gpointer data)
{
  const Reading *reading = data;

  if (laurel_veil_hides_row (reading->audit->reader, reading->audit->rooms, row->table, row->id))
    return SQLITE_OK;

  for (int i = 1; i < row->columns; i++) {
    sqlite3_value *was = NULL, *is = NULL;
    g_autoptr (GVariant) old = NULL;
    g_autoptr (GVariant) now = NULL;
    const char *column;

    if (row->operation != SQLITE_INSERT)
      sqlite3changeset_old (row->iter, i, &was);
    if (row->operation != SQLITE_DELETE)
      sqlite3changeset_new (row->iter, i, &is);
    if (read_value (was, &old) != SQLITE_OK || read_value (is, &now) != SQLITE_OK)
      return SQLITE_NOMEM;
    if (old == NULL && now == NULL && (row->operation != SQLITE_UPDATE || is == NULL))
      continue;

    column = get_column (reading->audit, row->table, i);
    if (!laurel_masks_hide (reading->audit->masks, row->table, row->id, column))
      take_change (reading, row, column, &old, &now);
  }

  return SQLITE_OK;
}

static gboolean
read_changes (Audit *self, GBytes *changeset, GPtrArray *changes, GError **error)
{
  Reading reading = { self, changes };

  return laurel_status_check (NULL, laurel_changeset_walk (changeset, add_change, &reading), error);
}

static LaurelAuditEntry *
read_entry (Audit *self, LaurelStatement *row, LaurelRooms rooms, GError **error)
{
  LaurelAuditEntry *entry = g_new0 (LaurelAuditEntry, 1);
  g_autoptr (GBytes) changeset = laurel_statement_dup_bytes (row, 5);

  entry->id = laurel_statement_get_int64 (row, 0);
  entry->at = laurel_statement_get_int64 (row, 1);
  entry->actor = g_strdup (laurel_statement_get_text (row, 2));
  entry->command = g_strdup (laurel_statement_get_text (row, 3));
  entry->reverts = laurel_statement_get_int64 (row, 4);
  entry->forgotten = changeset == NULL;
  entry->digest = g_strdup (laurel_statement_get_text (row, 6));
  entry->label = laurel_label_dup_told (self->reader, rooms, entry->id);
  entry->changes = g_ptr_array_new_with_free_func (change_free);

  if (changeset == NULL || read_changes (self, changeset, entry->changes, error))
    return entry;

  entry_free (entry);
  return NULL;
}

/**
 * laurel_audit_read:
 * @reader: where to read
 * @rooms: whose commands may have been run
 * @since: only what was done from then on, µs since 1970; 0 for all
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelAuditEntry): the oldest first
 */
GPtrArray *
laurel_audit_read (LaurelReader *reader, LaurelRooms rooms, gint64 since, GError **error)
{
  g_autoptr (GHashTable) columns =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (LaurelMasks) masks = laurel_masks_new (reader, rooms);
  Audit self = { reader, rooms, masks, columns };
  g_autoptr (LaurelStatement) row = NULL;

  reader->failure = SQLITE_OK;
  row = laurel_reader_query (reader,
                             "SELECT id, at, actor, command, coalesce (reverts, 0), changeset,"
                             " lower (hex (digest)) FROM journal WHERE at >= ?1 ORDER BY id",
                             "x", since);

  while (laurel_statement_next (row)) {
    LaurelAuditEntry *entry = read_entry (&self, row, rooms, error);

    if (entry == NULL)
      return NULL;
    g_ptr_array_add (entries, entry);
  }

  /* Of what could not be read, names and labels only say that there are none. */
  return laurel_statement_finish (row, error) &&
         laurel_status_check (NULL, reader->failure, error) ? g_steal_pointer (&entries) : NULL;
}

/* ---- as JSON ---------------------------------------------------------------- */

static char *
dup_time (gint64 at)
{
  g_autoptr (GDateTime) seconds = g_date_time_new_from_unix_utc (at / G_USEC_PER_SEC);
  g_autofree char *whole = seconds ? g_date_time_format (seconds, "%Y-%m-%dT%H:%M:%S") : NULL;

  return g_strdup_printf ("%s.%06dZ", whole ? whole : "?", (int) (at % G_USEC_PER_SEC));
}

static void
add_id (JsonBuilder *builder, const char *name, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/* Numbers of rows are strings: they are beyond what JSON's numbers hold. */
static void
add_value (JsonBuilder *builder, const char *name, const char *column, GVariant *value)
{
  g_autofree char *text = NULL;

  json_builder_set_member_name (builder, name);
  if (value == NULL) {
    json_builder_add_null_value (builder);
  } else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING)) {
    json_builder_add_string_value (builder, g_variant_get_string (value, NULL));
  } else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE)) {
    json_builder_add_double_value (builder, g_variant_get_double (value));
  } else if (!g_variant_is_of_type (value, G_VARIANT_TYPE_INT64)) {
    text = g_variant_print (value, FALSE);
    json_builder_add_string_value (builder, text);
  } else if (g_str_has_suffix (column, "_id")) {
    text = g_strdup_printf ("%" G_GINT64_FORMAT, g_variant_get_int64 (value));
    json_builder_add_string_value (builder, text);
  } else {
    json_builder_add_int_value (builder, g_variant_get_int64 (value));
  }
}

static void
add_string (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_entry (JsonBuilder *builder, const LaurelAuditEntry *entry)
{
  g_autofree char *at = dup_time (entry->at);

  json_builder_begin_object (builder);
  add_id (builder, "id", entry->id);
  add_string (builder, "at", at);
  add_string (builder, "actor", entry->actor);
  add_string (builder, "command", entry->command);
  add_string (builder, "label", entry->label);
  if (entry->reverts != 0)
    add_id (builder, "reverts", entry->reverts);
  else
    add_string (builder, "reverts", NULL);
  json_builder_set_member_name (builder, "forgotten");
  json_builder_add_boolean_value (builder, entry->forgotten);

  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entry->changes->len; i++) {
    const LaurelAuditChange *change = entry->changes->pdata[i];

    json_builder_begin_object (builder);
    add_string (builder, "table", change->table);
    add_id (builder, "id", change->id);
    add_string (builder, "column", change->column);
    add_value (builder, "old", change->column, change->old);
    add_value (builder, "new", change->column, change->now);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  add_string (builder, "digest", entry->digest);
  json_builder_end_object (builder);
}

/**
 * laurel_audit_dup_json:
 * @entries: (element-type LaurelAuditEntry): entries
 *
 * Returns: (transfer full): `{"entries": […]}`
 */
JsonNode *
laurel_audit_dup_json (GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, entries->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
