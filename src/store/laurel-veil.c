/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-veil.h"

#include "base/laurel-day.h"
#include "store/laurel-ids.h"
#include "store/laurel-status.h"

/*
 * What somebody may not see, a connection does not have: in place of a table stands a temporary
 * view of its name, without the rows that are hidden from the viewers. So every question that is
 * asked there, whoever asks it, leaves them out, and so does each count and each sum. It is
 * courtesy and no protection: the file has all of it.
 *
 * Only a connection that reads has a veil. What is written must find what it writes to.
 */

/* Whom the connection reads for, and the day; the views ask for both. */
#define VIEWER "CREATE TEMP TABLE viewer (id INTEGER PRIMARY KEY, day TEXT NOT NULL)"

static gboolean
add_views (LaurelReader *reader, LaurelRooms rooms, GError **error)
{
  if (!laurel_status_exec (reader->db, VIEWER, error))
    return FALSE;

  for (; *rooms != NULL; rooms++)
    for (const LaurelVeil *veil = (*rooms)->veils; veil != NULL && veil->view != NULL; veil++)
      if (!laurel_status_exec (reader->db, veil->view, error))
        return FALSE;

  return TRUE;
}

static char *
dup_ids (GArray *viewers)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < viewers->len; i++)
    laurel_ids_add (json, g_array_index (viewers, gint64, i));

  return g_strdup (g_string_append_c (json, ']')->str);
}

static gboolean
set_viewers (LaurelReader *reader, GArray *viewers, GError **error)
{
  g_autofree char *ids = dup_ids (viewers);
  g_autoptr (LaurelStatement) rows = NULL;

  if (!laurel_status_exec (reader->db, "DELETE FROM temp.viewer", error))
    return FALSE;

  rows = laurel_reader_query (reader, "INSERT OR IGNORE INTO temp.viewer SELECT value, ?2"
                              " FROM json_each (?1)", "sD", ids, laurel_day_today ());
  laurel_statement_next (rows);

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_veil_hang:
 * @reader: a connection that only reads, between two questions
 * @rooms: what is in the house
 * @viewers: (element-type gint64): for whom it reads from now on: persons; none: for nobody
 *   from whom anything is hidden
 * @error: return location for a `LAUREL_STORE_ERROR`; then nothing may be read with it
 */
gboolean
laurel_veil_hang (LaurelReader *reader, LaurelRooms rooms, GArray *viewers, GError **error)
{
  gboolean done;

  if (!reader->veiled && viewers->len == 0)
    return TRUE;

  /* Temporary things of a connection that only reads are written by nothing else. */
  done = laurel_status_exec (reader->db, "PRAGMA query_only = OFF; SAVEPOINT veil", error) &&
         (reader->veiled || add_views (reader, rooms, error)) &&
         set_viewers (reader, viewers, error);
  if (!done)
    laurel_status_exec (reader->db, "ROLLBACK TO veil", NULL);
  laurel_status_exec (reader->db, "RELEASE veil; PRAGMA query_only = ON", NULL);
  reader->veiled = reader->veiled || done;

  return done;
}

static const LaurelVeil *
find_veil (LaurelRooms rooms, const char *table)
{
  for (; *rooms != NULL; rooms++)
    for (const LaurelVeil *veil = (*rooms)->veils; veil != NULL && veil->view != NULL; veil++)
      if (veil->sees != NULL && g_str_equal (veil->table, table))
        return veil;

  return NULL;
}

/**
 * laurel_veil_hides_row:
 * @reader: where to read
 * @rooms: what is in the house
 * @table: a table
 * @id: a row that is in it, or was
 *
 * Returns: whether what was done to the row is hidden. From whom anything is hidden, so is what is
 *   gone: of that nobody can tell any more what it was.
 */
gboolean
laurel_veil_hides_row (LaurelReader *reader, LaurelRooms rooms, const char *table, gint64 id)
{
  const LaurelVeil *veil = reader->veiled ? find_veil (rooms, table) : NULL;
  g_autoptr (LaurelStatement) row = NULL;

  if (veil == NULL)
    return FALSE;

  row = laurel_reader_query (reader, veil->sees, "x", id);

  return !laurel_statement_next (row);
}

/* Whether what was written may hide something, or show it. */
gboolean
laurel_veil_reads (LaurelRooms rooms, const LaurelChanges *changes)
{
  for (; *rooms != NULL; rooms++)
    if ((*rooms)->veiling != NULL && laurel_changes_touch (changes, (*rooms)->veiling))
      return TRUE;

  return FALSE;
}
