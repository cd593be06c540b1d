/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-blacken.h"

#include "store/laurel-ids.h"
#include "store/laurel-status.h"
#include "store/laurel-traces.h"

#include <string.h>

/*
 * Takes texts out of every row of the library, wherever they stand: a name in a
 * description, in a release that was made, in the fields of a letter. Which
 * tables and columns there are, the schema says, so that no later room can be
 * left out by mistake; only columns whose words are the program's are left alone.
 *
 * Letters are taken out as whole words: "Ann" is not in "Announcement". Han has no
 * spaces between words, so there a name is taken out wherever it stands.
 */

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HAN;
}

/* Whether a text that stands at @at is a word of its own there. */
static gboolean
is_whole (const char *whole, const char *at, const char *text, gsize length)
{
  const char *end = at + length;

  if (at > whole && is_letter (g_utf8_get_char (text)) &&
      is_letter (g_utf8_get_char (g_utf8_prev_char (at))))
    return FALSE;

  return *end == '\0' || !is_letter (g_utf8_get_char (g_utf8_prev_char (end))) ||
         !is_letter (g_utf8_get_char (end));
}

/* blacken (whole, text, instead) */
static void
blacken (sqlite3_context *context, int n_args, sqlite3_value **args)
{
  const LaurelSpare *spare = sqlite3_user_data (context);
  const char *whole = (const char *) sqlite3_value_text (args[0]);
  const char *text = (const char *) sqlite3_value_text (args[1]);
  const char *instead = (const char *) sqlite3_value_text (args[2]);
  gsize length = text ? strlen (text) : 0;
  g_autoptr (GString) rest = g_string_new (NULL);
  const char *from = whole;
  gboolean valid;

  /* Without memory for a text it must not pass for one in which there is nothing to blacken. */
  for (int i = 0; i < n_args; i++)
    if (sqlite3_value_type (args[i]) != SQLITE_NULL && sqlite3_value_text (args[i]) == NULL) {
      sqlite3_result_error_nomem (context);
      return;
    }
  if (whole == NULL || length == 0) {
    sqlite3_result_value (context, args[0]);
    return;
  }

  /* What is no text has no words: there it is taken out wherever it stands. */
  valid = g_utf8_validate (whole, -1, NULL) && g_utf8_validate (text, -1, NULL);
  for (const char *at = strstr (whole, text); at != NULL; at = strstr (at, text)) {
    if ((!valid || is_whole (whole, at, text, length)) &&
        !laurel_spare_covers (spare, !spare->take_shared, whole, strlen (whole), at - whole,
                              text)) {
      g_string_append_len (rest, from, at - from);
      g_string_append (rest, instead);
      from = at + length;
    }
    at += length;
  }
  g_string_append (rest, from);
  sqlite3_result_text (context, rest->str, (int) rest->len, SQLITE_TRANSIENT);
}

/* A statement for each column, with ?1 for the text and ?2 for what stands instead.
 * Those whose ids are in ?3 keep what is theirs: their own row, and what names them
 * by id. Only names out of the schema are put together here, never values. */
#define OWN \
  " || CASE WHEN t.name = ?2 THEN ' AND id NOT IN (SELECT value FROM json_each (?3))'" \
  " ELSE ifnull ((SELECT group_concat (printf (' AND ifnull (\"%w\", 0) NOT IN" \
  " (SELECT value FROM json_each (?3))', k.\"from\"), '') FROM pragma_foreign_key_list (t.name)" \
  " AS k WHERE k.\"table\" = ?2), '') END"
#define COLUMNS \
  " FROM pragma_table_list AS t JOIN pragma_table_info (t.name) AS c" \
  " WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT'" \
  " AND t.name NOT IN ('counter', 'journal', 'library')" \
  " AND c.name NOT IN ('anchor', 'certainty', 'date_source', 'day', 'ee'," \
  " 'es', 'extent', 'field', 'habits', 'kind', 'language', 'later_kind'," \
  " 'issued_on', 'key', 'le', 'ls', 'pattern', 'place_status', 'prefix', 'role'," \
  " 'state', 'status', 'voided_on', 'written')" \
  " AND t.name NOT LIKE 'search%' AND t.name NOT LIKE 'sqlite%'"
#define UPDATE \
  "SELECT printf ('UPDATE \"%w\" SET \"%w\" = blacken (\"%w\", ?1, ?2)" \
  " WHERE instr (\"%w\", ?1) > 0 AND ?3 IS NOT NULL', t.name, c.name, c.name, c.name)" OWN \
  COLUMNS " AND ?1 = 0"
