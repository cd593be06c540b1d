/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-search-index.h"

#include "base/laurel-text.h"
#include "store/laurel-ids.h"
#include "store/laurel-pinyin.h"
#include "store/laurel-status.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What can be searched, kept in step with the rows by the store itself: after a
 * command or a revert the rows that the changeset names are indexed anew, in
 * the same transaction. There are no triggers (see DESIGN.md).
 *
 * A row's indexer gives its words; the first line of them are its names, which
 * are found by pinyin too. FTS5 with unicode61 takes a run of Han characters as
 * one token, so each is set apart, and what is asked becomes a phrase.
 */

/* Most rows that change were made just now, and are not in the index yet. */
static gboolean
forget_row (LaurelTxn *txn, const char *table, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT id FROM search_row WHERE kind = ?1 AND row = ?2",
                         "sx", table, id);
  gint64 known;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  known = laurel_statement_get_int64 (row, 0);
  g_clear_pointer (&row, laurel_statement_free);

  return laurel_txn_exec (txn, error, "DELETE FROM search_fts WHERE rowid = ?1", "x", known) &&
         laurel_txn_exec (txn, error, "DELETE FROM search_row WHERE id = ?1", "x", known);
}

/* What the index keeps of a row. */
static void
prepare_text (const char *text, char **words, char **pinyin)
{
  g_autofree char *names = g_strndup (text, strcspn (text, "\n"));

  *words = laurel_text_spread_han (text);
  *pinyin = laurel_pinyin_dup_keys (names);
}

static gboolean
add_row (LaurelTxn *txn, const char *table, gint64 id, const char *text, GError **error)
{
  g_autofree char *words = NULL, *pinyin = NULL;

  prepare_text (text, &words, &pinyin);

  return laurel_txn_exec (txn, error, "INSERT INTO search_row (kind, row) VALUES (?1, ?2)",
                          "sx", table, id) &&
         laurel_txn_exec (txn, error,
                          "INSERT INTO search_fts (rowid, words, pinyin)"
                          " VALUES (last_insert_rowid (), ?1, ?2)",
                          "ss", words, pinyin);
}

/* (nullable): there is no such row (any more). */
static char *
dup_words (const LaurelIndexer *indexer, LaurelReader *reader, gint64 id)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, indexer->words, "x", id);

  return laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
}

static gboolean
index_row (LaurelTxn *txn, const LaurelIndexer *indexer, gint64 id, GError **error)
{
  g_autofree char *text = NULL;

  if (!forget_row (txn, indexer->table, id, error))
    return FALSE;

  text = dup_words (indexer, &txn->reader, id);
  return text == NULL || add_row (txn, indexer->table, id, text, error);
}

/**
 * laurel_search_index_update:
 * @txn: the transaction that made the changes
 * @rooms: whose indexers say what a row is found by
 * @changes: what changed
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_search_index_update (LaurelTxn *txn, LaurelRooms rooms, const LaurelChanges *changes,
                            GError **error)
{
  g_autoptr (GList) tables = laurel_changes_list_tables (changes);

  for (GList *table = tables; table != NULL; table = table->next) {
    const LaurelIndexer *indexer = laurel_rooms_find_indexer (rooms, table->data);
    const GArray *ids = laurel_changes_get_ids (changes, table->data);

    for (guint j = 0; indexer != NULL && j < ids->len; j++)
      if (!index_row (txn, indexer, g_array_index (ids, gint64, j), error))
        return FALSE;
  }

  return TRUE;
}

static GArray *
list_ids (LaurelReader *reader, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY id", table);
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, g_intern_string (sql), "");

  return laurel_statement_read_ids (rows, error);
}

static gboolean
index_table (LaurelTxn *txn, const LaurelIndexer *indexer, GError **error)
{
  g_autoptr (GArray) ids = list_ids (&txn->reader, indexer->table, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!index_row (txn, indexer, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

/**
 * laurel_search_index_rebuild:
 *
 * Makes the whole index again from the rows.
 */
gboolean
laurel_search_index_rebuild (LaurelTxn *txn, LaurelRooms rooms, GError **error)
{
  txn->reader.failure = SQLITE_OK;
  if (!laurel_txn_exec (txn, error, "DELETE FROM search_fts", "") ||
      !laurel_txn_exec (txn, error, "DELETE FROM search_row", ""))
    return FALSE;

  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->indexers != NULL && (*rooms)->indexers[i] != NULL; i++)
      if (!index_table (txn, (*rooms)->indexers[i], error))
        return FALSE;

  /* Of what could not be read, an indexer only says that it has no words. */
  return laurel_search_index_scrub (txn, error) &&
         laurel_status_check (NULL, txn->reader.failure, error);
}

