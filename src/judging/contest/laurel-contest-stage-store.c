/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-stage-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "calendar/laurel-phase-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/laurel-quota.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about the stages of contests. */
#define SELECT_STAGE \
  "SELECT contest_stage.id, contest_stage.contest_id, contest_stage.position, kind," \
  " contest_stage.title, phase_id, phase.title, needs, least, most, seniors, quota," \
  " (SELECT count (*) FROM placement WHERE stage_id = contest_stage.id), measure, apart," \
  " publicity, talk, questions, warning, screen" \
  " FROM contest_stage LEFT JOIN phase ON phase.id = phase_id"

/* What is usual where nothing else is said: three opinions of each entry. */
#define USUAL_NEEDS 3
#define USUAL_MOST 1000
#define MOST_PUBLIC_DAYS 366
#define MOST_SECONDS (24 * 60 * 60)

static const char *const TABLES[] = { "contest_stage", "phase", "placement", NULL };

/* What the audience sees of marks, from less to more. */
static const char *const SCREENS[] = { "nothing", "marks", "standing", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_STAGE " WHERE contest_stage.contest_id = ?1"
                              " ORDER BY contest_stage.position, contest_stage.id", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_CONTEST_STAGE, rows, error);
}

const LaurelQuery LAUREL_STAGES_OF_CONTEST = {
  .name = "stages.of-contest",
  .summary = N_("The stages of a contest (its id), in order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_contest_stage_get_type,
  .run = list_of_contest,
};

/**
 * laurel_contest_stage_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the stage, or %NULL with @error set
 */
LaurelContestStage *
laurel_contest_stage_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_STAGE " WHERE contest_stage.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_CONTEST_STAGE (laurel_row_new_read (LAUREL_TYPE_CONTEST_STAGE, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such stage (any more)."));
  return NULL;
}

/**
 * laurel_contest_find_measured:
 * @reader: where to read
 * @contest: a contest
 * @measure: by what its stages are decided: "exam", "index", "survey" or "marks"
 *
 * Returns: the id of its first stage that is decided by that, or 0
 */
gint64
laurel_contest_find_measured (LaurelReader *reader, gint64 contest, const char *measure)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM contest_stage WHERE contest_id = ?1 AND measure ="
                         " ?2 ORDER BY position, id LIMIT 1", "xs", contest, measure);
  gint64 id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, NULL) ? id : 0;
}

static void
set_not_one (GError **error, const char *name, guint n_found)
{
  if (name == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("This contest has no stage with judges. Add one first."));
  else if (n_found == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is the title of a stage of a contest. */
                 _("This contest has no stage “%s”."), name);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 /* Translators: %s is the title of a stage of a contest. */
                 _("Several stages of this contest are called “%s”. Name it by its id."), name);
}

/**
 * laurel_contest_stage_find:
 * @reader: where to read
 * @contest: a contest
 * @name: (nullable): the id of a stage, or its title if no other of the contest has it; %NULL for
 *   the first with judges
 * @error: return location for an error
 *
 * Returns: (transfer full): the stage, or %NULL with @error set
 */
LaurelContestStage *
laurel_contest_stage_find (LaurelReader *reader, gint64 contest, const char *name, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_STAGE " WHERE contest_stage.contest_id = ?1"
                         " AND iif (?2 IS NULL, kind <> 'form-check',"
                         " contest_stage.title = ?2 OR contest_stage.id = ?2)"
                         " ORDER BY contest_stage.id = ?2 DESC, contest_stage.position,"
                         " contest_stage.id", "xs", contest, name);
  g_autoptr (GPtrArray) found = laurel_row_read_all (LAUREL_TYPE_CONTEST_STAGE, rows, error);
  gpointer meant = found ? laurel_row_pick (found, name) : NULL;

  if (meant != NULL)
    return g_object_ref (meant);

  if (found != NULL)
    set_not_one (error, name, found->len);
  return NULL;
}

/* ---- its fields -------------------------------------------------------------- */

static gboolean
check_kind (const char *text, GError **error)
{
  static const char *const KINDS[] = { "form-check", "review", "answer", "live", "vote", NULL };

  return laurel_setter_check_choice (text, KINDS, error);
}

static gboolean
check_number (const char *text, GError **error)
{
  return laurel_setter_check_number (text, error) && laurel_setter_check_count (text, error);
}

