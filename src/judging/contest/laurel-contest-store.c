/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-store.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-number.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about contests. */
#define OF_IT(table, what) "(SELECT " what " FROM " table " WHERE contest_id = contest.id"
#define TAKING_PART " AND state IN ('waiting', 'complete', 'to-complete'))"
#define SELECT_CONTEST \
  "SELECT contest.id, contest.activity_id, programme.year || '/' || activity.number," \
  " activity.title, activity.programme_id, contest.title, call, opens, closes, blind, pattern," \
  " columns, contest.note, " OF_IT ("entry", "count (*)") TAKING_PART ", " \
  OF_IT ("entry", "count (*)") " AND state IN ('waiting', 'to-complete')), " \
  OF_IT ("judge", "count (*)") " AND state <> 'declined'), " \
  OF_IT ("judge", "count (*)") " AND state = 'accepted')," \
  " (SELECT count (*) FROM contest_stage CROSS JOIN placement ON stage_id = contest_stage.id" \
  " WHERE contest_id = contest.id), " \
  OF_IT ("contest_rule", "count (*)") "), " \
  OF_IT ("contest_rule", "count (*)") " AND fixed IS NOT NULL), " \
  "iif (EXISTS (SELECT 1 FROM objection JOIN result ON result.id = objection.result_id WHERE" \
  " result.contest_id = contest.id AND objection.state IN ('received', 'examined')), 'objected'," \
  " iif (EXISTS (SELECT 1 FROM result WHERE stage_id = (SELECT id FROM contest_stage WHERE" \
  " contest_id = contest.id AND kind NOT IN ('form-check', 'vote') ORDER BY position DESC, id" \
  " DESC LIMIT 1)), 'released', NULL))" \
  " FROM contest JOIN activity ON activity.id = contest.activity_id" \
  " JOIN programme ON programme.id = activity.programme_id"
#define IN_ORDER \
  " ORDER BY programme.year DESC, programme.id, activity.position, activity.id," \
  " contest.position, contest.id"

#define USUAL_PATTERN "{n:4}"

static const char *const TABLES[] = { "contest", "activity", "contest_rule", "contest_stage",
                                      "entry", "judge", "objection", "placement", "programme",
                                      "result", NULL };

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader, SELECT_CONTEST " WHERE ?1 IN (0, activity.programme_id)"
                              IN_ORDER, "x", programme);

  return laurel_row_read_all (LAUREL_TYPE_CONTEST, rows, error);
}

const LaurelQuery LAUREL_CONTESTS_OF_PROGRAMME = {
  .name = "contests.of-programme",
  .summary = N_("The contests of a programme (its id, or 0 for all), by activity"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_contest_get_type,
  .run = list_of_programme,
};

static GPtrArray *
list_of_activity (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 activity;

  g_variant_get (args, "(x)", &activity);
  rows = laurel_reader_query (reader, SELECT_CONTEST " WHERE contest.activity_id = ?1" IN_ORDER,
                              "x", activity);

  return laurel_row_read_all (LAUREL_TYPE_CONTEST, rows, error);
}

const LaurelQuery LAUREL_CONTESTS_OF_ACTIVITY = {
  .name = "contests.of-activity",
  .summary = N_("The contests of an activity (its id)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_contest_get_type,
  .run = list_of_activity,
};

/**
 * laurel_contest_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the contest, or %NULL with @error set
 */
LaurelContest *
laurel_contest_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_CONTEST " WHERE contest.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_CONTEST (laurel_row_new_read (LAUREL_TYPE_CONTEST, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such contest (any more)."));
  return NULL;
}

static void
set_not_one (GError **error, const char *name, guint n_found)
{
  if (n_found == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is the title or id of a contest. */
                 _("There is no contest “%s”."), name);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 /* Translators: %s is the title of a contest. */
                 _("Several contests are called “%s”. Name it by its id."), name);
}

/**
 * laurel_contest_find:
 * @reader: where to read
 * @name: its id, or its title if no other has it
 * @error: return location for an error
 *
 * Returns: (transfer full): the contest, or %NULL with @error set
 */
LaurelContest *
laurel_contest_find (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_CONTEST " WHERE contest.title = ?1 OR contest.id = ?1"
                         " ORDER BY contest.id = ?1 DESC", "s", name);
  g_autoptr (GPtrArray) found = laurel_row_read_all (LAUREL_TYPE_CONTEST, rows, error);
  gpointer meant = found ? laurel_row_pick (found, name) : NULL;

  if (meant != NULL)
    return g_object_ref (meant);

  if (found != NULL)
    set_not_one (error, name, found->len);
  return NULL;
}

/* For what is so or is not. */
gboolean
laurel_contest_check_flag (const char *text, GError **error)
{
  static const char *const FLAGS[] = { "yes", "no", NULL };

  return laurel_setter_check_choice (text, FLAGS, error);
}

/**
 * laurel_contest_dup_label:
 * @reader: where to read
 * @args: of a command, the contest first
 * @label: with a %s for the contest
 *
 * Returns: (transfer full) (nullable): what the command is called
 */
