/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-judge-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "store/laurel-ids.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about the judges of contests. */
#define SELECT_JUDGE \
  "SELECT judge.id, judge.contest_id, judge.expert_id, expert.party_id, party.name, o.name," \
  " section_id, contest_section.name, draw_id, judge.role, judge.state, invited, answer_by," \
  " answered, judge.reason, least, most, senior, region," \
  " (SELECT group_concat (value, char (10)) FROM json_each (expert.fields))," \
  " (SELECT count (*) FROM placement WHERE judge_id = judge.id)," \
  " party.phone FROM judge JOIN expert ON expert.id = judge.expert_id" \
  " LEFT JOIN party ON party.id = expert.party_id" \
  " LEFT JOIN party AS o ON o.id = party.organization_id" \
  " LEFT JOIN contest_section ON contest_section.id = section_id"

static const char *const TABLES[] = { "judge", "contest_section", "expert", "party", "placement",
                                      NULL };

/**
 * laurel_judge_list:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelJudge): its judges, in their order
 */
GPtrArray *
laurel_judge_list (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_JUDGE " WHERE judge.contest_id = ?1"
                         " ORDER BY judge.position, judge.id", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_JUDGE, rows, error);
}

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 contest;

  g_variant_get (args, "(x)", &contest);

  return laurel_judge_list (reader, contest, error);
}

const LaurelQuery LAUREL_JUDGES_OF_CONTEST = {
  .name = "judges.of-contest",
  .summary = N_("The judges of a contest (its id), in their order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_judge_get_type,
  .run = list_of_contest,
};

/**
 * laurel_judge_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the judge, or %NULL with @error set
 */
LaurelJudge *
laurel_judge_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_JUDGE " WHERE judge.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_JUDGE (laurel_row_new_read (LAUREL_TYPE_JUDGE, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such judge (any more)."));
  return NULL;
}

/* ---- seats ------------------------------------------------------------------------ */

static gboolean
check_role (const char *text, GError **error)
{
  static const char *const ROLES[] = { "judge", "chair", "alternate", NULL };

  return laurel_setter_check_choice (text, ROLES, error);
}

static gboolean
check_free (LaurelReader *reader, gint64 contest, LaurelExpert *expert, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM judge WHERE contest_id = ?1 AND expert_id = ?2",
                         "xx", contest, laurel_row_get_id (LAUREL_ROW (expert)));

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a person. */
               _("“%s” has a seat in this contest already."), laurel_expert_get_name (expert));
  return FALSE;
}

/**
 * laurel_judge_seat:
 * @txn: a transaction
 * @contest: a contest
 * @expert: who gets a seat
 * @section_id: whose entries, or 0 for all
 * @role: "judge", "chair" or "alternate"
 * @draw: the draw that seats, or 0
 * @error: return location for an error
 *
 * Returns: the id of the judge; 0 with @error set
 */
gint64
laurel_judge_seat (LaurelTxn *txn, gint64 contest, gint64 expert, gint64 section_id,
                   const char *role, gint64 draw, GError **error)
{
  g_autoptr (LaurelContest) found = laurel_contest_load (&txn->reader, contest, error);
  g_autoptr (LaurelExpert) who = found ? laurel_expert_load (&txn->reader, expert, error) : NULL;

  if (who == NULL || !check_role (role, error) ||
      !laurel_contest_section_check (&txn->reader, contest, section_id, error) ||
      !check_free (&txn->reader, contest, who, error) ||
      (draw == 0 && !laurel_panel_draw_check_out (&txn->reader, contest, expert, error)))
    return 0;

  return laurel_txn_insert (txn, error, "judge",
                            "INSERT INTO judge (id, contest_id, expert_id, section_id, draw_id,"
                            " position, role, state) VALUES (?1, ?2, ?3, nullif (?4, 0),"
                            " nullif (?5, 0), (SELECT 1 + ifnull (max (position), -1) FROM judge"
                            " WHERE contest_id = ?2), ?6, 'seated')", "xxxxs", contest, expert,
                            section_id, draw, role);
}

static gboolean
seat (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 contest, expert, section_id;
  const char *role;

  g_variant_get (args, "(xxx&s)", &contest, &expert, &section_id, &role);

  return laurel_judge_seat (txn, contest, expert, section_id, role, 0, error) != 0;
}

static char *
describe_seat (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is a contest. */
  return laurel_contest_dup_label (reader, args, N_("Seat a judge of “%s”"));
}

