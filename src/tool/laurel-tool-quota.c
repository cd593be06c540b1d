/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "exchange/laurel-exchange-error.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/laurel-quota.h"
#include "judging/laurel-rule-levels.h"
#include "tool/laurel-tool-columns.h"
#include "tool/laurel-tool-load.h"
#include "tool/laurel-tool-scope.h"

#include <glib/gi18n-lib.h>

static char *contest_option;
static char *stage_option;
static char *section_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("Of a contest in the library: its title or id"), N_("CONTEST") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("In this stage of it: its title or id; else the first with judges"), N_("STAGE") },
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_option,
    N_("Of this category, group or division, where they are kept apart"), N_("NAME") },
  { NULL },
};

#define MOST_COUNT (LAUREL_APPORTIONMENT_MOST * 1000)

/* What is to be shared out, and what levels there are. */
typedef struct {
  JsonNode *node;
  LaurelQuota quota;
  GArray *said;   /* (element-type LaurelRuleLevel) */
  GArray *levels; /* of LaurelLevel, in the same order */
} Rule;

static void
rule_clear (Rule *rule)
{
  g_clear_pointer (&rule->node, json_node_unref);
  g_clear_pointer (&rule->said, g_array_unref);
  g_clear_pointer (&rule->levels, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rule, rule_clear)

/* It is the last word, with a file of counts before it or without one. */
static const char *
get_rule_file (LaurelToolContext *context)
{
  return context->words[context->n_words - 1];
}

static const char *
get_name (const Rule *rule, guint i)
{
  return g_array_index (rule->said, LaurelRuleLevel, i).name;
}

/* ---- the rule --------------------------------------------------------------- */

/* A share is one of all that are counted. */
static void
read_levels (LaurelRuleReader *reader, Rule *rule, JsonObject *object, gint64 total)
{
  LaurelLevelBoundary boundary;

  rule->said = laurel_rule_levels_read (reader, object, FALSE, &boundary);
  for (guint i = 0; i < rule->said->len && reader->error == NULL; i++) {
    LaurelLevel level = laurel_rule_level_get (&g_array_index (rule->said, LaurelRuleLevel, i),
                                               boundary, total);

    laurel_rule_reader_go_to (reader, "levels", i);
    if (!laurel_ratio_is_valid (level.limit))
      laurel_rule_reader_fail (reader, _("The numbers are too large."));
    g_array_append_val (rule->levels, level);
  }
}

static gboolean
read_rule (LaurelToolContext *context, Rule *rule, gint64 total, GError **error)
{
  g_auto (LaurelRuleReader) reader = { 0 };
  JsonObject *object;

  rule->levels = g_array_new (FALSE, TRUE, sizeof (LaurelLevel));
  rule->node = laurel_tool_load_json (context, get_rule_file (context), error);
  if (rule->node == NULL)
    return FALSE;

  object = json_node_get_object (rule->node);
  laurel_rule_reader_check_names (&reader, object, " seats method floor cap levels boundary ");
  rule->quota = laurel_quota_read (&reader, object);
  read_levels (&reader, rule, object, total);
  laurel_rule_reader_go_to (&reader, NULL, 0);
  if (rule->quota.seats < 0 && rule->levels->len == 0)
    laurel_rule_reader_fail (&reader, _("It says neither “seats” nor “levels”: there is nothing "
                                        "to share out."));
  if (reader.error == NULL)
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&reader.error), "%s: ",
                              get_rule_file (context));

  return FALSE;
}

/* ---- the counts --------------------------------------------------------------- */

static GArray *
read_counts (LaurelToolContext *context, const LaurelTable *table, const int *columns,
             gint64 *total, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));

  *total = 0;
  for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
    const char *name = laurel_table_get_text (table, row, columns[0]);
    const char *text = laurel_table_get_text (table, row, columns[1]);
    g_autofree char *plain = laurel_text_ungroup (laurel_text_narrow (g_strdup (text ? text : "")));
    LaurelRatio count;

    if (!laurel_ratio_read (plain, &count) || count.under != 1 || count.over < 0 ||
        count.over > MOST_COUNT) {
      laurel_tool_columns_fail (error, context->words[0], table, row, columns[1],
                                _("Write a whole number, from 0."),
                                /* Translators: %s is what stands there. */
                                _("“%s” is no count."),
                                text ? text : "");
      return NULL;
    }
    if (name == NULL || *name == '\0') {
      laurel_tool_columns_fail (error, context->words[0], table, row, columns[0],
                                _("Say what is counted there."), _("The row has no name."));
      return NULL;
    }
    *total += count.over;
    g_array_append_val (counts, count.over);
  }

  return g_steal_pointer (&counts);
}