char *
laurel_contest_dup_label (LaurelReader *reader, GVariant *args, const char *label)
{
  g_autoptr (LaurelContest) contest = NULL;
  gint64 id;

  g_variant_get_child (args, 0, "x", &id);
  contest = laurel_contest_load (reader, id, NULL);

  return contest ? laurel_quote (g_dgettext (GETTEXT_PACKAGE, label),
                                 laurel_contest_get_title (contest)) : NULL;
}

/* ---- its fields -------------------------------------------------------------- */

static gboolean
set_opens (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  LaurelDay day;

  return laurel_contest_read_open_day (&txn->reader, id, text, &day, error) &&
         laurel_txn_exec (txn, error, "UPDATE contest SET opens = ?2 WHERE id = ?1", "xD", id, day);
}

static gboolean
set_closes (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  LaurelDay day;

  return laurel_contest_read_open_day (&txn->reader, id, text, &day, error) &&
         laurel_txn_exec (txn, error, "UPDATE contest SET closes = ?2 WHERE id = ?1", "xD", id,
                          day);
}

/* Whoever names a contest names one: two of one activity do not look the same. */
static gboolean
check_alone (LaurelReader *reader, gint64 id, const char *title, GError **error)
{
  if (laurel_reader_read_int (reader, "SELECT EXISTS (SELECT 1 FROM contest JOIN contest AS other"
                              " ON other.activity_id = contest.activity_id"
                              " AND other.title = contest.title AND other.id <> contest.id"
                              " WHERE contest.id = ?1)", id) == 0)
    return TRUE;

  return laurel_refuse (error,
                        /* Translators: %s is a contest. */
                        _("This activity has a contest “%s” already. Give it another title."),
                        title);
}

static gboolean
set_title (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return laurel_setter_check_title (text, error) &&
         laurel_txn_exec (txn, error, "UPDATE contest SET title = ?2 WHERE id = ?1", "xs", id,
                          text) &&
         check_alone (&txn->reader, id, text, error);
}

static const LaurelSetter SETTERS[] = {
  { "title", NULL, NULL, TRUE, set_title },
  { "opens", NULL, NULL, TRUE, set_opens },
  { "closes", NULL, NULL, TRUE, set_closes },
  { "blind", "UPDATE contest SET blind = ?2 = 'yes' WHERE id = ?1",
    laurel_contest_check_flag, TRUE },
  { "pattern", "UPDATE contest SET pattern = ?2 WHERE id = ?1", laurel_entry_number_check, TRUE },
  { "columns", "UPDATE contest SET columns = ?2 WHERE id = ?1", NULL, FALSE },
  { "note", "UPDATE contest SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

static gboolean
check_order (LaurelReader *reader, gint64 id, GError **error)
{
  if (laurel_reader_read_int (reader, "SELECT opens > closes FROM contest WHERE id = ?1", id) == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                       _("The last day for entries is before the first."));
  return FALSE;
}

static gboolean
set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         check_order (&txn->reader, id, error);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *clean = NULL;
  const char *title;
  gint64 activity_id, id;

  g_variant_get (args, "(x&s@a{ss})", &activity_id, &title, &fields);
  clean = laurel_text_dup_line (title);
  activity = laurel_activity_load (&txn->reader, activity_id, error);
  if (activity == NULL || !laurel_setter_check_title (clean, error))
    return FALSE;

  /* Translators: %s is a contest. */
  laurel_txn_tell (txn, g_strdup_printf (_("Opened the contest “%s”"), clean));
  id = laurel_txn_insert (txn, error, "contest",
                          "INSERT INTO contest (id, activity_id, position, title, call, blind,"
                          " pattern) VALUES (?1, ?2, (SELECT 1 + ifnull (max (position), -1)"
                          " FROM contest WHERE activity_id = ?2), ?3, 'drafted', 0, ?4)",
                          "xss", activity_id, clean, USUAL_PATTERN);

  return id != 0 && check_alone (&txn->reader, id, clean, error) &&
         set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_CONTEST_ADD = {
  .name = "contest.add",
  .label = N_("Open contest"),
  .summary = N_("Opens a contest for an activity: activity, title, other fields"),
  .args = "(xsa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  contest = laurel_contest_load (&txn->reader, id, error);

  return contest != NULL && set_fields (txn, id, fields, error);
}

static char *
describe_edit (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is a contest. */
  return laurel_contest_dup_label (reader, args, N_("Edit “%s”"));
}

/* Notes what the headings of lists that come in mean: JSON, or "" for nothing. */
gboolean
laurel_contest_remember_columns (LaurelTxn *txn, gint64 id, const char *columns, GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE contest SET columns = nullif (?2, '') WHERE id = ?1"
                          " AND columns IS NOT nullif (?2, '')", "xs", id, columns);
}

static gboolean
remember (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  const char *columns;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &columns);
  contest = laurel_contest_load (&txn->reader, id, error);

  return contest != NULL && laurel_contest_remember_columns (txn, id, columns, error);
}