/* One that is fixed is what everybody was told. */
/* How many go on, and among what that is shared out, stays as it was fixed. */
static gboolean
check_unfixed (LaurelContestStage *stage, GError **error)
{
  const char *text = laurel_contest_stage_get_quota (stage);
  LaurelQuota quota = { 0 };

  if (text == NULL || !laurel_quota_parse (text, &quota, NULL) || quota.fixed == 0)
    return TRUE;

  return laurel_refuse (error,
                        /* Translators: %s is a stage of a contest. */
                        _("How many go on from “%s” is fixed. Whoever is to go on besides does so "
                          "by name, for a reason."), laurel_contest_stage_get_title (stage));
}

static gboolean
set_quota (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (&txn->reader, id, error);
  LaurelQuota quota = { 0 };

  if (stage == NULL)
    return FALSE;
  if (g_strcmp0 (laurel_contest_stage_get_quota (stage), text) == 0)
    return TRUE;
  if (!check_unfixed (stage, error))
    return FALSE;
  if (text != NULL && !laurel_quota_parse (text, &quota, error))
    return FALSE;
  if (quota.fixed != 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("A quota is fixed with “quota.fix”, and not by what is typed."));
    return FALSE;
  }

  return laurel_txn_exec (txn, error, "UPDATE contest_stage SET quota = ?2 WHERE id = ?1", "xs", id,
                          text);
}

/* The id of one of the phases of its activity. */
static gboolean
set_phase (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  gint64 activity =
    laurel_reader_read_int (&txn->reader, "SELECT activity_id FROM contest JOIN contest_stage AS s"
                            " ON s.contest_id = contest.id WHERE s.id = ?1", id);
  gint64 phase = 0;

  if (text != NULL && !g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &phase, NULL))
    phase = -1;

  return laurel_phase_check (&txn->reader, activity, phase, error) &&
         laurel_txn_exec (txn, error, "UPDATE contest_stage SET phase_id = nullif (?2, 0)"
                          " WHERE id = ?1", "xx", id, phase);
}

static gboolean
check_measure (const char *text, GError **error)
{
  static const char *const MEASURES[] = { "marks", "exam", "index", "survey", NULL };

  return laurel_setter_check_choice (text, MEASURES, error);
}

/* A JSON array of kinds of sections. */
static gboolean
check_apart (const char *text, GError **error)
{
  static const char *const KINDS[] = { "category", "group", "division", NULL };
  g_auto (GStrv) words = text ? laurel_json_dup_words (text) : NULL;
  gboolean is_known = words != NULL && *text == '[';

  if (text == NULL)
    return TRUE;

  for (char **word = words; is_known && *word != NULL; word++)
    is_known = g_strv_contains (KINDS, *word);
  if (!is_known)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                         _("Whose entries are kept apart is a list of “category”, “group” and "
                           "“division”, as [\"division\"]."));

  return is_known;
}

static gboolean
set_apart (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (&txn->reader, id, error);

  if (stage == NULL)
    return FALSE;
  if (g_strcmp0 (laurel_contest_stage_get_apart (stage), text) == 0)
    return TRUE;

  return check_unfixed (stage, error) && check_apart (text, error) &&
         laurel_txn_exec (txn, error, "UPDATE contest_stage SET apart = ?2 WHERE id = ?1", "xs", id,
                          text);
}

/* As {"days": 7, "unit": "working"}. */
static gboolean
check_publicity (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = text ? laurel_json_parse (text) : NULL;
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  gint64 days = object ? laurel_json_get_integer (object, "days") : 0;
  const char *unit = object ? laurel_json_get_text (object, "unit") : NULL;
  const char *start = object && json_object_has_member (object, "start")
                        ? laurel_json_get_text (object, "start") : "same-day";

  if (text == NULL || (days >= 1 && days <= MOST_PUBLIC_DAYS && unit != NULL && start != NULL &&
                       (g_str_equal (unit, "natural") || g_str_equal (unit, "working")) &&
                       (g_str_equal (start, "same-day") || g_str_equal (start, "next-day"))))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       _("The time of publicity is from 1 to 366 natural or working days, as "
                         "{\"days\": 7, \"unit\": \"working\", \"start\": \"next-day\"}, where the "
                         "first day does not count."));
  return FALSE;
}