/* ---- seats -------------------------------------------------------------------- */

static void
warn_of_vacancies (LaurelToolContext *context, const LaurelQuota *quota, const LaurelShare *shares,
                   guint n)
{
  g_autofree char *warning = NULL;
  gint64 given = 0;

  for (guint i = 0; i < n; i++)
    given += shares[i].given;
  warning = laurel_quota_dup_vacancies (quota, given);
  if (warning != NULL)
    laurel_tool_warn (context, warning);
}

/* Places are given to each name once. Scores may come again: they are counted together. */
static gboolean
check_names (LaurelToolContext *context, const LaurelTable *table, const int *columns,
             GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int row = 1; row < laurel_table_get_n_rows (table); row++) {
    const char *name = laurel_table_get_text (table, row, columns[0]);

    if (g_hash_table_add (names, g_utf8_casefold (name, -1)))
      continue;
    laurel_tool_columns_fail (error, context->words[0], table, row, columns[0],
                              _("Add the counts up, or give one of them another name."),
                              /* Translators: %s is the name of a division. */
                              _("“%s” is there already."), name);
    return FALSE;
  }

  return TRUE;
}

static gboolean
share_seats (LaurelToolContext *context, JsonBuilder *builder, const Rule *rule,
             const LaurelTable *table, const int *columns, const GArray *counts, GError **error)
{
  g_autofree LaurelShare *shares = g_new0 (LaurelShare, counts->len + 1);
  guint which;

  if (rule->quota.seats >= 0 && !check_names (context, table, columns, error))
    return FALSE;

  for (guint i = 0; i < counts->len; i++)
    shares[i] = (LaurelShare) { g_array_index (counts, gint64, i), rule->quota.floor,
                                rule->quota.cap };
  if (!laurel_apportionment_share (rule->quota.method, MAX (rule->quota.seats, 0), shares,
                                   rule->quota.seats < 0 ? 0 : counts->len, &which, error)) {
    g_prefix_error (error, "%s: ", get_rule_file (context));
    return FALSE;
  }

  if (rule->quota.seats >= 0)
    warn_of_vacancies (context, &rule->quota, shares, counts->len);
  json_builder_set_member_name (builder, "seats");
  json_builder_begin_array (builder);
  for (guint i = 0; rule->quota.seats >= 0 && i < counts->len; i++) {
    const char *name = laurel_table_get_text (table, (int) i + 1, columns[0]);
    g_autofree char *quota = laurel_ratio_dup_exact (shares[i].quota);
    g_autofree char *reason = laurel_quota_dup_reason (&rule->quota, shares, counts->len, i);

    if (!context->json)
      /* Translators: a line of a list: a number, a name, and why. */
      laurel_print (_("%6d  %s — %s\n"), (int) shares[i].given, name, reason);
    json_builder_begin_object (builder);
    laurel_tool_set_string (builder, "division", name);
    json_builder_set_member_name (builder, "seats");
    json_builder_add_int_value (builder, shares[i].given);
    laurel_tool_set_string (builder, "quota", quota);
    laurel_tool_set_string (builder, "reason", reason);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);

  return TRUE;
}

/* ---- levels ------------------------------------------------------------------- */

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  return laurel_ratio_compare (((const LaurelScoreCount *) b)->score,
                               ((const LaurelScoreCount *) a)->score);
}

/* Counts of scores, the best first; nothing, where names are counted. */
static GArray *
list_scores (const LaurelTable *table, const int *columns, const GArray *counts)
{
  GArray *scores = g_array_new (FALSE, FALSE, sizeof (LaurelScoreCount));

  for (guint i = 0; i < counts->len; i++) {
    LaurelScoreCount score = { .count = g_array_index (counts, gint64, i) };

    if (!laurel_ratio_read (laurel_table_get_text (table, (int) i + 1, columns[0]),
                            &score.score)) {
      g_array_set_size (scores, 0);
      return scores;
    }
    if (score.count > 0)
      g_array_append_val (scores, score);
  }
  g_array_sort (scores, compare_scores);
  for (guint i = 1; i < scores->len;) {
    LaurelScoreCount *above = &g_array_index (scores, LaurelScoreCount, i - 1);

    if (compare_scores (above, above + 1) == 0) {
      above->count += above[1].count;
      g_array_remove_index (scores, i);
    } else {
      i++;
    }
  }

  return scores;
}

