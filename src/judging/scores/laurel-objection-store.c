/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-objection-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-moment.h"
#include "base/laurel-text.h"
#include "calendar/laurel-holiday-store.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/scores/laurel-public-period.h"
#include "judging/scores/laurel-result-store.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about the time in which a result is public, and what is said against
 * it. */
#define SELECT_OBJECTION \
  "SELECT objection.id, result_id, result.version, objection.entry_id, entry.number," \
  " objection.number, objection.received, party_id, objector, grounds, words, objection.evidence," \
  " objection.state, outcome, decided, corrected_id, entry.title, (SELECT nullif" \
  "  (json_group_array (json_object ('state', came_to, 'outcome', ruling, 'decided', ruled," \
  "  'why', why_anew)), '[]') FROM (SELECT came_to, ruling, ruled, why_anew FROM" \
  "  earlier_decision WHERE objection_id = objection.id ORDER BY earlier_decision.id))" \
  " FROM objection" \
  " JOIN result ON result.id = result_id" \
  " LEFT JOIN entry ON entry.id = objection.entry_id"

#define MOST_DAYS 366

/* Longer than any period can be, with all the days off in it. */
#define FARTHEST_END (3 * MOST_DAYS)

static const char *const TABLES[] = { "objection", "earlier_decision", "result", "entry", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_OBJECTION " WHERE result.contest_id = ?1"
                              " ORDER BY objection.number", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_OBJECTION, rows, error);
}

const LaurelQuery LAUREL_OBJECTIONS_OF_CONTEST = {
  .name = "objections.of-contest",
  .summary = N_("Who objects to results of a contest (its id), and what came of it"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_objection_get_type,
  .run = list_of_contest,
};

/**
 * laurel_objection_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the objection
 */
LaurelObjection *
laurel_objection_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_OBJECTION " WHERE objection.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_OBJECTION (laurel_row_new_read (LAUREL_TYPE_OBJECTION, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such objection (any more)."));
  return NULL;
}

/* ---- the time in which it is public ----------------------------------------------------- */

/**
 * Period:
 * @first: the day on which it is made public
 * @days: how many days count
 * @only_working: whether these are working days
 * @last: the last of them
 * @unknown: a year of which no days off are known, where they would count; or 0
 */
typedef struct {
  LaurelDay first;
  int days;
  gboolean only_working;
  LaurelDay last;
  int unknown;
} Period;

/* Whether the day on which it is made public does not count by what the stage says. */
static gboolean
starts_next_day (LaurelReader *reader, gint64 stage)
{
  return laurel_reader_read_int (reader, "SELECT coalesce (json_extract (publicity, '$.start') ="
                                 " 'next-day', 0) FROM contest_stage WHERE id = ?1", stage) != 0;
}

static gboolean
find_end (LaurelReader *reader, LaurelResult *result, Period *period, GError **error)
{
  gint64 programme = laurel_reader_read_int (reader, "SELECT programme_id FROM contest JOIN"
                                             " activity ON activity.id = activity_id WHERE"
                                             " contest.id = ?1",
                                             laurel_result_get_contest_id (result));
  gboolean is_later = starts_next_day (reader, laurel_result_get_stage_id (result));
  g_autoptr (GPtrArray) holidays =
    laurel_holiday_load_between (reader, programme, period->first - MOST_DAYS,
                                 period->first + FARTHEST_END, error);

  if (holidays == NULL)
    return FALSE;

  period->last = laurel_public_period_end (period->first + (is_later ? 1 : 0), period->days,
                                           period->only_working, holidays);
  period->unknown = period->only_working
    ? laurel_public_period_find_unknown (period->first, period->last, holidays) : 0;
  return TRUE;
}

/* Nothing is public before it is released here, unless it was so elsewhere, which the note says; by
 * a clock that was set back since, that one counts. */
