/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-result-change-store.h"

#include "judging/scores/laurel-result-place.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what a correction changes. */
#define SELECT_CHANGE \
  "SELECT entry.id, entry.id, entry.number, title, ?2, nullif (?3, 0), nullif (?4, 0), ?5, ?6," \
  " ?7, ?8, o.name FROM entry LEFT JOIN party AS o ON o.id = entry.organization_id" \
  " WHERE entry.id = ?1 UNION ALL SELECT -?1, NULL, '', p.name, ?2, nullif (?3, 0)," \
  " nullif (?4, 0), ?5, ?6, ?7, ?8, o.name FROM party AS p LEFT JOIN party AS o ON o.id =" \
  " p.organization_id WHERE p.id = -?1"

/* Where an entry stood, or stands; or a person or organisation without one. */
typedef struct {
  gint64 entry; /* or below 0 the party's */
  int place;
  char *level; /* (nullable) */
  char *score; /* (nullable) */
} Standing;

static void
standing_clear (gpointer data)
{
  Standing *self = data;

  g_free (self->level);
  g_free (self->score);
}

static GArray *
new_standings (void)
{
  GArray *standings = g_array_new (FALSE, TRUE, sizeof (Standing));

  g_array_set_clear_func (standings, standing_clear);

  return standings;
}

/* What was released; who was forgotten since is not compared. */
static GArray *
read_released (LaurelReader *reader, gint64 result, GError **error)
{
  g_autoptr (GArray) standings = new_standings ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT ifnull (entry_id, -party_id), ifnull (place, 0), level,"
                         " score FROM result_place WHERE result_id = ?1"
                         " AND ifnull (entry_id, party_id) NOT NULL ORDER BY position, id", "x",
                         result);

  while (laurel_statement_next (rows)) {
    Standing standing = { laurel_statement_get_int64 (rows, 0), laurel_statement_get_int (rows, 1),
                          g_strdup (laurel_statement_get_text (rows, 2)),
                          g_strdup (laurel_statement_get_text (rows, 3)) };

    g_array_append_val (standings, standing);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&standings) : NULL;
}

/* What would be released now. */
static GArray *
read_draft (const LaurelScoreboard *board)
{
  GArray *standings = new_standings ();

  for (guint i = 0; i < board->ranking->places->len; i++) {
    Standing standing = {
      laurel_scoreboard_get_entry (board, i)->id,
      (int) g_array_index (board->ranking->places, LaurelRankedEntry, i).place,
      g_strdup (board->levels->pdata[i]), laurel_scoreboard_dup_score (board, i),
    };

    g_array_append_val (standings, standing);
  }

  return standings;
}

/* Returns: (transfer full) (element-type gint64 Standing): by entry, those of @standings */
static GHashTable *
index_entries (GArray *standings)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = standings->len; i > 0; i--) {
    Standing *standing = &g_array_index (standings, Standing, i - 1);

    g_hash_table_insert (index, &standing->entry, standing);
  }

  return index;
}

/* Returns: (nullable): what weighs most of it, or %NULL where nothing changed */
static const char *
find_kind (const Standing *before, const Standing *after)
{
  if (before == NULL)
    return "new";
  if (after == NULL)
    return "gone";
  if (g_strcmp0 (before->level, after->level) != 0)
    return "level";
  if (before->place != after->place)
    return "moved";

  return g_strcmp0 (before->score, after->score) != 0 ? "score" : NULL;
}

static gboolean
add (LaurelReader *reader, GPtrArray *changes, gint64 entry, const Standing *before,
     const Standing *after, GError **error)
{
  const char *kind = find_kind (before, after);
  g_autoptr (LaurelStatement) row = NULL;

  if (kind == NULL)
    return TRUE;

  row = laurel_reader_query (reader, SELECT_CHANGE, "xsiissss", entry, kind,
                             before ? before->place : 0, after ? after->place : 0,
                             before ? before->level : NULL, after ? after->level : NULL,
                             before ? before->score : NULL, after ? after->score : NULL);
  if (laurel_statement_next (row))
    g_ptr_array_add (changes, laurel_row_new_read (LAUREL_TYPE_RESULT_CHANGE, row));

  return laurel_statement_finish (row, error);
}