/* Nobody shares a place as long as nobody has a score. */
static void
cut_unscored (Rule *rule)
{
  for (guint i = 0; i < rule->levels->len; i++) {
    LaurelLevel *level = &g_array_index (rule->levels, LaurelLevel, i);

    level->places = laurel_ratio_floor (level->limit);
  }
}

static char *
dup_level_reason (const LaurelLevel *level, gint64 total, gboolean is_scored)
{
  g_autofree char *limit = laurel_ratio_format (level->limit, 2, LAUREL_ROUNDING_DOWN);
  g_autofree char *from = laurel_ratio_dup_exact (level->from);
  g_autofree char *share = NULL;

  if (!level->is_limited)
    /* Translators: %s is a score. */
    return g_strdup_printf (_("All from %s"), from);
  if (total > 0)
    share = laurel_ratio_format (laurel_ratio_new (level->places * 100, total), 2,
                                 LAUREL_ROUNDING_HALF_UP);
  if (!is_scored || level->next == 0)
    /* Translators: %1$s is how many get a level of award by the rule, %2$s the percentage of all
     * entries that do. */
    return g_strdup_printf (_("The rule says %1$s; it came to %2$s %% of all"), limit,
                            share ? share : "0");

  /* Translators: %1$s is how many get a level of award by the rule, %2$s the percentage of all
   * entries that do, %3$d how many share the next score. */
  return g_strdup_printf (_("The rule says %1$s; it came to %2$s %% of all; %3$d have the next "
                            "score"),
                          limit, share ? share : "0", (int) level->next);
}

static void
tell_levels (LaurelToolContext *context, JsonBuilder *builder, Rule *rule, GArray *scores,
             gint64 total)
{
  guint at = 0;

  if (scores->len > 0)
    laurel_levels_cut ((LaurelLevel *) (void *) rule->levels->data, rule->levels->len,
                       (LaurelScoreCount *) (void *) scores->data, scores->len, FALSE);
  else
    cut_unscored (rule);

  json_builder_set_member_name (builder, "levels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rule->levels->len; i++) {
    const LaurelLevel *level = &g_array_index (rule->levels, LaurelLevel, i);
    g_autofree char *reason = dup_level_reason (level, total, scores->len > 0);
    g_autofree char *cut = NULL;

    at += level->n_scores;
    if (level->n_scores > 0)
      cut = laurel_ratio_dup_exact (g_array_index (scores, LaurelScoreCount, at - 1).score);
    if (!context->json)
      /* Translators: a line of a list: a number, a name, and why. */
      laurel_print (_("%6d  %s — %s\n"), (int) level->places,
                    get_name (rule, i), reason);
    json_builder_begin_object (builder);
    laurel_tool_set_string (builder, "name", get_name (rule, i));
    json_builder_set_member_name (builder, "places");
    json_builder_add_int_value (builder, level->places);
    laurel_tool_set_string (builder, "cut", cut);
    laurel_tool_set_string (builder, "reason", reason);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}


static gboolean
check_levels (LaurelToolContext *context, const Rule *rule, const GArray *scores, GError **error)
{
  for (guint i = 0; i < rule->levels->len && scores->len == 0; i++) {
    if (!g_array_index (rule->levels, LaurelLevel, i).has_from)
      continue;
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: the name of a file of rules, and of a level of awards. */
                 _("%s: “%s” goes by the score, and no scores are counted: put scores into "
                   "“division”."), get_rule_file (context), get_name (rule, i));
    return FALSE;
  }

  return TRUE;
}

/* ---- the counts of a contest ----------------------------------------------------- */

static gboolean
add_count (LaurelTable *table, const char *name, const char *count, GError **error)
{
  int row = laurel_table_get_n_rows (table) + 1;

  return laurel_table_begin_row (table, row, row, error) &&
         laurel_table_add_cell (table, 0, row, name, -1, error) &&
         laurel_table_add_cell (table, 1, row, count, -1, error);
}