static gboolean
check_first (LaurelResult *result, LaurelDay first, const char *note, GError **error)
{
  g_autoptr (GDateTime) then =
    g_date_time_new_from_unix_local (laurel_result_get_released (result));
  LaurelDay day = laurel_moment_get_day (laurel_moment_new_local (then));

  return note != NULL || first >= MIN (day, laurel_day_today ()) ||
         laurel_refuse (error, _("A result is public from the day of its release at the earliest. "
                                 "If it was public before, elsewhere, write in the note where."));
}

/* What was told to all is kept: a period that has begun is made longer, and no shorter. */
static gboolean
check_kept (LaurelReader *reader, gint64 result, LaurelDay first, LaurelDay last, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT first, last FROM publicity WHERE result_id = ?1 AND days"
                         " > 0 AND first <= ?2", "xD", result, laurel_day_today ());
  gboolean is_kept = TRUE;

  if (laurel_statement_next (row))
    is_kept = first <= laurel_statement_get_day (row, 0) &&
              last >= laurel_statement_get_day (row, 1);

  return laurel_statement_finish (row, error) &&
         (is_kept || laurel_refuse (error, _("This result can be objected to already: the time can "
                                             "be made longer, and not shorter.")));
}

static gboolean
put_period (LaurelTxn *txn, gint64 result, const Period *period, const char *note, GError **error)
{
  const char *unit = period->only_working ? "working" : "natural";
  gint64 id = laurel_reader_read_int (&txn->reader, "SELECT id FROM publicity WHERE result_id ="
                                      " ?1", result);

  if (id != 0)
    return laurel_txn_exec (txn, error, "UPDATE publicity SET first = ?2, last = ?3, days = ?4,"
                            " unit = ?5, note = ?6 WHERE id = ?1 AND (first, last, days, unit,"
                            " note) IS NOT (?2, ?3, ?4, ?5, ?6)", "xDDiss", id, period->first,
                            period->last, period->days, unit, note);

  return laurel_txn_insert (txn, error, "publicity", "INSERT INTO publicity (id, result_id, first,"
                            " last, days, unit, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                            "xDDiss", result, period->first, period->last, period->days, unit,
                            note) != 0;
}

static void
tell_period (LaurelTxn *txn, const Period *period)
{
  g_autofree char *until = laurel_day_format (period->last, _("%-e %B %Y"));

  laurel_txn_tell (txn, period->unknown != 0
                   /* Translators: %1$s is a day, as 1 October 2025, %2$d a year. */
                   ? g_strdup_printf (_("Objections are taken until %1$s; no days off of %2$d are "
                                        "known, so import them if there are any"), until,
                                      period->unknown)
                   /* Translators: %s is a day, as 1 October 2025. */
                   : g_strdup_printf (_("Objections are taken until %s"), until));
}

static gboolean
publish (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const UNITS[] = { "natural", "working", NULL };
  g_autoptr (LaurelResult) result = NULL;
  g_autofree char *note = NULL;
  const char *first, *unit, *note_text;
  Period period = { 0 };
  gint64 id;

  g_variant_get (args, "(x&si&s&s)", &id, &first, &period.days, &unit, &note_text);
  result = laurel_result_load (&txn->reader, id, error);
  if (result == NULL || !laurel_setter_check_choice (unit, UNITS, error) ||
      !laurel_contest_read_day (&txn->reader, laurel_result_get_contest_id (result), first,
                                &period.first, error))
    return FALSE;
  if (period.days < 1 || period.days > MOST_DAYS)
    return laurel_refuse (error, _("A result is public from 1 to 366 days."));

  note = laurel_text_dup_clean (note_text);
  period.only_working = g_str_equal (unit, "working");
  if (!check_first (result, period.first, note, error) ||
      !find_end (&txn->reader, result, &period, error) ||
      !check_kept (&txn->reader, id, period.first, period.last, error))
    return FALSE;
  tell_period (txn, &period);

  return put_period (txn, id, &period, note, error);
}