const LaurelCommand LAUREL_JUDGE_SEAT = {
  .name = "judge.seat",
  .label = N_("Seat judge"),
  .summary = N_("Gives an expert a seat: contest, expert, category, group or division or 0, "
                "“judge”, “chair” or “alternate”"),
  .args = "(xxxs)",
  .apply = seat,
  .describe = describe_seat,
};

/* By its id, or by its name in the contest of the judge, if no other section has it. */
static gboolean
set_class (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT s.id, s.id = ?2, count (*) OVER () FROM"
                         " contest_section AS s JOIN judge ON judge.contest_id = s.contest_id"
                         " WHERE judge.id = ?1 AND (s.name = ?2 OR s.id = ?2)"
                         " ORDER BY s.id = ?2 DESC", "xs", id, text);
  gboolean found = laurel_statement_next (row);
  gint64 section_id = found ? laurel_statement_get_int64 (row, 0) : 0;
  gboolean is_clear = found && (laurel_statement_get_int (row, 1) != 0 ||
                                laurel_statement_get_int (row, 2) == 1);

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (text != NULL && !found)
    return laurel_contest_section_check (&txn->reader, -1, -1, error); /* there is none */
  if (found && !is_clear) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 /* Translators: %s is the name of a category, a group or a division. */
                 _("Several categories, groups or divisions of this contest are called “%s”. Name "
                   "it by its id."), text);
    return FALSE;
  }

  return laurel_txn_exec (txn, error, "UPDATE judge SET section_id = nullif (?2, 0) WHERE id = ?1",
                          "xx", id, section_id);
}

static const LaurelSetter SETTERS[] = {
  { "section", NULL, NULL, TRUE, set_class },
  { "role", "UPDATE judge SET role = ?2 WHERE id = ?1", check_role, TRUE },
  { "least", "UPDATE judge SET least = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "most", "UPDATE judge SET most = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
};

static gboolean
check_bounds (LaurelReader *reader, gint64 id, GError **error)
{
  if (laurel_reader_read_int (reader, "SELECT least > most FROM judge WHERE id = ?1", id) == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                       _("A judge cannot have to judge more than is allowed."));
  return FALSE;
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelJudge) judge = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  judge = laurel_judge_load (&txn->reader, id, error);

  return judge != NULL &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         check_bounds (&txn->reader, id, error);
}

const LaurelCommand LAUREL_JUDGE_EDIT = {
  .name = "judge.edit",
  .label = N_("Edit judge"),
  .summary = N_("Sets fields of a judge: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
unseat (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelJudge) judge = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  judge = laurel_judge_load (&txn->reader, id, error);
  if (judge == NULL)
    return FALSE;

  if (laurel_judge_get_load (judge) > 0 || laurel_judge_get_draw_id (judge) != 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a person. */
                 _("“%s” was drawn or has entries to judge. Free these first; who was drawn "
                   "declines."), laurel_judge_get_name (judge));
    return FALSE;
  }

  if (laurel_reader_read_int (&txn->reader, "SELECT EXISTS (SELECT 1 FROM vote_turnout"
                              " WHERE judge_id = ?1) OR EXISTS (SELECT 1 FROM ballot"
                              " WHERE judge_id = ?1)", id))
    return laurel_refuse (error,
                          /* Translators: %s is a person. */
                          _("“%s” has voted and stays in the record. Who leaves declines."),
                          laurel_judge_get_name (judge));

  return laurel_txn_exec (txn, error, "DELETE FROM wish WHERE judge_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM judge_apart WHERE ?1 IN (judge_id, other_id)",
                          "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM judge WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_JUDGE_UNSEAT = {
  .name = "judge.unseat",
  .label = N_("Free seat"),
  .summary = N_("Frees the seat of a judge who was not drawn and has nothing to judge: id"),
  .args = "(x)",
  .apply = unseat,
};

/* ---- invitations and answers ---------------------------------------------------------- */

static char *
dup_ids (GVariant *ids)
{
  gsize n;
  const gint64 *each = g_variant_get_fixed_array (ids, &n, sizeof (gint64));

  return laurel_ids_dup_json (each, n);
}

/* Returns: of which contest the first of them is, or 0 */
static gint64
find_contest (LaurelReader *reader, GVariant *ids)
{
  gsize n;
  const gint64 *each = g_variant_get_fixed_array (ids, &n, sizeof (gint64));

  return n > 0 ? laurel_reader_read_int (reader, "SELECT contest_id FROM judge WHERE id = ?1",
                                         each[0]) : 0;
}

static gboolean
invite (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) ids = NULL;
  g_autofree char *json = NULL;
  const char *day, *by;
  LaurelDay invited, answer_by;
  gint64 contest;

  g_variant_get (args, "(@ax&s&s)", &ids, &day, &by);
  json = dup_ids (ids);
  contest = find_contest (&txn->reader, ids);
  if (!laurel_contest_read_day (&txn->reader, contest, day, &invited, error) ||
      !laurel_contest_read_open_day (&txn->reader, contest, by, &answer_by, error))
    return FALSE;
  if (answer_by != 0 && answer_by < invited) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                         _("Nobody can answer before being asked."));
    return FALSE;
  }

  return laurel_txn_exec (txn, error, "UPDATE judge SET state = 'invited', invited = ?2,"
                          " answer_by = ?3, answered = NULL, reason = NULL"
                          " WHERE id IN (SELECT value FROM json_each (?1))"
                          " AND state IN ('seated', 'invited')", "sDD", json, invited, answer_by);
}