/* A table that has rows with words, and none of them in the index. */
static gboolean
lacks_table (LaurelReader *reader, const LaurelIndexer *indexer)
{
  g_auto (GStrv) parts = g_strsplit (indexer->words, "?1", -1);
  g_autofree char *words = g_strjoinv ("one.id", parts);
  g_autofree char *sql =
    g_strdup_printf ("SELECT NOT EXISTS (SELECT 1 FROM search_row WHERE kind = ?1) AND EXISTS"
                     " (SELECT 1 FROM \"%s\" AS one WHERE EXISTS (%s))", indexer->table, words);
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, g_intern_string (sql), "s",
                                                         indexer->table);

  return laurel_statement_next (row) && laurel_statement_get_int (row, 0);
}

/* Returns: whether an older Laurel knew no words for the rows of some table */
gboolean
laurel_search_index_lacks_some (LaurelReader *reader, LaurelRooms rooms)
{
  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->indexers != NULL && (*rooms)->indexers[i] != NULL; i++)
      if (lacks_table (reader, (*rooms)->indexers[i]))
        return TRUE;

  return FALSE;
}

/* Makes the index of the words anew from the words: what was taken out of it
 * still stands there in pieces until then. */
gboolean
laurel_search_index_scrub (LaurelTxn *txn, GError **error)
{
  return laurel_txn_exec (txn, error, "INSERT INTO search_fts (search_fts) VALUES ('rebuild')", "");
}

/* ---- against the rows ------------------------------------------------------- */

/* What cannot be read is not found either. */
static gboolean
is_indexed (LaurelReader *reader, const char *table, gint64 id, const char *text)
{
  g_autofree char *words = NULL, *pinyin = NULL;
  g_autoptr (LaurelStatement) row = NULL;
  gboolean same;

  prepare_text (text, &words, &pinyin);
  row = laurel_reader_query (reader,
                             "SELECT words, pinyin FROM search_row"
                             " JOIN search_fts ON search_fts.rowid = search_row.id"
                             " WHERE kind = ?1 AND row = ?2", "sx", table, id);
  same = laurel_statement_next (row) &&
         g_strcmp0 (laurel_statement_get_text (row, 0), words) == 0 &&
         g_strcmp0 (laurel_statement_get_text (row, 1), pinyin) == 0;

  return same;
}

static gboolean
check_table (LaurelReader *reader, const LaurelIndexer *indexer, gint64 *rows, char **fault,
             GError **error)
{
  g_autoptr (GArray) ids = list_ids (reader, indexer->table, error);

  for (guint i = 0; ids != NULL && *fault == NULL && i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    g_autofree char *text = dup_words (indexer, reader, id);

    *rows += text != NULL;
    if (text != NULL && !is_indexed (reader, indexer->table, id, text))
      /* Translators: %s is a table, %lld a row of it. */
      *fault = g_strdup_printf (_("%s %lld is not found by its words"), indexer->table,
                                (long long) id);
  }

  return ids != NULL;
}

static gboolean
count_rows (LaurelReader *reader, gint64 *count, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT max ((SELECT count (*) FROM search_row),"
                         " (SELECT count (*) FROM search_fts))", "");

  *count = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error);
}

/**
 * laurel_search_index_check:
 * @reader: where to read
 * @rooms: whose indexers say what a row is found by
 * @fault: (inout) (transfer full): the first row that is not found as it should
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_search_index_check (LaurelReader *reader, LaurelRooms rooms, char **fault, GError **error)
{
  gint64 rows = 0, found = 0;

  for (; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->indexers != NULL && (*rooms)->indexers[i] != NULL; i++)
      if (!check_table (reader, (*rooms)->indexers[i], &rows, fault, error))
        return FALSE;

  if (!count_rows (reader, &found, error))
    return FALSE;
  if (*fault == NULL && found != rows)
    /* Translators: "it" is the search index. */
    *fault = g_strdup_printf (_("it has %lld rows where there are %lld"), (long long) found,
                              (long long) rows);

  return TRUE;
}

/* A word as FTS5 wants it: quoted, so that nothing in it is an operator; no word has a quotation
 * mark in it. What ends in a letter matches as a beginning, what is Han as a phrase. */
static void
add_term (GString *match, const char *word)
{
  g_autofree char *spread = laurel_text_spread_han (word);

  if (match->len > 0)
    g_string_append (match, " AND ");
  g_string_append_printf (match, "\"%s\"*", g_strstrip (spread));
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) && !laurel_text_is_han (c);
}

/* Whether one word ends and another begins there. "Lee-Moor" and "3.5" are one, which is found as a
 * phrase; where Han is parted, there are always two. */
static gboolean
parts_words (gunichar before, gunichar c, gunichar after)
{
  static const gunichar JOINING[] = { '\'', '-', '.', '/', ':', '@', '_', 0xb7 /* · */,
                                      0x2010 /* ‐ */, 0x2011 /* ‑ */, 0x2019 /* ’ */ };

  if (g_unichar_isspace (c))
    return TRUE;
  if (!g_unichar_ispunct (c))
    return FALSE;
  if (c == ',')
    return !g_unichar_isdigit (before) || !g_unichar_isdigit (after);
  for (gsize i = 0; i < G_N_ELEMENTS (JOINING); i++)
    if (c == JOINING[i])
      return !is_letter (before) || !is_letter (after);

  return TRUE;
}