const LaurelCommand LAUREL_RESULT_PUBLISH = {
  .name = "result.publish",
  .label = N_("Make result public"),
  .summary = N_("Says how long a result can be objected to: result, first day, how many days, "
                "“natural” or “working”, note"),
  .args = "(xsiss)",
  .apply = publish,
};

/* A period of no days is none: its note says why. */
static gboolean
waive (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelResult) result = NULL;
  g_autofree char *reason = NULL;
  const char *day_text, *reason_text;
  Period period = { 0 };
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &day_text, &reason_text);
  reason = laurel_text_dup_clean (reason_text);
  result = laurel_result_load (&txn->reader, id, error);
  if (result == NULL ||
      !laurel_contest_read_day (&txn->reader, laurel_result_get_contest_id (result), day_text,
                                &period.first, error))
    return FALSE;
  if (reason == NULL)
    return laurel_refuse (error, _("A result that nobody can object to is so for a reason: write "
                                   "it."));
  if (laurel_result_get_objections (result) > 0)
    return laurel_refuse (error, _("Somebody objects to this result already: decide that."));

  period.last = period.first;
  return check_kept (&txn->reader, id, G_MAXINT, 0, error) &&
         put_period (txn, id, &period, reason, error);
}

const LaurelCommand LAUREL_RESULT_WAIVE = {
  .name = "result.waive",
  .label = N_("Take no objections"),
  .summary = N_("Says that a result cannot be objected to, and why: result, day, reason"),
  .args = "(xss)",
  .apply = waive,
};

static const char *const GUARDED[] = { "publicity", NULL };

/* Nor is it taken back, once others have seen it: what is not there any more says nothing. */
const LaurelGuard LAUREL_PUBLICITY_GUARD = {
  .tables = GUARDED,
  .settled = "SELECT result.id, (SELECT json_array (first, last, days) FROM publicity WHERE"
             " result_id = result.id AND days > 0 AND first < ?1) FROM result",
  .why = N_("This result can be objected to already: the time can be made longer, and not "
            "shorter."),
};

/* ---- objections --------------------------------------------------------------------------- */

static gboolean
check_grounds (const char *text, GError **error)
{
  static const char *const GROUNDS[] = { "authorship", "truth", "eligibility", "procedure",
                                         "interest", "arithmetic", "spelling", "other", NULL };

  return laurel_setter_check_choice (text, GROUNDS, error);
}

static gboolean
set_entry (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT p.entry_id FROM objection AS o JOIN result_place"
                         " AS p ON p.result_id = o.result_id WHERE o.id = ?1 AND p.entry_id = ?2",
                         "xs", id, text);
  gboolean is_known = laurel_statement_next (row);

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (text != NULL && !is_known)
    return laurel_refuse (error, _("There is no such entry in this result."));

  return laurel_txn_exec (txn, error, "UPDATE objection SET entry_id = ?2 WHERE id = ?1"
                          " AND entry_id IS NOT ?2", "xs", id, text);
}

static gboolean
set_objector (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  gint64 party = text ? laurel_party_find_or_add (txn, "person", text, error) : 0;

  return party != 0 &&
         laurel_txn_exec (txn, error, "UPDATE objection SET party_id = ?2, objector = ?3"
                          " WHERE id = ?1 AND (party_id IS NOT ?2 OR objector IS NOT ?3)", "xxs",
                          id, party, text);
}

static gint64
find_contest (LaurelReader *reader, gint64 objection)
{
  return laurel_reader_read_int (reader, "SELECT contest_id FROM result JOIN objection"
                                 " ON result.id = result_id WHERE objection.id = ?1", objection);
}

