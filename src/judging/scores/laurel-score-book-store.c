/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-score-book-store.h"

#include "judging/scores/laurel-scoreboard-store.h"
#include "store/laurel-ids.h"

/* All the SQL there is that reads marks to be shown and typed. */

/* What a book is read from, but for marks and what multiplies: when it changes, it is read anew. */
const char *const LAUREL_SCORE_BOOK_TABLES[] = {
  "placement", "entry", "deduction", "indicator_value", "contest_rule", "contest_stage",
  "contest_section", "advance", "party", "expert", "judge", NULL
};

static void
read_value (LaurelBookMark *mark, const char *value)
{
  mark->state = value == NULL ? LAUREL_BOOK_ABSTAINED : LAUREL_BOOK_MARKED;
  if (value != NULL && !laurel_ratio_read (value, &mark->value))
    mark->state = LAUREL_BOOK_EMPTY;
}

/* ---- who and what ---------------------------------------------------------------- */

/* In the order of the board, which is that of the evidence. */
static void
take_names (LaurelScoreBook *self, const LaurelScoreboard *board)
{
  const LaurelEvidence *evidence = board->evidence;

  g_array_set_size (self->entries, evidence->entries->len);
  g_array_set_size (self->judges, evidence->judges->len);
  for (guint i = 0; i < evidence->entries->len; i++) {
    const LaurelEvidenceEntry *from = &g_array_index (evidence->entries, LaurelEvidenceEntry, i);
    LaurelBookEntry *entry = &g_array_index (self->entries, LaurelBookEntry, i);

    entry->id = from->id;
    entry->number = g_strdup (from->number);
  }
  for (guint i = 0; i < evidence->judges->len; i++) {
    LaurelBookJudge *judge = &g_array_index (self->judges, LaurelBookJudge, i);

    judge->id = g_array_index (evidence->judges, gint64, i);
    judge->name = g_strdup (board->judges->pdata[i]);
  }
}

static GHashTable *
index_entries (LaurelScoreBook *self)
{
  GHashTable *table = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (table, &g_array_index (self->entries, LaurelBookEntry, i).id,
                         GUINT_TO_POINTER (i + 1));

  return table;
}

static GHashTable *
index_judges (LaurelScoreBook *self)
{
  GHashTable *table = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->judges->len; i++)
    g_hash_table_insert (table, &g_array_index (self->judges, LaurelBookJudge, i).id,
                         GUINT_TO_POINTER (i + 1));

  return table;
}

static guint
find (GHashTable *table, gint64 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, &id));
}

static gboolean
read_titles (LaurelScoreBook *self, LaurelReader *reader, GHashTable *entries, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT entry.id, title, party.name FROM entry LEFT JOIN party"
                         " ON party.id = entry.organization_id WHERE contest_id ="
                         " (SELECT contest_id FROM contest_stage WHERE id = ?1)", "x",
                         self->scope.stage);

  while (laurel_statement_next (rows)) {
    guint i = find (entries, laurel_statement_get_int64 (rows, 0));
    LaurelBookEntry *entry = i > 0 ? &g_array_index (self->entries, LaurelBookEntry, i - 1) : NULL;

    if (entry == NULL)
      continue;
    entry->title = g_strdup (laurel_statement_get_text (rows, 1));
    entry->organization = g_strdup (laurel_statement_get_text (rows, 2));
  }

  return laurel_statement_finish (rows, error);
}

static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  const LaurelBookSheet *one = a, *other = b;

  if (one->entry != other->entry)
    return one->entry < other->entry ? -1 : 1;

  return (one->judge > other->judge) - (one->judge < other->judge);
}

static gboolean
read_sheets (LaurelScoreBook *self, LaurelReader *reader, GHashTable *entries, GHashTable *judges,
             GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id, entry_id, judge_id, code FROM placement"
                         " WHERE stage_id = ?1", "x", self->scope.stage);

  while (laurel_statement_next (rows)) {
    guint entry = find (entries, laurel_statement_get_int64 (rows, 1));
    guint judge = find (judges, laurel_statement_get_int64 (rows, 2));
    LaurelBookSheet sheet = { laurel_statement_get_int64 (rows, 0), entry - 1, judge - 1, NULL };

    if (entry == 0 || judge == 0)
      continue;
    sheet.code = g_strdup (laurel_statement_get_text (rows, 3));
    g_array_append_val (self->sheets, sheet);
  }
  g_array_sort (self->sheets, compare_sheets);
  laurel_score_book_make_room (self);

  return laurel_statement_finish (rows, error);
}

