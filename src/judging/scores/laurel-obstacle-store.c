/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-obstacle-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/measures/laurel-exam-release-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "judging/scores/laurel-tie-lots-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"
#include "store/laurel-ids.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what keeps a result from being released. */

/**
 * laurel_obstacle_check_full:
 * @reader: where to read
 * @scope: whose entries are compared
 * @rule: the rules they are counted by
 * @error: return location for an error, which names the first sheet with less than all on it
 *
 * Returns: whether there is none
 */
gboolean
laurel_obstacle_check_full (LaurelReader *reader, const LaurelScope *scope, const LaurelRule *rule,
                            GError **error)
{
  /* A ballot need not have all entries, but something. */
  guint n_marks = rule->are_ballots ? 0 : rule->criteria->len * MAX (rule->part_order->len, 1);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT entry.number, party.name, count (*) OVER () FROM placement"
                         " AS p JOIN entry ON entry.id = p.entry_id JOIN judge ON judge.id ="
                         " p.judge_id JOIN expert ON expert.id = judge.expert_id"
                         " LEFT JOIN party ON party.id = expert.party_id WHERE p.stage_id = ?1"
                         " AND entry.state IN ('waiting', 'complete') AND"
                         " " LAUREL_ENTRY_CAME_TO ("?1") " AND (?2 = 0 OR category_id ="
                         " ?2) AND (?3 = 0 OR group_id = ?3) AND (?4 = 0 OR division_id = ?4)"
                         " AND iif (?5 = 0, NOT EXISTS (SELECT 1 FROM placement AS own JOIN mark ON"
                         " placement_id = own.id WHERE own.judge_id = p.judge_id AND own.stage_id ="
                         " ?1), (SELECT count (*) FROM mark WHERE placement_id = p.id) < ?5)"
                         " ORDER BY entry.number, judge.position", "xxxxi", scope->stage,
                         scope->sections[0], scope->sections[1], scope->sections[2], (int) n_marks);
  int more;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);
  more = laurel_statement_get_int (row, 2) - 1;
  if (more == 0)
    /* Translators: the number of an entry, and a judge. */
    return laurel_refuse (error, _("Marks are missing: entry %s, %s. Type them, or say "
                                   "that the judge abstained."),
                          laurel_statement_get_text (row, 0),
                          laurel_statement_get_text (row, 1));

  /* Translators: the number of an entry, a judge, and how many others. */
  return laurel_refuse (error, ngettext ("Marks are missing: entry %s, %s, and %d more "
                                         "score sheet. Type them, or say that the judge "
                                         "abstained.",
                                         "Marks are missing: entry %s, %s, and %d more "
                                         "score sheets. Type them, or say that the judge "
                                         "abstained.", (gulong) more),
                        laurel_statement_get_text (row, 0),
                        laurel_statement_get_text (row, 1), more);
}

/* Returns: (transfer full) (nullable): the ids of the entries that are compared, as a JSON list */
static char *
dup_entries (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, scope->stage, error);
  g_autoptr (GArray) entries = stage ? laurel_stage_entries_list (reader, stage, error) : NULL;
  g_autoptr (GString) json = g_string_new ("[");

  if (entries == NULL)
    return NULL;

  for (guint i = 0; i < entries->len; i++) {
    const LaurelStageEntry *entry = &g_array_index (entries, LaurelStageEntry, i);

    if (laurel_scope_has (scope, entry))
      laurel_ids_add (json, entry->id);
  }

  return g_strdup (g_string_append_c (json, ']')->str);
}

/**
 * laurel_obstacle_check_judged:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for an error, which names the first entry that nobody judges
 *
 * Returns: whether each has a judge; whether one of them marked it is asked of its sheets
 */