/* Late ones are not taken: whoever takes one all the same makes the time longer first. */
static gboolean
check_received (LaurelReader *reader, gint64 result, LaurelDay received, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT first, last, days FROM publicity WHERE result_id ="
                         " ?1", "x", result);
  const char *wrong = NULL;

  if (!laurel_statement_next (row))
    wrong = _("This result is not public yet: say first from when and how long it can be objected "
              "to.");
  else if (laurel_statement_get_int (row, 2) == 0)
    wrong = _("This result cannot be objected to. To take it all the same, say how long it can.");
  else if (received < laurel_statement_get_day (row, 0))
    wrong = _("It came before the result was public.");
  else if (received > laurel_statement_get_day (row, 1))
    wrong = _("It came after the last day. To take it all the same, make the time longer.");
  if (!laurel_statement_finish (row, error))
    return FALSE;

  return wrong == NULL || laurel_refuse (error, "%s", wrong);
}

/* Nobody decides on what has not come yet. */
static gboolean
check_order (LaurelDay received, LaurelDay decided, GError **error)
{
  return decided == 0 || decided >= received ||
         laurel_refuse (error, _("An objection is decided on the day it came, or later."));
}

static gboolean
set_received (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT result_id, (SELECT min (day) FROM (SELECT decided AS"
                         " day UNION ALL SELECT ruled FROM earlier_decision WHERE objection_id ="
                         " ?1)) FROM objection WHERE id = ?1", "x", id);
  gint64 result = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
  LaurelDay decided = result ? laurel_statement_get_day (row, 1) : 0;
  LaurelDay day;

  return laurel_statement_finish (row, error) &&
         laurel_contest_read_day (&txn->reader, find_contest (&txn->reader, id), text, &day,
                                  error) &&
         check_received (&txn->reader, result, day, error) && check_order (day, decided, error) &&
         laurel_txn_exec (txn, error, "UPDATE objection SET received = ?2 WHERE id = ?1", "xD", id,
                          day);
}

static const LaurelSetter SETTERS[] = {
  { "entry", NULL, NULL, TRUE, set_entry },
  { "objector", NULL, laurel_setter_check_name, TRUE, set_objector },
  { "received", NULL, laurel_setter_check_filled, TRUE, set_received },
  { "grounds", "UPDATE objection SET grounds = ?2 WHERE id = ?1", check_grounds, TRUE },
  { "words", "UPDATE objection SET words = ?2 WHERE id = ?1", laurel_setter_check_filled, FALSE },
  { "evidence", "UPDATE objection SET evidence = ?2 WHERE id = ?1", NULL, FALSE },
};

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelResult) result = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *words = NULL;
  const char *day, *grounds, *text;
  gint64 id, objection;
  LaurelDay received;

  g_variant_get (args, "(x&s&s&s@a{ss})", &id, &day, &grounds, &text, &fields);
  words = laurel_text_dup_clean (text);
  result = laurel_result_load (&txn->reader, id, error);
  if (result == NULL || !check_grounds (grounds, error) ||
      !laurel_contest_read_day (&txn->reader, laurel_result_get_contest_id (result), day,
                                &received, error) ||
      !check_received (&txn->reader, id, received, error))
    return FALSE;
  if (words == NULL)
    return laurel_refuse (error, _("It does not say what is objected to. Write it."));

  objection = laurel_txn_insert (txn, error, "objection", "INSERT INTO objection (id, result_id,"
                                 " number, received, grounds, words, state) VALUES (?1, ?2,"
                                 " (SELECT ifnull (max (number), 0) + 1 FROM objection JOIN result"
                                 " ON result.id = result_id WHERE contest_id = ?3), ?4, ?5, ?6,"
                                 " 'received')", "xxDss", id, laurel_result_get_contest_id (result),
                                 received, grounds, words);

  return objection != 0 && laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), objection,
                                                fields, error);
}

const LaurelCommand LAUREL_OBJECTION_ADD = {
  .name = "objection.add",
  .label = N_("Take objection"),
  .summary = N_("Takes an objection to a result: result, day it came, grounds, words, other "
                "fields"),
  .args = "(xsssa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelObjection) objection = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  objection = laurel_objection_load (&txn->reader, id, error);

  return objection != NULL &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_OBJECTION_EDIT = {
  .name = "objection.edit",
  .label = N_("Edit objection"),
  .summary = N_("Sets fields of an objection: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};