const LaurelCommand LAUREL_JUDGES_INVITE = {
  .name = "judges.invite",
  .label = N_("Invite judges"),
  .summary = N_("Notes that judges were asked: their ids, the day, by which day they answer or “”"),
  .args = "(axss)",
  .apply = invite,
};

static gboolean
answer_one (LaurelTxn *txn, gint64 id, const char *state, LaurelDay day, const char *reason,
            GError **error)
{
  g_autoptr (LaurelJudge) judge = laurel_judge_load (&txn->reader, id, error);

  if (judge == NULL)
    return FALSE;
  if (g_str_equal (state, "declined") && laurel_judge_get_load (judge) > 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a person. */
                 _("“%s” has entries to judge. Free them first."), laurel_judge_get_name (judge));
    return FALSE;
  }

  return laurel_txn_exec (txn, error, "UPDATE judge SET state = ?2, answered = ?3, reason = ?4"
                          " WHERE id = ?1", "xsDs", id, state, day, reason);
}

static gboolean
answer (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const ANSWERS[] = { "accepted", "declined", NULL };
  g_autoptr (GVariant) ids = NULL;
  g_autofree char *clean = NULL;
  const char *state, *text, *reason;
  GVariantIter iter;
  LaurelDay day;
  gint64 id;

  g_variant_get (args, "(@ax&s&s&s)", &ids, &state, &text, &reason);
  clean = laurel_text_dup_clean (reason);
  if (!laurel_setter_check_choice (state, ANSWERS, error) ||
      !laurel_contest_read_day (&txn->reader, find_contest (&txn->reader, ids), text, &day, error))
    return FALSE;

  g_variant_iter_init (&iter, ids);
  while (g_variant_iter_next (&iter, "x", &id))
    if (!answer_one (txn, id, state, day, clean, error))
      return FALSE;

  return TRUE;
}

const LaurelCommand LAUREL_JUDGES_ANSWER = {
  .name = "judges.answer",
  .label = N_("Note answer"),
  .summary = N_("Notes an answer of judges: their ids, “accepted” or “declined”, the day, why"),
  .args = "(axsss)",
  .apply = answer,
};

/* ---- what they say of each other and of entries ------------------------------------------ */

static gboolean
set_apart (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const FIND = "SELECT 1 FROM judge WHERE id = ?1";
  gboolean apart;
  gint64 one, other;

  g_variant_get (args, "(xxb)", &one, &other, &apart);
  if (!laurel_reader_require (&txn->reader, FIND, one, error) ||
      !laurel_reader_require (&txn->reader, FIND, other, error))
    return FALSE;
  if (one == other ||
      laurel_reader_read_int (&txn->reader, "SELECT contest_id FROM judge WHERE id = ?1", one) !=
      laurel_reader_read_int (&txn->reader, "SELECT contest_id FROM judge WHERE id = ?1", other)) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Only two judges of one contest can be kept apart."));
    return FALSE;
  }

  if (!apart)
    return laurel_txn_exec (txn, error, "DELETE FROM judge_apart WHERE judge_id = min (?1, ?2)"
                            " AND other_id = max (?1, ?2)", "xx", one, other);

  return laurel_txn_insert (txn, error, "judge_apart",
                            "INSERT INTO judge_apart (id, judge_id, other_id)"
                            " SELECT ?1, min (?2, ?3), max (?2, ?3) WHERE NOT EXISTS (SELECT 1"
                            " FROM judge_apart WHERE judge_id = min (?2, ?3)"
                            " AND other_id = max (?2, ?3))", "xx", one, other) != 0;
}

const LaurelCommand LAUREL_JUDGES_APART = {
  .name = "judges.apart",
  .label = N_("Keep judges apart"),
  .summary = N_("Says whether two judges never share an entry: their ids, whether"),
  .args = "(xxb)",
  .apply = set_apart,
};