gboolean
laurel_obstacle_check_judged (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autofree char *ids = dup_entries (reader, scope, error);
  g_autoptr (LaurelStatement) row = NULL;
  int more;

  if (ids == NULL)
    return FALSE;

  row = laurel_reader_query (reader, "SELECT number, count (*) OVER () FROM entry WHERE id IN"
                             " (SELECT value FROM json_each (?2)) AND NOT EXISTS (SELECT 1 FROM"
                             " placement WHERE stage_id = ?1 AND entry_id = entry.id)"
                             " AND NOT EXISTS (SELECT 1 FROM indicator_value WHERE stage_id = ?1"
                             " AND entry_id = entry.id) ORDER BY number", "xs", scope->stage, ids);
  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);
  more = laurel_statement_get_int (row, 1) - 1;
  if (more == 0)
    /* Translators: %s is the number of an entry. */
    return laurel_refuse (error, _("Nobody judges entry %s: assign a judge, or say that it does "
                                   "not take part."), laurel_statement_get_text (row, 0));

  /* Translators: the number of an entry, and how many others. */
  return laurel_refuse (error, ngettext ("Nobody judges entry %s, and %d more entry: assign "
                                         "judges, or say that they do not take part.",
                                         "Nobody judges entry %s, and %d more entries: assign "
                                         "judges, or say that they do not take part.",
                                         (gulong) more), laurel_statement_get_text (row, 0), more);
}

/**
 * laurel_obstacle_check_typed_twice:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for an error, which says how much differs
 *
 * Returns: whether all that was typed twice is the same
 */
gboolean
laurel_obstacle_check_typed_twice (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autofree char *number = NULL;
  int n = laurel_sheet_mark_count_mismatches (reader, scope, &number, error);

  if (n <= 0)
    return n == 0;

  /* Translators: %d counts marks; %s is the number of an entry. */
  return laurel_refuse (error, ngettext ("%d mark differs between what two people typed, "
                                         "entry %s. Look at the sheet.",
                                         "%d marks differ between what two people typed, "
                                         "first of entry %s. Look at the sheets.", (gulong) n),
                        n, number);
}

/**
 * laurel_obstacle_check_interests:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for an error, which says which judge has marked what entry
 *
 * Returns: whether no mark is of somebody who must not give it
 */
gboolean
laurel_obstacle_check_interests (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  gint64 contest = laurel_reader_read_int (reader, "SELECT contest_id FROM contest_stage WHERE id"
                                           " = ?1", scope->stage);

  return laurel_interest_check_marked (reader, contest, scope->stage, scope->sections, error);
}

/**
 * laurel_obstacle_check_advanced:
 * @reader: where to read
 * @scope: whose entries are compared
 * @error: return location for an error, which names the first entry that went on by a version of a
 *   result of which there is a later one
 *
 * Returns: whether there is none: a corrected result says itself who goes on
 */
gboolean
laurel_obstacle_check_advanced (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT number, version, title, latest FROM (SELECT"
                         " entry.number, r.version, s.title, (SELECT max (version) FROM result AS v"
                         " WHERE v.stage_id = r.stage_id AND v.category_id IS r.category_id AND"
                         " v.group_id IS r.group_id AND v.division_id IS r.division_id) AS latest"
                         " FROM advance JOIN entry ON"
                         " entry.id = advance.entry_id JOIN result_place ON result_place.id ="
                         " place_id JOIN result AS r ON r.id = result_id JOIN contest_stage AS s ON"
                         " s.id = r.stage_id WHERE advance.stage_id = ?1 AND (?2 = 0 OR"
                         " entry.category_id = ?2) AND (?3 = 0 OR entry.group_id = ?3) AND (?4 = 0"
                         " OR entry.division_id = ?4) AND NOT " LAUREL_ENTRY_IS_OUT ") WHERE latest"
                         " > version ORDER BY number", "xxxx", scope->stage, scope->sections[0],
                         scope->sections[1], scope->sections[2]);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  /* Translators: %1$s is the number of an entry, %2$d and %4$d are versions of a result, %3$s is a
   * stage of a contest. */
  return laurel_refuse (error, _("Entry %1$s went on by version %2$d of the result of “%3$s”, of "
                                 "which there is version %4$d: let entries go on anew, by that."),
                        laurel_statement_get_text (row, 0), laurel_statement_get_int (row, 1),
                        laurel_statement_get_text (row, 2), laurel_statement_get_int (row, 3));
}

/* ---- as rows ------------------------------------------------------------------------------ */