/* In seconds; who typed something else meant a time. */
static gboolean
check_seconds (const char *text, GError **error)
{
  if (g_ascii_string_to_unsigned (text, 10, 0, MOST_SECONDS, NULL, NULL))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what stands there. */
               _("“%s” is no time of a day at most, as 8:00."), text);
  return FALSE;
}

static gboolean
check_screen (const char *text, GError **error)
{
  return laurel_setter_check_choice (text, SCREENS, error);
}

static const LaurelSetter SETTERS[] = {
  { "kind", "UPDATE contest_stage SET kind = ?2 WHERE id = ?1", check_kind, TRUE },
  { "title", "UPDATE contest_stage SET title = ?2 WHERE id = ?1", laurel_setter_check_title, TRUE },
  { "phase", NULL, NULL, TRUE, set_phase },
  { "needs", "UPDATE contest_stage SET needs = ?2 WHERE id = ?1", check_number, TRUE },
  { "least", "UPDATE contest_stage SET least = ?2 WHERE id = ?1", check_number, TRUE },
  { "most", "UPDATE contest_stage SET most = ?2 WHERE id = ?1", check_number, TRUE },
  { "seniors", "UPDATE contest_stage SET seniors = ?2 WHERE id = ?1", check_number, TRUE },
  { "quota", NULL, NULL, FALSE, set_quota },
  { "measure", "UPDATE contest_stage SET measure = ?2 WHERE id = ?1", check_measure, TRUE },
  { "apart", NULL, NULL, FALSE, set_apart },
  { "publicity", "UPDATE contest_stage SET publicity = ?2 WHERE id = ?1", check_publicity, FALSE },
  { "talk", "UPDATE contest_stage SET talk = ?2 WHERE id = ?1", check_seconds, TRUE },
  { "questions", "UPDATE contest_stage SET questions = ?2 WHERE id = ?1", check_seconds, TRUE },
  { "warning", "UPDATE contest_stage SET warning = ?2 WHERE id = ?1", check_seconds, TRUE },
  { "screen", "UPDATE contest_stage SET screen = ?2 WHERE id = ?1", check_screen, TRUE },
};

static gboolean
check_bounds (LaurelReader *reader, gint64 id, GError **error)
{
  const char *wrong = NULL;

  if (laurel_reader_read_int (reader, "SELECT least > most FROM contest_stage WHERE id = ?1", id))
    wrong = _("A judge cannot have to judge more than is allowed.");
  else if (laurel_reader_read_int (reader, "SELECT seniors > needs FROM contest_stage"
                                   " WHERE id = ?1", id))
    wrong = _("An entry cannot need more senior judges than judges.");
  if (wrong != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION, wrong);

  return wrong == NULL;
}

static gboolean
set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         check_bounds (&txn->reader, id, error);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *clean = NULL;
  const char *kind, *title;
  gint64 contest_id, id;

  g_variant_get (args, "(x&s&s@a{ss})", &contest_id, &kind, &title, &fields);
  clean = laurel_text_dup_line (title);
  contest = laurel_contest_load (&txn->reader, contest_id, error);
  if (contest == NULL || !check_kind (kind, error) || !laurel_setter_check_title (clean, error))
    return FALSE;

  id = laurel_txn_insert (txn, error, "contest_stage",
                          "INSERT INTO contest_stage (id, contest_id, position, kind, title, needs,"
                          " least, most, seniors) VALUES (?1, ?2, (SELECT 1 + ifnull"
                          " (max (position), -1) FROM contest_stage WHERE contest_id = ?2), ?3,"
                          " ?4, ?5, 0, ?6, 0)",
                          "xssii", contest_id, kind, clean, USUAL_NEEDS, USUAL_MOST);

  return id != 0 && set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_STAGE_ADD = {
  .name = "stage.add",
  .label = N_("Add stage"),
  .summary = N_("Adds a stage to a contest: contest, kind, title, other fields"),
  .args = "(xssa{ss})",
  .apply = add,
};

static int
find_screen (LaurelContestStage *stage)
{
  int i = 0;

  while (SCREENS[i] != NULL && !g_str_equal (SCREENS[i], laurel_contest_stage_get_screen (stage)))
    i++;

  return i;
}

/* What is shown of marks was known to everybody before the first entrant was called up: after
 * that it can only be less. */
