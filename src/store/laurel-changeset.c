/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-changeset.h"

#include <string.h>

/*
 * Changesets come out of files, and SQLite believes them: of one whose table has no
 * end to its name it never comes back. So each is read over before.
 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changeset_iter, sqlite3changeset_finalize)

/* ---- reading over ------------------------------------------------------------ */

/* What is left of a changeset. */
typedef struct {
  const guint8 *at;
  gsize left;
} Rest;

static gboolean
skip (Rest *rest, guint64 size)
{
  if (size > rest->left)
    return FALSE;

  rest->at += size;
  rest->left -= size;
  return TRUE;
}

/* Seven bits a byte, the highest first; no length here takes more than five. */
static gboolean
skip_length (Rest *rest, guint64 *length)
{
  *length = 0;
  for (int i = 0; i < 5 && i < (int) rest->left; i++) {
    *length = *length << 7 | (rest->at[i] & 0x7f);
    if (rest->at[i] < 0x80)
      return skip (rest, i + 1);
  }

  return FALSE;
}

static gboolean
skip_value (Rest *rest)
{
  guint64 length;

  if (rest->left == 0)
    return FALSE;

  switch (*rest->at) {
  case 0: /* not changed */
  case SQLITE_NULL:
    return skip (rest, 1);
  case SQLITE_INTEGER:
  case SQLITE_FLOAT:
    return skip (rest, 9);
  case SQLITE_TEXT:
  case SQLITE_BLOB:
    return skip (rest, 1) && skip_length (rest, &length) && skip (rest, length);
  default:
    return FALSE;
  }
}

static gboolean
skip_record (Rest *rest, guint64 columns, const guint8 *only)
{
  for (guint64 i = 0; i < columns; i++)
    if ((only == NULL || only[i]) && !skip_value (rest))
      return FALSE;

  return TRUE;
}

/* The rows of one table. A patchset has of what is removed the key only, and of what
 * is changed no old values. */
static gboolean
skip_table (Rest *rest)
{
  gboolean patch = *rest->at == 'P';
  const guint8 *keys, *end;
  guint64 columns;

  if ((!patch && *rest->at != 'T') || !skip (rest, 1) || !skip_length (rest, &columns) ||
      columns == 0 || columns > G_MAXINT16)
    return FALSE;
  keys = rest->at;
  if (!skip (rest, columns))
    return FALSE;
  end = memchr (rest->at, '\0', rest->left);
  if (end == NULL || !skip (rest, end - rest->at + 1))
    return FALSE;

  while (rest->left > 0 && *rest->at != 'T' && *rest->at != 'P') {
    int operation = *rest->at;
    gboolean old = operation == SQLITE_DELETE || (operation == SQLITE_UPDATE && !patch);
    gboolean new = operation == SQLITE_INSERT || operation == SQLITE_UPDATE;

    if ((!old && !new) || !skip (rest, 2) ||
        (old && !skip_record (rest, columns, patch ? keys : NULL)) ||
        (new && !skip_record (rest, columns, NULL)))
      return FALSE;
  }

  return TRUE;
}

/* Whether SQLite can read it to its end. */
gboolean
laurel_changeset_is_sound (GBytes *changeset)
{
  Rest rest;

  rest.at = g_bytes_get_data (changeset, &rest.left);
  while (rest.left > 0)
    if (!skip_table (&rest))
      return FALSE;

  return TRUE;
}

/* ---- walking ----------------------------------------------------------------- */

/* Every table's key is its first column: the schema's lint says so. */
static int
read_row (LaurelChangesetRow *row)
{
  sqlite3_value *key = NULL;
  int status = sqlite3changeset_op (row->iter, &row->table, &row->columns, &row->operation, NULL);

  if (status == SQLITE_OK)
    status = row->operation == SQLITE_INSERT ? sqlite3changeset_new (row->iter, 0, &key)
                                             : sqlite3changeset_old (row->iter, 0, &key);
  if (status == SQLITE_OK && key == NULL)
    return SQLITE_CORRUPT;
  if (status == SQLITE_OK)
    row->id = sqlite3_value_int64 (key);

  return status;
}

/**
 * laurel_changeset_walk:
 * @changeset: as SQLite's session extension writes it
 * @func: (scope call): what to do with each row
 * @data: what to give it
 *
 * Goes through the rows that a changeset changes, as long as @func says so.
 *
 * Returns: what SQLite, or @func, answered last: `SQLITE_DONE` when all is well
 */
int
laurel_changeset_walk (GBytes *changeset, LaurelChangesetFunc func, gpointer data)
{
  g_autoptr (sqlite3_changeset_iter) iter = NULL;
  LaurelChangesetRow row = { 0 };
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);
  int status = laurel_changeset_is_sound (changeset)
               ? sqlite3changeset_start (&iter, (int) size, (void *) bytes) : SQLITE_CORRUPT;

  while (status == SQLITE_OK && (status = sqlite3changeset_next (iter)) == SQLITE_ROW) {
    row.iter = iter;
    status = read_row (&row);
    if (status == SQLITE_OK)
      status = func (&row, data);
  }

  return status;
}