/* Where a rule keeps it from being done, that is an answer; any other error is one. */
static gboolean
add (LaurelReader *reader, GPtrArray *obstacles, const char *kind, GError *found, GError **error)
{
  g_autoptr (GError) owned = found;
  g_autoptr (LaurelStatement) row = NULL;

  if (found->domain != LAUREL_RULE_ERROR) {
    g_propagate_error (error, g_steal_pointer (&owned));
    return FALSE;
  }

  row = laurel_reader_query (reader, "SELECT ?1, ?2, ?3", "iss", (int) obstacles->len + 1, kind,
                             found->message);
  if (laurel_statement_next (row))
    g_ptr_array_add (obstacles, laurel_row_new_read (LAUREL_TYPE_OBSTACLE, row));

  return laurel_statement_finish (row, error);
}

/* What entries have of indicators is what marks are, for an index. */
static gboolean
check_marked (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM (SELECT entry_id FROM mark JOIN placement ON"
                         " placement.id = placement_id WHERE stage_id = ?1 UNION ALL"
                         " SELECT entry_id FROM indicator_value WHERE stage_id = ?1) JOIN entry ON"
                         " entry.id = entry_id WHERE (?2 = 0 OR category_id = ?2) AND (?3 = 0 OR"
                         " group_id = ?3) AND (?4 = 0 OR division_id = ?4) LIMIT 1", "xxxx",
                         scope->stage, scope->sections[0], scope->sections[1], scope->sections[2]);
  gboolean is_marked = laurel_statement_next (row);

  return laurel_statement_finish (row, error) &&
         (is_marked || laurel_refuse (error, _("Nothing is marked yet: there is no result to "
                                               "release.")));
}

static gboolean
refuse_lots (const LaurelTieLots *lots, const char **kind, GError **error)
{
  g_autofree char *told = lots->sources ? laurel_tie_lots_dup_told (lots) : NULL;

  *kind = told != NULL ? "lots" : "undeclared";
  if (told == NULL)
    return laurel_refuse (error, _("Entries are equal, and lots decide by these rules. Declare "
                                   "where the numbers will come from, before they are known."));

  /* Translators: %s is where numbers come from, such as a lottery and its day. */
  return laurel_refuse (error, _("Entries are equal, and lots decide by these rules: give the "
                                 "numbers of what was declared, %s."), told);
}

/* Whether it can be computed, and differs from what was released. */
static gboolean
check_computed (LaurelReader *reader, const LaurelScope *scope, LaurelContestRule *version,
                const LaurelRule *rule, const char **kind, GError **error)
{
  gint64 latest = laurel_result_find_latest (reader, scope, error);
  g_autoptr (LaurelResult) released =
    latest > 0 ? laurel_result_load (reader, latest, error) : NULL;
  g_auto (LaurelTieLots) lots = { 0 };
  g_autofree char *evidence = NULL, *digest = NULL;
  g_autoptr (LaurelScoreboard) board = NULL;

  *kind = "rules";
  if (latest < 0 || (latest > 0 && released == NULL) ||
      !laurel_tie_lots_find (reader, scope, version, &lots, error))
    return FALSE;

  board = laurel_scoreboard_load (reader, scope, version, lots.key, error);
  if (board == NULL && laurel_rule_ends_in_lots (rule) &&
      g_error_matches (*error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED)) {
    g_clear_error (error);
    return refuse_lots (&lots, kind, error);
  }
  if (board == NULL)
    return FALSE;

  *kind = "same";
  evidence = laurel_evidence_dup_json (board->evidence);
  digest = laurel_result_dup_digest (laurel_contest_rule_get_content (version), evidence, board);

  return released == NULL || g_strcmp0 (laurel_result_get_digest (released), digest) != 0 ||
         laurel_refuse (error, _("This is the result that was released already: neither the "
                                 "rules nor a mark have changed since."));
}

static gboolean
look (LaurelReader *reader, const LaurelScope *scope, LaurelContestRule *version,
      const LaurelRule *rule, GPtrArray *obstacles, GError **error)
{
  const char *kind = "rules";
  GError *found = NULL;

  if (!laurel_obstacle_check_advanced (reader, scope, &found) &&
      !add (reader, obstacles, "advance", g_steal_pointer (&found), error))
    return FALSE;
  if (!check_marked (reader, scope, &found))
    return add (reader, obstacles, "marks", found, error);
  if (!laurel_obstacle_check_judged (reader, scope, &found) &&
      !add (reader, obstacles, "judges", g_steal_pointer (&found), error))
    return FALSE;
  if (!laurel_obstacle_check_full (reader, scope, rule, &found) &&
      !add (reader, obstacles, "marks", g_steal_pointer (&found), error))
    return FALSE;
  if (!laurel_obstacle_check_typed_twice (reader, scope, &found) &&
      !add (reader, obstacles, "mismatch", g_steal_pointer (&found), error))
    return FALSE;
  if (!laurel_obstacle_check_interests (reader, scope, &found) &&
      !add (reader, obstacles, "interest", g_steal_pointer (&found), error))
    return FALSE;

  return check_computed (reader, scope, version, rule, &kind, &found) ||
         add (reader, obstacles, kind, found, error);
}