const LaurelCommand LAUREL_CONTEST_COLUMNS = {
  .name = "contest.columns",
  .label = N_("Remember what columns hold"),
  .summary = N_("Notes what the headings of lists that come to a contest mean: id, and JSON: a "
                "heading and what its column holds, or nothing"),
  .args = "(xs)",
  .apply = remember,
};

const LaurelCommand LAUREL_CONTEST_EDIT = {
  .name = "contest.edit",
  .label = N_("Edit contest"),
  .summary = N_("Sets fields of a contest: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
  .describe = describe_edit,
};

/* ---- its call ----------------------------------------------------------------- */

static gboolean
check_call (LaurelContest *contest, const char *call, LaurelDay closes, GError **error)
{
  static const char *const CALLS[] = { "drafted", "open", "extended", "closed", NULL };
  LaurelDay known = laurel_contest_get_closes (contest);
  const char *wrong = NULL;

  if (!laurel_setter_check_choice (call, CALLS, error))
    return FALSE;

  if (g_str_equal (call, "extended") && closes == 0)
    wrong = _("A call is extended until a day: name it.");
  else if (g_str_equal (call, "extended") && known != 0 && closes <= known)
    wrong = _("A call is extended to a later day than it has.");
  else if (g_str_equal (call, "extended") &&
           g_str_equal (laurel_contest_get_call (contest), "drafted"))
    wrong = _("This call is not open yet: open it first.");
  if (wrong != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, wrong);

  return wrong == NULL;
}

static gboolean
call (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  const char *state, *until;
  LaurelDay closes = 0;
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &state, &until);
  contest = laurel_contest_load (&txn->reader, id, error);

  return contest != NULL &&
         laurel_contest_read_open_day (&txn->reader, id, until, &closes, error) &&
         check_call (contest, state, closes, error) &&
         laurel_txn_exec (txn, error, "UPDATE contest SET call = ?2, closes = ifnull (?3, closes)"
                          " WHERE id = ?1", "xsD", id, state, closes) &&
         check_order (&txn->reader, id, error);
}

static char *
describe_call (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is a contest. */
  return laurel_contest_dup_label (reader, args, N_("Set the call of “%s”"));
}

const LaurelCommand LAUREL_CONTEST_CALL = {
  .name = "contest.call",
  .label = N_("Set call"),
  .summary = N_("Opens or closes the call of a contest: id, “drafted”, “open”, “extended” or "
                "“closed”, its last day or “”"),
  .args = "(xss)",
  .apply = call,
  .describe = describe_call,
};

/* ---- taking it out --------------------------------------------------------------- */

static const char *const REMOVALS[] = {
  "DELETE FROM judge_apart WHERE judge_id IN (SELECT id FROM judge WHERE contest_id = ?1)",
  "DELETE FROM judge WHERE contest_id = ?1",
  "DELETE FROM contest_rule WHERE contest_id = ?1",
  "DELETE FROM contest_field WHERE contest_id = ?1",
  "DELETE FROM contest_section WHERE contest_id = ?1",
  "DELETE FROM contest_stage WHERE contest_id = ?1",
  "DELETE FROM contest WHERE id = ?1",
};

static gboolean
check_untouched (LaurelReader *reader, LaurelContest *contest, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (contest));

  if (laurel_reader_read_int (reader, "SELECT EXISTS (SELECT 1 FROM entry WHERE contest_id = ?1)"
                              " OR EXISTS (SELECT 1 FROM contest_rule WHERE contest_id = ?1"
                              " AND fixed IS NOT NULL) OR EXISTS (SELECT 1 FROM draw"
                              " WHERE contest_id = ?1)", id) == 0 &&
      !laurel_contest_stage_has_work (reader, id))
    return TRUE;

  return laurel_refuse (error,
                        /* Translators: %s is a contest. */
                        _("“%s” has entries, fixed rules, draws that were declared, votes, answers "
                          "or results, and stays. Close its call instead."),
                        laurel_contest_get_title (contest));
}

static gboolean
remove_contest (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  contest = laurel_contest_load (&txn->reader, id, error);
  if (contest == NULL || !check_untouched (&txn->reader, contest, error))
    return FALSE;

  /* Translators: a contest. */
  laurel_txn_tell (txn, g_strdup_printf (_("Removed “%s”"), laurel_contest_get_title (contest)));
  for (gsize i = 0; i < G_N_ELEMENTS (REMOVALS); i++)
    if (!laurel_txn_exec (txn, error, REMOVALS[i], "x", id))
      return FALSE;

  return TRUE;
}

const LaurelCommand LAUREL_CONTEST_REMOVE = {
  .name = "contest.remove",
  .label = N_("Remove contest"),
  .summary = N_("Takes a contest out that has no entries and no fixed rules: id"),
  .args = "(x)",
  .apply = remove_contest,
};

const LaurelIndexer LAUREL_CONTEST_INDEXER = {
  .table = "contest",
  .words =
    "SELECT title || char (10) || ifnull (note, '') FROM contest"
    " WHERE id = ?1",
};
