/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-mask.h"

#include "store/laurel-changeset.h"
#include "store/laurel-status.h"

/*
 * What of a row nobody is told, while the row says so itself: its columns are left out wherever
 * rows are read as they stand, in the journal and in the bundle. Queries of the rooms see to that
 * on their own.
 *
 * What counts is what the row says now, not what it said when an entry was written: whoever is
 * named today may be read of, and whoever wants no name any more has none in the past either. Of a
 * row that is gone, or whose owner is, the journal is asked what it said last.
 */

struct _LaurelMasks {
  LaurelReader *reader;
  LaurelRooms rooms;
  GHashTable *last; /* (nullable) (element-type utf8 utf8): what rows said last, by dup_key() */
  GArray *watched;  /* (nullable) (element-type Watched) */
  const LaurelMask *asked; /* (nullable): of which row was asked last */
  gint64 id;
  gboolean hidden;
};

/* A column by which it is told whether anything is hidden. */
typedef struct {
  const char *table;
  const char *column;
  int number;
} Watched;

/**
 * laurel_masks_new:
 * @reader: where to read
 * @rooms: what is in the house
 *
 * Returns: (transfer full): what knows of each row whether anything of it is hidden
 */
LaurelMasks *
laurel_masks_new (LaurelReader *reader, LaurelRooms rooms)
{
  LaurelMasks *self = g_new0 (LaurelMasks, 1);

  self->reader = reader;
  self->rooms = rooms;

  return self;
}

void
laurel_masks_free (LaurelMasks *self)
{
  g_clear_pointer (&self->last, g_hash_table_unref);
  g_clear_pointer (&self->watched, g_array_unref);
  g_free (self);
}

static const LaurelMask *
find_mask (LaurelRooms rooms, const char *table)
{
  for (; *rooms != NULL; rooms++)
    for (const LaurelMask *mask = (*rooms)->masks; mask != NULL && mask->table != NULL; mask++)
      if (g_str_equal (mask->table, table))
        return mask;

  return NULL;
}

/* Returns: (transfer full): the value that says so, in SQL: names of constants */
static char *
dup_value (const LaurelMask *mask)
{
  return mask->owner == NULL ? g_strdup (mask->column)
         : g_strdup_printf ("(SELECT %s FROM %s WHERE %s.id = \"%s\".%s)", mask->column,
                            mask->owners, mask->owners, mask->table, mask->owner);
}

/* ---- rows that are gone ------------------------------------------------------ */

static char *
dup_key (const char *table, const char *column, gint64 id)
{
  return g_strdup_printf ("%s.%s/%" G_GINT64_FORMAT, table, column, id);
}

/* Columns are only ever added, at the end: one has the same number in all changesets that have it,
 * and those from before it have fewer. */
static void
watch (LaurelMasks *self, const char *table, const char *column)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->reader, "SELECT cid FROM pragma_table_info (?1) WHERE name = ?2",
                         "ss", table, column);
  Watched watched = { table, column, G_MAXINT };

  if (laurel_statement_next (row))
    watched.number = laurel_statement_get_int (row, 0);
  g_array_append_val (self->watched, watched);
}

static void
watch_all (LaurelMasks *self)
{
  self->watched = g_array_new (FALSE, FALSE, sizeof (Watched));
  for (LaurelRooms rooms = self->rooms; *rooms != NULL; rooms++)
    for (const LaurelMask *mask = (*rooms)->masks; mask != NULL && mask->table != NULL; mask++) {
      if (mask->owner != NULL)
        watch (self, mask->table, mask->owner);
      watch (self, mask->owner ? mask->owners : mask->table, mask->column);
    }
}

/* What the row says of itself: after the change, or before it where that deletes it. */
static int
note_column (LaurelMasks *self, const LaurelChangesetRow *row, const Watched *watched)
{
  sqlite3_value *value = NULL;
  const char *text;
  char *key;

  if (row->operation == SQLITE_DELETE)
    sqlite3changeset_old (row->iter, watched->number, &value);
  else
    sqlite3changeset_new (row->iter, watched->number, &value);
  if (value == NULL)
    return SQLITE_OK;

  key = dup_key (row->table, watched->column, row->id);
  if (sqlite3_value_type (value) == SQLITE_NULL) {
    g_hash_table_remove (self->last, key);
    g_free (key);
    return SQLITE_OK;
  }

  text = (const char *) sqlite3_value_text (value);
  g_hash_table_insert (self->last, key, g_strdup (text));

  return text != NULL ? SQLITE_OK : SQLITE_NOMEM;
}

static int
note_row (const LaurelChangesetRow *row, gpointer data)
{
  LaurelMasks *self = data;
  int status = SQLITE_OK;

  for (guint i = 0; status == SQLITE_OK && i < self->watched->len; i++) {
    const Watched *watched = &g_array_index (self->watched, Watched, i);

    if (watched->number < row->columns && g_str_equal (watched->table, row->table))
      status = note_column (self, row, watched);
  }

  return status;
}