/* Who answered what is counted, and not marked. */
static gboolean
look_at_exam (LaurelReader *reader, gint64 stage, GPtrArray *obstacles, GError **error)
{
  const char *kind;
  GError *found = NULL;

  return laurel_exam_check_release (reader, stage, &kind, &found) ||
         add (reader, obstacles, kind, found, error);
}

static GPtrArray *
list_obstacles (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) obstacles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (LaurelContestRule) version = NULL;
  g_autoptr (LaurelRule) rule = NULL;
  GError *found = NULL;
  LaurelScope scope;
  gboolean looked;

  g_variant_get (args, "(xxxx)", &scope.stage, &scope.sections[0], &scope.sections[1],
                 &scope.sections[2]);
  stage = laurel_contest_stage_load (reader, scope.stage, error);
  if (stage == NULL || !laurel_scope_check (reader, &scope, error))
    return NULL;
  if (g_str_equal (laurel_contest_stage_get_measure (stage), "exam"))
    return look_at_exam (reader, scope.stage, obstacles, error) ? g_steal_pointer (&obstacles)
                                                                 : NULL;

  version = laurel_scope_load_rule (reader, &scope, &found);
  rule = version ? laurel_contest_rule_read (version, &found) : NULL;
  looked = rule ? look (reader, &scope, version, rule, obstacles, error)
                : add (reader, obstacles, "rules", found, error);

  return looked ? g_steal_pointer (&obstacles) : NULL;
}

static const char *const TABLES[] = { "mark", "mark_check", "placement", "entry", "entry_factor",
                                      "contest", "contest_rule", "contest_stage",
                                      "contest_section", "advance", "result", "result_place",
                                      "lot_draw", "answer_page", "indicator_value", "deduction",
                                      "interest", "expert", "expert_employer", "entry_person",
                                      "judge", "party", NULL };

const LaurelQuery LAUREL_OBSTACLES_OF_RESULT = {
  .name = "result.obstacles",
  .summary = N_("What keeps a result from being released: stage; category, group and division, or "
                "0"),
  .tables = TABLES,
  .args = "(xxxx)",
  .row_type = laurel_obstacle_get_type,
  .run = list_obstacles,
};

/* ---- what does not keep it back ------------------------------------------------------------- */

static gboolean
add_warning (LaurelReader *reader, GPtrArray *warnings, const char *kind, const char *text,
             GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ?1, ?2, ?3", "iss", (int) warnings->len + 1, kind, text);

  if (laurel_statement_next (row))
    g_ptr_array_add (warnings, laurel_row_new_read (LAUREL_TYPE_OBSTACLE, row));

  return laurel_statement_finish (row, error);
}