/* Adds what was read of a word, if there is anything in it that can be found, and empties it. */
static void
end_word (GString *match, GString *word)
{
  gboolean wordly = FALSE;

  for (const char *c = word->str; *c != '\0' && !wordly; c = g_utf8_next_char (c))
    wordly = g_unichar_isalnum (g_utf8_get_char (c));
  if (wordly)
    add_term (match, word->str);
  g_string_truncate (word, 0);
}

/**
 * laurel_search_index_dup_match:
 * @words: what somebody typed
 *
 * Returns: (transfer full) (nullable): it as an FTS5 query that finds rows with
 *   all the words, each also as a beginning; %NULL when there is no word in it
 */
char *
laurel_search_index_dup_match (const char *words)
{
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *lower = g_utf8_strdown (words, -1);
  gunichar before = 0;

  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (parts_words (before, c, g_utf8_get_char (g_utf8_next_char (at))))
      end_word (match, word);
    else
      g_string_append_unichar (word, c);
    before = c;
  }
  end_word (match, word);

  return match->len > 0 ? g_strdup (match->str) : NULL;
}

/* Beside each row its length, for its rank. */
#define MATCHES \
  " FROM search_fts LEFT JOIN search_fts_docsize ON search_fts_docsize.id = search_fts.rowid"

#define RANK "laurel_rank (search_fts, search_fts_docsize.sz)"

/* The best of what matches ?1. What they are is asked only afterwards: a common word
 * stands in a great many rows, and few of them are among the best. */
#define BEST_ROWS(limit) \
  "(SELECT search_fts.rowid AS id, " RANK " AS score" MATCHES " WHERE search_fts MATCH ?1" \
  "  ORDER BY score, search_fts.rowid LIMIT " limit ") AS best"

/**
 * laurel_search_index_find:
 * @reader: where to read
 * @words: what somebody typed
 * @limit: how many at the most
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelHit): the best first
 */
GArray *
laurel_search_index_find (LaurelReader *reader, const char *words, int limit, GError **error)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LaurelHit));
  g_autofree char *match = laurel_search_index_dup_match (words);
  g_autoptr (LaurelStatement) rows = NULL;

  if (match == NULL)
    return g_steal_pointer (&hits);

  rows = laurel_reader_query (reader,
                              "SELECT search_row.kind, search_row.row FROM " BEST_ROWS ("?2")
                              " JOIN search_row ON search_row.id = best.id"
                              " ORDER BY best.score, best.id", "si", match, limit);
  while (laurel_statement_next (rows)) {
    LaurelHit hit = { g_intern_string (laurel_statement_get_text (rows, 0)),
                      laurel_statement_get_int64 (rows, 1) };

    g_array_append_val (hits, hit);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&hits) : NULL;
}

/* Those of a table among the best of all tables; not @enough when there may be more. */
static gboolean
add_best (LaurelReader *reader, const char *match, const char *table, int limit, GString *json,
          gboolean *enough, GError **error)
{
  int most = limit * 2, n_best = 0, n_found = 0;
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT search_row.row, kind = ?2 FROM " BEST_ROWS ("?3")
                         " JOIN search_row ON search_row.id = best.id"
                         " ORDER BY best.score, best.id", "ssi", match, table, most);

  for (; n_found < limit && laurel_statement_next (rows); n_best++) {
    if (!laurel_statement_get_int (rows, 1))
      continue;
    laurel_ids_add (json, laurel_statement_get_int64 (rows, 0));
    n_found++;
  }
  *enough = n_found == limit || n_best < most;

  return laurel_statement_finish (rows, error);
}

/* Those of a table, where most of what matches is in others. */
static gboolean
add_all (LaurelReader *reader, const char *match, const char *table, int limit, GString *json,
         GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT search_row.row" MATCHES
                         " JOIN search_row ON search_row.id = search_fts.rowid"
                         " WHERE search_fts MATCH ?1 AND search_row.kind = ?2"
                         " ORDER BY " RANK ", search_row.id LIMIT ?3",
                         "ssi", match, table, limit);

  while (laurel_statement_next (rows))
    laurel_ids_add (json, laurel_statement_get_int64 (rows, 0));

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_search_index_find_in:
 * @reader: where to read
 * @table: the table whose rows are wanted
 * @words: what somebody typed
 * @limit: how many at the most
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): the ids found, the best first, as a JSON array
 */
char *
laurel_search_index_find_in (LaurelReader *reader, const char *table, const char *words,
                             int limit, GError **error)
{
  g_autoptr (GString) json = g_string_new ("[");
  g_autofree char *match = laurel_search_index_dup_match (words);
  gboolean enough = TRUE;

  if (match == NULL)
    return g_strdup ("[]");
  if (!add_best (reader, match, table, limit, json, &enough, error))
    return NULL;

  if (!enough) {
    g_string_assign (json, "[");
    if (!add_all (reader, match, table, limit, json, error))
      return NULL;
  }

  return g_strdup (g_string_append_c (json, ']')->str);
}