/* ---- marks ----------------------------------------------------------------------- */

static gboolean
read_marks (LaurelScoreBook *self, LaurelReader *reader, LaurelTyping typing, GError **error)
{
  static const char *const SQL[] = {
    "SELECT mark.id, placement_id, criterion, part, value FROM placement JOIN mark ON"
    " placement_id = placement.id WHERE stage_id = ?1",
    "SELECT mark_check.id, placement_id, criterion, part, value FROM placement JOIN mark_check ON"
    " placement_id = placement.id WHERE stage_id = ?1",
    "SELECT id, entry_id, '', part, value FROM entry_factor WHERE stage_id = ?1",
  };
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SQL[typing], "x",
                                                          self->scope.stage);
  guint sheet, field;

  while (laurel_statement_next (rows)) {
    LaurelBookChange change = { .typing = typing };

    change.mark.id = laurel_statement_get_int64 (rows, 0);
    change.placement = laurel_statement_get_int64 (rows, 1);
    change.criterion = (char *) laurel_statement_get_text (rows, 2);
    change.part = (char *) laurel_statement_get_text (rows, 3);
    read_value (&change.mark, laurel_statement_get_text (rows, 4));
    laurel_score_book_apply (self, &change, &sheet, &field);
  }

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_score_book_load:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for an error, as where rules are not fixed
 *
 * Returns: (transfer full) (nullable): their marks, with a board to rank them
 */
LaurelScoreBook *
laurel_score_book_load (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  LaurelScoreboard *board = laurel_scoreboard_load_unranked (reader, scope, error);
  g_autoptr (LaurelContestRule) version = board ? laurel_scope_load_rule (reader, scope, error)
                                                : NULL;
  LaurelRule *rule = version ? laurel_contest_rule_read (version, error) : NULL;
  g_autoptr (LaurelScoreBook) self = rule ? laurel_score_book_new (scope, rule) : NULL;
  g_autoptr (GHashTable) entries = NULL, judges = NULL;

  if (self == NULL) {
    g_clear_pointer (&board, laurel_scoreboard_free);
    return NULL;
  }

  take_names (self, board);
  self->board = laurel_running_board_new (board);
  entries = index_entries (self);
  judges = index_judges (self);

  return read_titles (self, reader, entries, error) &&
         read_sheets (self, reader, entries, judges, error) &&
         read_marks (self, reader, LAUREL_TYPING_FIRST, error) &&
         read_marks (self, reader, LAUREL_TYPING_SECOND, error) &&
         read_marks (self, reader, LAUREL_TYPING_FACTORS, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_score_book_list_changes:
 * @reader: where to read
 * @stage: of which stage
 * @typing: whose marks
 * @ids: (array length=n_ids): the rows that changed
 * @n_ids: how many
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelBookChange) (nullable): what became of each
 */
GArray *
laurel_score_book_list_changes (LaurelReader *reader, gint64 stage, LaurelTyping typing,
                                const gint64 *ids, gsize n_ids, GError **error)
{
  static const char *const SQL[] = {
    "SELECT j.value, placement_id, criterion, part, mark.value FROM json_each (?1) AS j"
    " LEFT JOIN mark ON mark.id = j.value",
    "SELECT j.value, placement_id, criterion, part, m.value FROM json_each (?1) AS j"
    " LEFT JOIN mark_check AS m ON m.id = j.value",
    "SELECT j.value, entry_id, '', part, f.value FROM json_each (?1) AS j"
    " LEFT JOIN entry_factor AS f ON f.id = j.value AND stage_id = ?2",
  };
  g_autofree char *json = laurel_ids_dup_json (ids, n_ids);
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (LaurelBookChange));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SQL[typing], typing == LAUREL_TYPING_FACTORS ? "sx" : "s", json,
                         stage);

  g_array_set_clear_func (changes, laurel_book_change_clear);
  while (laurel_statement_next (rows)) {
    LaurelBookChange change = { .typing = typing };

    change.mark.id = laurel_statement_get_int64 (rows, 0);
    change.placement = laurel_statement_get_int64 (rows, 1);
    change.criterion = g_strdup (laurel_statement_get_text (rows, 2));
    change.part = g_strdup (laurel_statement_get_text (rows, 3));
    if (change.placement != 0)
      read_value (&change.mark, laurel_statement_get_text (rows, 4));
    g_array_append_val (changes, change);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&changes) : NULL;
}