static gboolean
check_declared (LaurelReader *reader, LaurelContestStage *before, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (before));
  g_autoptr (LaurelContestStage) now = laurel_contest_stage_load (reader, id, error);

  if (now == NULL)
    return FALSE;
  if (find_screen (now) <= find_screen (before) ||
      laurel_reader_read_int (reader, "SELECT count (*) FROM turn WHERE stage_id = ?1"
                              " AND called IS NOT NULL", id) == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("What the big screen shows is declared before the first entrant is called "
                         "up. From then on it can only show less."));
  return FALSE;
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  stage = laurel_contest_stage_load (&txn->reader, id, error);

  return stage != NULL && set_fields (txn, id, fields, error) &&
         check_declared (&txn->reader, stage, error);
}

const LaurelCommand LAUREL_STAGE_EDIT = {
  .name = "stage.edit",
  .label = N_("Edit stage"),
  .summary = N_("Sets fields of a stage: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
reorder (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  gint64 id;
  int position;

  g_variant_get (args, "(xi)", &id, &position);
  stage = laurel_contest_stage_load (&txn->reader, id, error);

  return stage != NULL &&
         laurel_txn_exec (txn, error,
                          "UPDATE contest_stage SET position = s.place FROM (SELECT id AS it,"
                          " row_number () OVER (ORDER BY iif (id = ?1, 2 * ?2 +"
                          " iif (n < ?2, 1, -1), 2 * n), id) - 1 AS place FROM (SELECT id,"
                          " row_number () OVER (ORDER BY position, id) - 1 AS n"
                          " FROM contest_stage WHERE contest_id = (SELECT contest_id"
                          " FROM contest_stage WHERE id = ?1))) AS s"
                          " WHERE id = s.it AND position <> s.place", "xi", id, position);
}

const LaurelCommand LAUREL_STAGE_REORDER = {
  .name = "stage.reorder",
  .label = N_("Reorder stages"),
  .summary = N_("Puts a stage where another one is: id, position from 0"),
  .args = "(xi)",
  .apply = reorder,
};

/* What people did in a stage, besides having entries to judge. */
#define HAS_WORK(stages) \
  "SELECT EXISTS (SELECT 1 FROM advance WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM vote WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM result WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM deduction WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM entry_factor WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM indicator_value WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM answer_page WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM survey_unit WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM survey_stratum WHERE stage_id IN " stages ")" \
  " OR EXISTS (SELECT 1 FROM lot_draw WHERE stage_id IN " stages ")"

/**
 * laurel_contest_stage_has_work:
 * @reader: where to read
 * @contest: a contest
 *
 * Returns: whether there are votes, answers, measures or results in one of its stages
 */
gboolean
laurel_contest_stage_has_work (LaurelReader *reader, gint64 contest)
{
  return laurel_reader_read_int (reader, HAS_WORK ("(SELECT id FROM contest_stage"
                                                   " WHERE contest_id = ?1)"), contest) != 0;
}

static gboolean
remove_stage (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  stage = laurel_contest_stage_load (&txn->reader, id, error);
  if (stage == NULL)
    return FALSE;

  if (laurel_contest_stage_get_assigned (stage) > 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a stage of a contest. */
                 _("In “%s” judges have entries already. Free them first."),
                 laurel_contest_stage_get_title (stage));
    return FALSE;
  }

  if (laurel_reader_read_int (&txn->reader, HAS_WORK ("(?1)"), id)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a stage of a contest. */
                 _("“%s” has votes, answers, measures or results, or entries that came so far. "
                   "Take these out first."), laurel_contest_stage_get_title (stage));
    return FALSE;
  }

  return laurel_txn_exec (txn, error, "DELETE FROM turn WHERE stage_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM contest_stage WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_STAGE_REMOVE = {
  .name = "stage.remove",
  .label = N_("Remove stage"),
  .summary = N_("Takes a stage out in which nobody has anything to judge: id"),
  .args = "(x)",
  .apply = remove_stage,
};

static const char *const GUARDED[] = { "contest_stage", NULL };

const LaurelGuard LAUREL_QUOTA_GUARD = {
  .tables = GUARDED,
  .settled = "SELECT id, json_array (apart, quota) FROM contest_stage"
             " WHERE json_extract (quota, '$.fixed') NOT NULL",
  .why = N_("How many go on is fixed."),
};