/* In the order of what comes after; what is gone stands last. */
static GPtrArray *
compare (LaurelReader *reader, GArray *before, GArray *after, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) earlier = index_entries (before);
  g_autoptr (GHashTable) later = index_entries (after);

  for (guint i = 0; i < after->len; i++) {
    const Standing *standing = &g_array_index (after, Standing, i);

    if (!add (reader, changes, standing->entry,
              g_hash_table_lookup (earlier, &standing->entry), standing, error))
      return NULL;
  }
  for (guint i = 0; i < before->len; i++) {
    const Standing *standing = &g_array_index (before, Standing, i);

    if (!g_hash_table_contains (later, &standing->entry) &&
        !add (reader, changes, standing->entry, standing, NULL, error))
      return NULL;
  }

  return g_steal_pointer (&changes);
}

static GPtrArray *
list_of_results (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelResult) one = NULL, other = NULL;
  g_autoptr (GArray) before = NULL, after = NULL;
  gint64 earlier, later;

  g_variant_get (args, "(xx)", &earlier, &later);
  one = laurel_result_load (reader, earlier, error);
  other = one ? laurel_result_load (reader, later, error) : NULL;
  before = other ? read_released (reader, earlier, error) : NULL;
  after = before ? read_released (reader, later, error) : NULL;

  return after ? compare (reader, before, after, error) : NULL;
}

static const char *const TABLES[] = { "result", "result_place", "entry", "party", NULL };

const LaurelQuery LAUREL_CHANGES_OF_RESULT = {
  .name = "result.changes",
  .summary = N_("What differs between two results: the earlier, the later"),
  .tables = TABLES,
  .args = "(xx)",
  .row_type = laurel_result_change_get_type,
  .run = list_of_results,
};

/* Who of those who answered an exam is in the library is known when its awards are released. */
static gboolean
is_exam (LaurelReader *reader, gint64 stage)
{
  return laurel_reader_read_int (reader, "SELECT measure = 'exam' FROM contest_stage"
                                 " WHERE id = ?1", stage) > 0;
}

/* ---- before it is released -------------------------------------------------------------- */

static const char *const DRAFT_TABLES[] = { "mark", "placement", "entry", "entry_factor",
                                            "contest_rule", "contest_stage", "contest_section",
                                            "advance", "result", "result_place", "deduction",
                                            "indicator_value", "party", NULL };

static GPtrArray *
list_of_draft (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestRule) rule = NULL;
  g_autoptr (LaurelScoreboard) board = NULL;
  g_autoptr (GArray) before = NULL, after = NULL;
  g_autofree char *key = NULL;
  gint64 latest;
  LaurelScope scope;

  g_variant_get (args, "(xxxx)", &scope.stage, &scope.sections[0], &scope.sections[1],
                 &scope.sections[2]);
  latest = laurel_result_find_latest (reader, &scope, error);
  if (latest < 0)
    return NULL;
  if (latest == 0 || is_exam (reader, scope.stage))
    return g_ptr_array_new_with_free_func (g_object_unref);

  if (!laurel_result_read_key (reader, latest, &key, error))
    return NULL;
  rule = laurel_scope_load_rule (reader, &scope, error);
  board = rule ? laurel_scoreboard_load (reader, &scope, rule, key, error) : NULL;
  before = board ? read_released (reader, latest, error) : NULL;
  after = before ? read_draft (board) : NULL;

  return after ? compare (reader, before, after, error) : NULL;
}

const LaurelQuery LAUREL_CHANGES_OF_SCOREBOARD = {
  .name = "scoreboard.changes",
  .summary = N_("What a correction would change of a released result by the marks there are now: "
                "stage; category, group and division, or 0"),
  .tables = DRAFT_TABLES,
  .args = "(xxxx)",
  .row_type = laurel_result_change_get_type,
  .run = list_of_draft,
};