/* What cannot be read is a failure of the reader, as it is of a query: whoever asked must not go on
 * as if nothing were hidden. */
static void
read_last (LaurelMasks *self)
{
  g_autoptr (LaurelStatement) row = NULL;
  int status = SQLITE_DONE;

  self->last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  watch_all (self);
  row = laurel_reader_query (self->reader, "SELECT changeset FROM journal WHERE changeset IS NOT"
                             " NULL ORDER BY id", "");
  while (status == SQLITE_DONE && laurel_statement_next (row)) {
    g_autoptr (GBytes) changeset = laurel_statement_dup_bytes (row, 0);

    status = laurel_changeset_walk (changeset, note_row, self);
  }
  if (status != SQLITE_DONE)
    self->reader->failure = status;
}

static const char *
find_last (LaurelMasks *self, const char *table, const char *column, gint64 id)
{
  g_autofree char *key = dup_key (table, column, id);

  if (self->last == NULL)
    read_last (self);

  return g_hash_table_lookup (self->last, key);
}

/* What the owner of a row says now; or said last, if it has gone, too. */
static gboolean
owner_hides (LaurelMasks *self, const LaurelMask *mask, gint64 owner)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s = '%s' FROM \"%s\" WHERE id = ?1",
                                          mask->column, mask->value, mask->owners);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->reader, g_intern_string (sql), "x", owner);

  return laurel_statement_next (row)
         ? laurel_statement_get_int (row, 0)
         : g_strcmp0 (find_last (self, mask->owners, mask->column, owner), mask->value) == 0;
}

static gboolean
was_hidden (LaurelMasks *self, const LaurelMask *mask, gint64 id)
{
  const char *last = find_last (self, mask->table, mask->owner ? mask->owner : mask->column, id);

  return mask->owner == NULL ? g_strcmp0 (last, mask->value) == 0
         : last != NULL && owner_hides (self, mask, g_ascii_strtoll (last, NULL, 10));
}

/* ---- rows -------------------------------------------------------------------- */

static gboolean
ask_row (LaurelMasks *self, const LaurelMask *mask, gint64 id)
{
  g_autofree char *value = dup_value (mask);
  g_autofree char *sql = g_strdup_printf ("SELECT %s = '%s' FROM \"%s\" WHERE id = ?1", value,
                                          mask->value, mask->table);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (self->reader, g_intern_string (sql), "x", id);

  return laurel_statement_next (row) ? laurel_statement_get_int (row, 0)
                                     : was_hidden (self, mask, id);
}

/* Of a row mostly several columns are asked for. */
static gboolean
hides_row (LaurelMasks *self, const LaurelMask *mask, gint64 id)
{
  if (self->asked != mask || self->id != id) {
    self->hidden = ask_row (self, mask, id);
    self->asked = mask;
    self->id = id;
  }

  return self->hidden;
}

/**
 * laurel_masks_hide:
 * @self: what is hidden
 * @table: a table
 * @id: a row that is in it, or was
 * @column: a column of it
 *
 * Returns: whether nobody is told what stands there, or ever stood there
 */
gboolean
laurel_masks_hide (LaurelMasks *self, const char *table, gint64 id, const char *column)
{
  const LaurelMask *mask = find_mask (self->rooms, table);

  return mask != NULL && g_strv_contains (mask->hidden, column) && hides_row (self, mask, id);
}

static int
find_hidden (const LaurelChangesetRow *row, gpointer data)
{
  LaurelMasks *self = data;
  const LaurelMask *mask = find_mask (self->rooms, row->table);

  return mask != NULL && hides_row (self, mask, row->id) ? SQLITE_ROW : SQLITE_OK;
}

/* Whether the entry changes a row of which anything is hidden: then what it was done with may tell
 * it. One that cannot be read may. */
gboolean
laurel_masks_hide_entry (LaurelMasks *self, GBytes *changeset)
{
  return laurel_changeset_walk (changeset, find_hidden, self) != SQLITE_DONE;
}

/**
 * laurel_masks_dup_column:
 * @rooms: what is in the house
 * @table: a table, by the schema
 * @column: a column of it
 *
 * Returns: (transfer full): the column in SQL, NULL where it is hidden; names of the schema and of
 *   constants, and nothing that anybody wrote
 */
char *
laurel_masks_dup_column (LaurelRooms rooms, const char *table, const char *column)
{
  const LaurelMask *mask = find_mask (rooms, table);
  g_autofree char *value = mask ? dup_value (mask) : NULL;

  return mask != NULL && g_strv_contains (mask->hidden, column)
         ? g_strdup_printf ("iif (%s = '%s', NULL, \"%s\")", value, mask->value, column)
         : g_strdup_printf ("\"%s\"", column);
}