/* How many entries each division has in the stage; those of none stand last. */
static gboolean
count_divisions (LaurelTable *table, LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, scope->stage, error);
  g_autoptr (GArray) entries = stage ? laurel_stage_entries_list (reader, stage, error) : NULL;
  g_autoptr (GPtrArray) sections =
    entries ? laurel_library_ask (reader, &LAUREL_SECTIONS_OF_CONTEST,
                                  g_variant_new ("(x)",
                                                 laurel_contest_stage_get_contest_id (stage)),
                                  error) : NULL;

  for (guint i = 0; sections != NULL && i <= sections->len; i++) {
    gboolean is_rest = i == sections->len;
    gint64 id = is_rest ? 0 : laurel_row_get_id (sections->pdata[i]);
    g_autofree char *count = NULL;
    guint n = 0;

    if (!is_rest && g_strcmp0 (laurel_contest_section_get_kind (sections->pdata[i]), "division"))
      continue;
    for (guint e = 0; e < entries->len; e++)
      n += laurel_scope_has (scope, &g_array_index (entries, LaurelStageEntry, e)) &&
           g_array_index (entries, LaurelStageEntry, e).sections[LAUREL_SECTION_DIVISION] == id;
    count = g_strdup_printf ("%u", n);
    if ((n > 0 || !is_rest) &&
        !add_count (table, is_rest ? "–" : laurel_contest_section_get_name (sections->pdata[i]),
                    count, error))
      return FALSE;
  }

  return sections != NULL;
}

/* How many entries came to which score; those who share a place share what it gets. */
static gboolean
count_scores (LaurelTable *table, const LaurelScoreboard *board, GError **error)
{
  for (guint i = 0; i < board->ranking->places->len; i++) {
    g_autofree char *exact = laurel_scoreboard_dup_exact (board, i);
    g_autofree char *score = exact ? NULL : laurel_scoreboard_dup_score (board, i);

    if ((exact || score) && !add_count (table, exact ? exact : score, "1", error))
      return FALSE;
  }

  return TRUE;
}

/* Seats are shared out among divisions, levels are cut between scores. */
static LaurelTable *
load_counts (LaurelToolContext *context, gboolean has_seats, GError **error)
{
  const LaurelToolScope said = { contest_option, stage_option, section_option, FALSE, NULL };
  g_autoptr (LaurelTable) table = laurel_table_new ("csv");
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelScoreboard) board = NULL;
  LaurelScope scope;

  if (reader == NULL || !add_count (table, "division", "count", error) ||
      !laurel_tool_scope_find (&said, reader, &scope, error))
    return NULL;
  if (has_seats)
    return count_divisions (table, reader, &scope, error) ? g_steal_pointer (&table) : NULL;
  board = laurel_tool_scope_load_board (&said, reader, error);

  return board != NULL && count_scores (table, board, error) ? g_steal_pointer (&table) : NULL;
}

static gboolean
find_seats (LaurelToolContext *context, gboolean *has_seats, GError **error)
{
  g_autoptr (JsonNode) node = laurel_tool_load_json (context, get_rule_file (context), error);

  if (node == NULL)
    return FALSE;

  *has_seats = json_object_has_member (json_node_get_object (node), "seats");
  return TRUE;
}

static LaurelTable *
load_table (LaurelToolContext *context, GError **error)
{
  gboolean has_seats;

  if ((contest_option != NULL) == (context->n_words > 1)) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Name a file with counts, or a contest with --contest."));
    return NULL;
  }
  if (contest_option == NULL)
    return laurel_tool_load_rows (context, context->words[0], error);

  return find_seats (context, &has_seats, error) ? load_counts (context, has_seats, error) : NULL;
}

/* ---- the command ----------------------------------------------------------------- */

static gboolean
share_quota (LaurelToolContext *context, GError **error)
{
  static const LaurelToolColumn WANTED[] = { { "division", TRUE }, { "count", TRUE } };
  g_auto (Rule) rule = { 0 };
  g_autoptr (LaurelTable) table = load_table (context, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GArray) scores = NULL;
  int columns[G_N_ELEMENTS (WANTED)];
  gint64 total;

  if (table == NULL || !laurel_tool_columns_find (context, context->words[0], table, WANTED,
                                                  G_N_ELEMENTS (WANTED), columns, error))
    return FALSE;
  counts = read_counts (context, table, columns, &total, error);
  if (counts == NULL || !read_rule (context, &rule, total, error))
    return FALSE;
  scores = list_scores (table, columns, counts);
  if (!check_levels (context, &rule, scores, error))
    return FALSE;

  laurel_tool_begin (builder);
  if (!share_seats (context, builder, &rule, table, columns, counts, error))
    return FALSE;
  tell_levels (context, builder, &rule, scores, total);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_QUOTA[] = {
  { "judge quota", N_("[COUNTS] RULE"), N_("Shares out places among divisions, and awards"), 1, 2,
    OPTIONS, share_quota },
  { NULL },
};
