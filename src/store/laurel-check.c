/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-check.h"

#include "base/laurel-error.h"
#include "store/laurel-aside.h"
#include "store/laurel-check-rows.h"
#include "store/laurel-connection.h"
#include "store/laurel-opening.h"
#include "store/laurel-replay.h"
#include "store/laurel-schema.h"
#include "store/laurel-search-index.h"
#include "store/laurel-status.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/*
 * Looks through a whole library, and says one line of each thing it looked at.
 *
 * It works on a copy in memory, so that the file itself is only read. A thing
 * that cannot be looked at because another is too damaged counts as damaged.
 */

typedef struct {
  LaurelReader reader; /* the copy */
  LaurelRooms rooms;
  gboolean replayed;
} Check;

typedef struct {
  const char *name;
  const char *label;
  gboolean (*look) (Check *self, char **fault, GError **error);
} Part;

static void
result_free (gpointer data)
{
  LaurelCheckResult *result = data;

  g_free (result->fault);
  g_free (result);
}

static void
add_result (GPtrArray *results, const char *name, const char *label, char *fault)
{
  LaurelCheckResult *result = g_new0 (LaurelCheckResult, 1);

  result->name = name;
  result->label = label;
  result->fault = fault;
  g_ptr_array_add (results, result);
}

/* ---- the parts -------------------------------------------------------------- */

static gboolean
look_at_schema (Check *self, char **fault, GError **error)
{
  gint64 version = 0;

  return laurel_connection_read_int (self->reader.db, "PRAGMA user_version", &version, error) &&
         laurel_schema_check (self->reader.db, (int) version, error);
}

/* The first thing that a pragma complains of. */
static gboolean
look_by_pragma (Check *self, const char *sql, const char *good, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (&self->reader, sql, "");

  if (laurel_statement_next (row)) {
    const char *said = laurel_statement_get_text (row, 0);

    if (g_strcmp0 (said, good) != 0)
      *fault = g_strdup (said);
  }

  return laurel_statement_finish (row, error);
}

static gboolean
look_at_pages (Check *self, char **fault, GError **error)
{
  return look_by_pragma (self, "PRAGMA integrity_check (1)", "ok", fault, error);
}

static gboolean
look_at_keys (Check *self, char **fault, GError **error)
{
  return look_by_pragma (self, "SELECT \"table\" || ' ' || coalesce (rowid, '') || ' → ' || parent"
                         " FROM pragma_foreign_key_check", NULL, fault, error);
}

static gboolean
look_at_search (Check *self, char **fault, GError **error)
{
  if (!laurel_status_exec (self->reader.db,
                           "INSERT INTO search_fts (search_fts) VALUES ('integrity-check')", error))
    return FALSE;

  return laurel_search_index_check (&self->reader, self->rooms, fault, error);
}

static gboolean
look_at_digests (Check *self, char **fault, GError **error)
{
  gint64 last, broken;

  if (!laurel_replay_run (&self->reader, &last, &broken, error))
    return FALSE;

  self->replayed = broken == 0;
  if (broken != 0)
    /* Translators: the number of the entry. */
    *fault = g_strdup_printf (_("entry %lld of the journal is not what it was"),
                              (long long) broken);
  return TRUE;
}

static gboolean
look_at_rows (Check *self, char **fault, GError **error)
{
  if (!self->replayed) {
    *fault = g_strdup (_("cannot be told, because the journal is damaged"));
    return TRUE;
  }

  return laurel_check_rows (&self->reader, fault, error);
}

static gboolean
look_at_counters (Check *self, char **fault, GError **error)
{
  return !self->replayed || laurel_check_counters (&self->reader, fault, error);
}

static const Part PARTS[] = {
  { "schema", N_("Schema"), look_at_schema },
  { "integrity", N_("Pages"), look_at_pages },
  { "foreign-keys", N_("References"), look_at_keys },
  { "search", N_("Search index"), look_at_search },
  { "digests", N_("Digests of the journal"), look_at_digests },
  { "journal", N_("Journal against rows"), look_at_rows },
  { "counters", N_("Counters"), look_at_counters },
};

/* ---- the whole -------------------------------------------------------------- */

static void
add_part (GPtrArray *results, Check *self, const Part *part)
{
  g_autoptr (GError) error = NULL;
  char *fault = NULL;

  if (!part->look (self, &fault, &error) && fault == NULL)
    fault = g_strdup (error->message);
  add_result (results, part->name, _(part->label), fault);
}

static void
add_room_check (GPtrArray *results, Check *self, const LaurelRoomCheck *check)
{
  g_autoptr (GError) error = NULL;
  char *fault = NULL;

  if (!check->look (&self->reader, &fault, &error) && fault == NULL)
    fault = g_strdup (error->message);
  add_result (results, check->name, _(check->label), fault);
}

/* A library of an older schema is looked at as it is. */
static void
add_rooms (GPtrArray *results, Check *self)
{
  gint64 version = 0;

  laurel_connection_read_int (self->reader.db, "PRAGMA user_version", &version, NULL);
  for (LaurelRooms room = self->rooms; *room != NULL; room++)
    for (gsize i = 0; (*room)->checks != NULL && (*room)->checks[i] != NULL; i++)
      if ((*room)->checks[i]->since <= version)
        add_room_check (results, self, (*room)->checks[i]);
}