#define COUNT \
  "SELECT printf ('SELECT count (*) FROM \"%w\" WHERE instr (\"%w\", ?1) > 0 AND ?3 IS NOT NULL" \
  " AND blacken (\"%w\", ?1, ?2) <> \"%w\"', t.name, c.name, c.name, c.name)" OWN COLUMNS \
  " AND ?1 = 1"

static GPtrArray *
list_statements (LaurelReader *reader, const char *table, gboolean count, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, UPDATE " UNION ALL " COUNT, "is",
                                                          count, table);

  while (laurel_statement_next (rows))
    g_ptr_array_add (list, (gpointer) g_intern_string (laurel_statement_get_text (rows, 0)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&list) : NULL;
}

static gboolean
add_function (sqlite3 *db, const LaurelSpare *spare, GError **error)
{
  int status = sqlite3_create_function (db, "blacken", 3,
                                        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                        (gpointer) spare, blacken, NULL, NULL);

  return laurel_status_check (db, status, error);
}

/* The function knows the spare, which goes. */
static void
drop_function (sqlite3 *db)
{
  sqlite3_create_function (db, "blacken", 3, SQLITE_UTF8, NULL, NULL, NULL, NULL);
}

static gboolean
run_statements (LaurelTxn *txn, GPtrArray *statements, GPtrArray *texts, const char *instead,
                const LaurelSpare *spare, GError **error)
{
  g_autofree char *bearers = laurel_spare_dup_ids (spare);

  for (guint i = 0; i < texts->len; i++) {
    const char *own = laurel_spare_is_shared (spare, texts->pdata[i]) ? bearers : "[]";

    for (guint j = 0; j < statements->len; j++)
      if (!laurel_txn_exec (txn, error, statements->pdata[j], "sss", texts->pdata[i], instead,
                            own))
        return FALSE;
  }

  return TRUE;
}

/**
 * laurel_blacken:
 * @txn: the transaction of a final command
 * @table: the table whose row is forgotten
 * @texts: (array zero-terminated=1): what nobody may read any more
 * @instead: what stands in its place
 * @spare: whom to spare
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_blacken (LaurelTxn *txn, const char *table, const char *const *texts, const char *instead,
                const LaurelSpare *spare, GError **error)
{
  g_autoptr (GPtrArray) statements = NULL;
  g_autoptr (GPtrArray) all = laurel_traces_list (texts);
  gboolean done;

  if (!add_function (txn->reader.db, spare, error))
    return FALSE;
  statements = list_statements (&txn->reader, table, FALSE, error);
  done = statements != NULL && run_statements (txn, statements, all, instead, spare, error);
  drop_function (txn->reader.db);

  return done;
}

static char *
dup_known (const gint64 *ids, gsize n_ids, const LaurelSpare *spare)
{
  g_autofree char *bearers = laurel_spare_dup_ids (spare);
  GString *json = g_string_new (bearers);

  g_string_truncate (json, json->len - 1);
  for (gsize i = 0; i < n_ids; i++)
    laurel_ids_add (json, ids[i]);
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

/* Adds to @n in how many places the text stands. */
static gint64
add_places (LaurelReader *reader, GPtrArray *statements, const char *text, const char *known,
            gint64 n, GError **error)
{
  for (guint i = 0; i < statements->len; i++) {
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (reader, statements->pdata[i], "sss", text, "", known);

    if (laurel_statement_next (row))
      n += laurel_statement_get_int64 (row, 0);
    if (!laurel_statement_finish (row, error))
      return -1;
  }

  return n;
}

/**
 * laurel_blacken_count_shared:
 * @reader: where to read
 * @table: the table whose rows are forgotten
 * @ids: (array length=n_ids): they
 * @n_ids: how many they are
 * @texts: (array zero-terminated=1): what tells of them
 * @spare: whom to spare, and what is shared with them
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: in how many places a shared text stands and nobody can tell whether the
 *   row is meant, or another; -1 when there was an error
 */
gint64
laurel_blacken_count_shared (LaurelReader *reader, const char *table, const gint64 *ids,
                             gsize n_ids, const char *const *texts, const LaurelSpare *spare,
                             GError **error)
{
  LaurelSpare taking = *spare;
  g_autofree char *known = dup_known (ids, n_ids, spare);
  g_autoptr (GPtrArray) all = laurel_traces_list (texts);
  g_autoptr (GPtrArray) statements = NULL;
  gint64 n = 0;

  taking.take_shared = TRUE;
  if (!add_function (reader->db, &taking, error))
    return -1;
  statements = list_statements (reader, table, TRUE, error);
  for (guint i = 0; statements != NULL && n >= 0 && i < all->len; i++)
    if (laurel_spare_is_shared (spare, all->pdata[i]))
      n = add_places (reader, statements, all->pdata[i], known, n, error);
  drop_function (reader->db);

  return statements != NULL ? n : -1;
}