/* Where nothing can be computed yet, that is told as what keeps it back. */
static gboolean
add_ranking_warnings (LaurelReader *reader, const LaurelScope *scope, GPtrArray *warnings,
                      GError **error)
{
  g_autoptr (LaurelContestRule) version = laurel_scope_load_rule (reader, scope, NULL);
  g_autoptr (LaurelRule) rule = version ? laurel_contest_rule_read (version, NULL) : NULL;
  g_autoptr (LaurelScoreboard) board =
    version ? laurel_scoreboard_load (reader, scope, version, NULL, NULL) : NULL;
  g_auto (LaurelTieLots) lots = { 0 };

  if (rule != NULL && laurel_rule_ends_in_lots (rule) &&
      (!laurel_tie_lots_find (reader, scope, version, &lots, error) ||
       (lots.sources == NULL &&
        !add_warning (reader, warnings, "lots",
                      _("Equals are parted by lot, and nobody has said yet where its numbers come "
                        "from: declare that before they are known."), error))))
    return FALSE;

  for (guint i = 0; board != NULL && i < board->ranking->warnings->len; i++)
    if (!add_warning (reader, warnings, "warning", board->ranking->warnings->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
add_short (LaurelReader *reader, const LaurelScope *scope, int needs, GPtrArray *warnings,
           GError **error)
{
  g_autofree char *ids = dup_entries (reader, scope, error);
  g_autofree char *text = NULL;
  g_autoptr (LaurelStatement) row = NULL;

  if (ids == NULL)
    return FALSE;

  row = laurel_reader_query (reader, "SELECT group_concat (number, ', ') FROM (SELECT number FROM"
                             " entry WHERE id IN (SELECT value FROM json_each (?2)) AND (SELECT"
                             " count (*) FROM placement WHERE stage_id = ?1 AND entry_id ="
                             " entry.id) BETWEEN 1 AND ?3 - 1 ORDER BY number)", "xsi",
                             scope->stage, ids, needs);
  if (laurel_statement_next (row) && laurel_statement_get_text (row, 0) != NULL)
    /* Translators: %1$d counts judges, %2$s is a list of entries. */
    text = g_strdup_printf (_("Fewer than the %1$d judges that an entry has in this stage: %2$s."),
                            needs, laurel_statement_get_text (row, 0));

  return laurel_statement_finish (row, error) &&
         (text == NULL || add_warning (reader, warnings, "warning", text, error));
}

/* Whoever may still enter, or answer, is not in it. */
static gboolean
add_open (LaurelReader *reader, gint64 contest, GPtrArray *warnings, GError **error)
{
  g_autoptr (LaurelContest) call = laurel_contest_load (reader, contest, error);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (call == NULL)
    return FALSE;
  if (laurel_contest_get_closes (call) < laurel_day_today ())
    return TRUE;

  day = laurel_day_format (laurel_contest_get_closes (call), _("%-e %B %Y"));
  /* Translators: %s is a day. */
  text = g_strdup_printf (_("Entries are taken until %s: what comes by then is not in this "
                            "result."), day);

  return add_warning (reader, warnings, "warning", text, error);
}

/* What one person types twice has the same mistakes twice; where there is only one, it is told. */
static gboolean
add_typed (LaurelReader *reader, const LaurelScope *scope, GPtrArray *warnings, GError **error)
{
  g_autoptr (LaurelStatement) rows = laurel_sheet_mark_query_typed_by_one (reader, scope);

  while (laurel_statement_next (rows)) {
    g_autofree char *text =
      /* Translators: %1$s is who typed, %2$s is a list of entries. */
      g_strdup_printf (_("Sheets of these entries were typed twice by one and the same person, "
                         "“%1$s”: %2$s."), laurel_statement_get_text (rows, 0),
                       laurel_statement_get_text (rows, 1));

    if (!add_warning (reader, warnings, "typed", text, error))
      return FALSE;
  }

  return laurel_statement_finish (rows, error);
}

static GPtrArray *
list_warnings (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LaurelContestStage) stage = NULL;
  LaurelScope scope;

  g_variant_get (args, "(xxxx)", &scope.stage, &scope.sections[0], &scope.sections[1],
                 &scope.sections[2]);
  stage = laurel_contest_stage_load (reader, scope.stage, error);
  if (stage == NULL || !laurel_scope_check (reader, &scope, error) ||
      !add_open (reader, laurel_contest_stage_get_contest_id (stage), warnings, error))
    return NULL;
  if (!g_str_equal (laurel_contest_stage_get_measure (stage), "marks"))
    return g_steal_pointer (&warnings);

  return add_short (reader, &scope, laurel_contest_stage_get_needs (stage), warnings, error) &&
         add_typed (reader, &scope, warnings, error) &&
         add_ranking_warnings (reader, &scope, warnings, error) ? g_steal_pointer (&warnings)
                                                                 : NULL;
}

const LaurelQuery LAUREL_WARNINGS_OF_RESULT = {
  .name = "result.warnings",
  .summary = N_("What is odd about a result, and does not keep it from being released: stage; "
                "category, group and division, or 0"),
  .tables = TABLES,
  .args = "(xxxx)",
  .row_type = laurel_obstacle_get_type,
  .run = list_warnings,
};