/* A schema that is not ours is not looked into any further. */
static void
look_through (GPtrArray *results, sqlite3 *copy, LaurelRooms rooms)
{
  Check self = { .rooms = rooms };
  const LaurelCheckResult *first;

  laurel_reader_init (&self.reader, copy);
  add_part (results, &self, &PARTS[0]);
  first = results->pdata[results->len - 1];
  for (gsize i = 1; first->fault == NULL && i < G_N_ELEMENTS (PARTS); i++)
    add_part (results, &self, &PARTS[i]);
  if (first->fault == NULL)
    add_rooms (results, &self);
  laurel_reader_clear (&self.reader);
}

/* Returns: (transfer full) (nullable): a copy in memory of what @db has */
static sqlite3 *
copy_all (sqlite3 *db, GError **error)
{
  sqlite3 *copy = laurel_connection_open (":memory:", LAUREL_CONNECTION_COPY, error);
  sqlite3_backup *backup;
  int status;

  if (copy == NULL)
    return NULL;

  backup = sqlite3_backup_init (copy, "main", db, "main");
  status = backup ? sqlite3_backup_step (backup, -1) : SQLITE_NOMEM;
  if (backup != NULL)
    sqlite3_backup_finish (backup);
  if (laurel_status_check (copy, status, error))
    return copy;

  sqlite3_close (copy);
  return NULL;
}

static sqlite3 *
open_aside (const char *path, LaurelAside **aside, GError **error)
{
  *aside = laurel_aside_new (path, error);

  return *aside ? laurel_connection_open (laurel_aside_get_path (*aside),
                                          LAUREL_CONNECTION_READER, error) : NULL;
}

/* As it lies there, if nobody has it open; with its log, if there is one. */
static sqlite3 *
open_file (const char *path, LaurelAside **aside, GError **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);
  GStatBuf there;

  if (g_file_test (shared, G_FILE_TEST_EXISTS))
    return laurel_connection_open (path, LAUREL_CONNECTION_READER, error);
  if (g_stat (log, &there) != 0 || there.st_size == 0)
    return laurel_connection_open (path, LAUREL_CONNECTION_IMMUTABLE, error);

  return open_aside (path, aside, error);
}

/* Closes @db, if it could be opened. */
static sqlite3 *
copy_and_close (sqlite3 *db, GError **error)
{
  sqlite3 *copy = db ? copy_all (db, error) : NULL;

  laurel_connection_close (db);

  return copy;
}

/* Where there is no room even for what readers share, a copy elsewhere is read. */
static sqlite3 *
copy_file (const char *path, LaurelAside **aside, GError **error)
{
  g_autoptr (GError) why = NULL;
  sqlite3 *copy = copy_and_close (open_file (path, aside, &why), &why);

  if (copy == NULL && *aside == NULL &&
      g_error_matches (why, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FULL)) {
    g_clear_error (&why);
    copy = copy_and_close (open_aside (path, aside, &why), &why);
  }
  if (copy == NULL)
    g_propagate_error (error, g_steal_pointer (&why));

  return copy;
}

/* Whether it says something of the file, and not only that it could not be looked at. */
static gboolean
is_fault (const GError *error)
{
  return g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED) ||
         g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FOREIGN) ||
         g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED);
}

static gboolean
look_at_file (GPtrArray *results, const char *path, LaurelRooms rooms, GError **error)
{
  g_autoptr (LaurelAside) aside = NULL;
  g_autoptr (GError) why = NULL;
  sqlite3 *copy = copy_file (path, &aside, &why);
  gboolean looked = TRUE;
  int version;

  if (copy != NULL && laurel_schema_read_version (copy, path, &version, &why)) {
    look_through (results, copy, rooms);
  } else if (is_fault (why)) {
    add_result (results, copy ? "schema" : "integrity", copy ? _("Schema") : _("Pages"),
                g_strdup (why->message));
  } else {
    g_propagate_error (error, g_steal_pointer (&why));
    looked = FALSE;
  }
  sqlite3_close (copy);

  return looked;
}

/**
 * laurel_check_file:
 * @path: a file that this process has not open
 * @rooms: what is in the house
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelCheckResult): what was found, the
 *   last line of which may be a fault that hid the rest; %NULL when it cannot be
 *   looked at, which says nothing of the file: no room, or a newer Laurel's
 */
GPtrArray *
laurel_check_file (const char *path, LaurelRooms rooms, GError **error)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (result_free);
  g_autofree char *place = g_canonicalize_filename (path, NULL);
  g_autoptr (GError) why = NULL;
  g_autoptr (LaurelOpening) opening = laurel_opening_take (place, &why);

  if (opening != NULL)
    laurel_connection_check_header (place, &why);
  add_result (results, "application-id", _("Kind of file"), why ? g_strdup (why->message) : NULL);
  if (why == NULL && !look_at_file (results, place, rooms, error))
    return NULL;

  return g_steal_pointer (&results);
}

/**
 * laurel_check_library:
 * @library: an open library
 *
 * Returns: (transfer full) (element-type LaurelCheckResult): what was found
 */
GPtrArray *
laurel_check_library (LaurelLibrary *library)
{
  GPtrArray *results = g_ptr_array_new_with_free_func (result_free);
  g_autoptr (GError) error = NULL;
  sqlite3 *copy = copy_all (laurel_library_get_reader (library)->db, &error);

  add_result (results, "application-id", _("Kind of file"), NULL);
  if (copy != NULL)
    look_through (results, copy, laurel_library_get_rooms (library));
  else
    add_result (results, "integrity", _("Pages"), g_strdup (error->message));
  sqlite3_close (copy);

  return results;
}

gboolean
laurel_check_is_clean (GPtrArray *results)
{
  for (guint i = 0; i < results->len; i++)
    if (((LaurelCheckResult *) results->pdata[i])->fault != NULL)
      return FALSE;

  return TRUE;
}
