/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-blacken.h"

#include "store/laurel-status.h"

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
  const char *whole = (const char *) sqlite3_value_text (args[0]);
  const char *text = (const char *) sqlite3_value_text (args[1]);
  const char *instead = (const char *) sqlite3_value_text (args[2]);
  gsize length = text ? strlen (text) : 0;
  g_autoptr (GString) rest = g_string_new (NULL);
  const char *from = whole;
  gboolean valid;

  if (whole == NULL || length == 0) {
    sqlite3_result_value (context, args[0]);
    return;
  }

  /* What is no text has no words: there it is taken out wherever it stands. */
  valid = g_utf8_validate (whole, -1, NULL) && g_utf8_validate (text, -1, NULL);
  for (const char *at = strstr (whole, text); at != NULL; at = strstr (at, text)) {
    if (!valid || is_whole (whole, at, text, length)) {
      g_string_append_len (rest, from, at - from);
      g_string_append (rest, instead);
      from = at + length;
    }
    at += length;
  }
  g_string_append (rest, from);
  sqlite3_result_text (context, rest->str, (int) rest->len, SQLITE_TRANSIENT);
}

/* The statements that blacken a column each; ?1 is the text, ?2 what stands
 * instead. Only names out of the schema are put together here, never values. */
static GPtrArray *
list_statements (LaurelReader *reader, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT printf ('UPDATE \"%w\" SET \"%w\" = blacken (\"%w\", ?1, ?2)"
                         " WHERE instr (\"%w\", ?1) > 0', t.name, c.name, c.name, c.name)"
                         " FROM pragma_table_list AS t JOIN pragma_table_info (t.name) AS c"
                         " WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT'"
                         " AND t.name NOT IN ('counter', 'journal', 'library')"
                         " AND c.name NOT IN ('anchor', 'certainty', 'date_source', 'day', 'ee',"
                         " 'es', 'extent', 'field', 'habits', 'kind', 'language', 'later_kind',"
                         " 'le', 'ls', 'place_status', 'role', 'state', 'status')"
                         " AND t.name NOT LIKE 'search%' AND t.name NOT LIKE 'sqlite%'", "");

  while (laurel_statement_next (rows))
    g_ptr_array_add (list, (gpointer) g_intern_string (laurel_statement_get_text (rows, 0)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&list) : NULL;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a), other = strlen (*(const char *const *) b);

  return (one < other) - (one > other);
}

/* The longest first, or half of a name would be left; and each as JSON writes it,
 * too, where that is not the same. */
static GPtrArray *
list_texts (const char *const *texts)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (; *texts != NULL; texts++) {
    g_autoptr (GString) escaped = g_string_new (*texts);

    g_string_replace (escaped, "\\", "\\\\", 0);
    g_string_replace (escaped, "\"", "\\\"", 0);
    g_ptr_array_add (list, g_strdup (*texts));
    if (!g_str_equal (escaped->str, *texts))
      g_ptr_array_add (list, g_strdup (escaped->str));
  }
  g_ptr_array_sort (list, compare_lengths);

  return list;
}

/**
 * laurel_blacken:
 * @txn: the transaction of a final command
 * @texts: (array zero-terminated=1): what nobody may read any more
 * @instead: what stands in its place
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_blacken (LaurelTxn *txn, const char *const *texts, const char *instead, GError **error)
{
  sqlite3 *db = txn->reader.db;
  int status = sqlite3_create_function (db, "blacken", 3,
                                        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                        NULL, blacken, NULL, NULL);
  g_autoptr (GPtrArray) statements = NULL;
  g_autoptr (GPtrArray) all = list_texts (texts);

  if (!laurel_status_check (db, status, error))
    return FALSE;
  statements = list_statements (&txn->reader, error);
  if (statements == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < statements->len; j++)
      if (!laurel_txn_exec (txn, error, statements->pdata[j], "ss", all->pdata[i], instead))
        return FALSE;

  return TRUE;
}
