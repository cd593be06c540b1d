/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-panel-draw-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-panel-drawing.h"
#include "judging/jury/laurel-panel-pool.h"
#include "judging/laurel-draw-sources.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about draws. */
#define SELECT_DRAW \
  "SELECT id, contest_id, number, declared, conditions, pool, excluded, seats, sources, hash," \
  " reason, drawn, key, protocol FROM draw"

static const char *const TABLES[] = { "draw", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_DRAW " WHERE contest_id = ?1"
                              " ORDER BY number DESC, id DESC", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_PANEL_DRAW, rows, error);
}

const LaurelQuery LAUREL_DRAWS_OF_CONTEST = {
  .name = "draws.of-contest",
  .summary = N_("The draws of the judges of a contest (its id), the latest first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_panel_draw_get_type,
  .run = list_of_contest,
};

/**
 * laurel_panel_draw_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the draw, or %NULL with @error set
 */
LaurelPanelDraw *
laurel_panel_draw_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_DRAW " WHERE id = ?1", "x",
                                                         id);

  if (laurel_statement_next (row))
    return LAUREL_PANEL_DRAW (laurel_row_new_read (LAUREL_TYPE_PANEL_DRAW, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such draw (any more)."));
  return NULL;
}

/* ---- what was declared stays possible ------------------------------------------------------ */

/* Another draw takes the place of one before it that was not drawn: else, of two that use the same
 * numbers, the one that comes out better could be drawn. */
#define OPEN \
  " draw.drawn IS NULL AND NOT EXISTS (SELECT 1 FROM draw AS later" \
  "  WHERE later.contest_id = draw.contest_id AND (later.number, later.id) >" \
  "  (draw.number, draw.id))"

/**
 * laurel_panel_draw_check_out:
 * @reader: where to read
 * @contest: a contest, or 0 for all of them
 * @expert: an expert
 * @error: return location for a `LAUREL_RULE_ERROR` that says what to do
 *
 * Whoever is in the pool of a draw that was declared is not taken out of it by hand: it could not
 * be drawn any more as everybody was told.
 *
 * Returns: whether no draw waits in which the expert could be drawn
 */
gboolean
laurel_panel_draw_check_out (LaurelReader *reader, gint64 contest, gint64 expert, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT contest.title, ifnull (party.name, '?') FROM draw"
                         " JOIN contest ON contest.id = contest_id, json_each (pool) AS one"
                         " JOIN expert ON expert.id = ?2 LEFT JOIN party ON party.id = party_id"
                         " WHERE ?1 IN (0, contest_id) AND json_extract (one.value, '$.expert') ="
                         " CAST (?2 AS TEXT) AND" OPEN, "xx", contest, expert);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %1$s is a person, %2$s a contest. */
                        _("“%1$s” may be drawn for “%2$s”: a draw was declared. Draw first, or "
                          "declare it again with a reason and leave “%1$s” out."),
                        laurel_statement_get_text (row, 1), laurel_statement_get_text (row, 0));
}

/* Whoever of the pool cannot be given a seat any more, by whatever way: whom the numbers name does
 * not matter, or it would depend on them whether it can be drawn. */
static gboolean
check_pool (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (json_extract (one.value, '$.name'), '?')"
                         " FROM draw, json_each (pool) AS one LEFT JOIN expert ON expert.id = CAST"
                         " (json_extract (one.value, '$.expert') AS INTEGER) WHERE draw.id = ?1"
                         " AND (expert.party_id IS NULL OR EXISTS (SELECT 1 FROM judge WHERE"
                         " judge.contest_id = draw.contest_id AND expert_id = expert.id))", "x",
                         id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %s is a person. */
                        _("“%s” was in the pool when this draw was declared, and has a seat by now "
                          "or is no expert any more. Declare the draw again, with this as the "
                          "reason."), laurel_statement_get_text (row, 0));
}

static gboolean
check_latest (LaurelReader *reader, gint64 id, GError **error)
{
  return laurel_reader_read_int (reader, "SELECT count (*) FROM draw WHERE id = ?1 AND" OPEN, id)
         || laurel_refuse (error, _("Another draw was declared after this one and takes its place. "
                                    "Draw that one."));
}

/* ---- the pool ------------------------------------------------------------------------ */

static gboolean
is_there (LaurelReader *reader, const LaurelPanelPool *pool, gint64 expert)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM expert_absence WHERE expert_id = ?1"
                         " AND first <= ?3 AND last >= ?2", "xDD", expert, pool->from, pool->to);

  return pool->from == 0 || !laurel_statement_next (row);
}

/* Who has an entry to judge or voted, or accepted a seat that was meant for judging. To stand by
 * as an alternate, or to be asked, is no service. */
#define SERVED \
  "(judge.state = 'accepted' AND judge.role <> 'alternate'" \
  " OR EXISTS (SELECT 1 FROM placement WHERE judge_id = judge.id)" \
  " OR EXISTS (SELECT 1 FROM vote_turnout WHERE judge_id = judge.id)" \
  " OR EXISTS (SELECT 1 FROM ballot WHERE judge_id = judge.id))"

/* Whether somebody judged in contests of each of the years before that of the contest. */
static gboolean
served_too_often (LaurelReader *reader, const LaurelPanelPool *pool, gint64 contest, gint64 expert)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT count (DISTINCT p.year) FROM judge JOIN contest ON"
                         " contest.id = judge.contest_id JOIN activity ON activity.id ="
                         " contest.activity_id JOIN programme AS p ON p.id ="
                         " activity.programme_id, contest AS c JOIN activity AS a ON a.id ="
                         " c.activity_id JOIN programme AS now ON now.id = a.programme_id"
                         " WHERE c.id = ?1 AND judge.expert_id = ?2 AND " SERVED
                         " AND p.year BETWEEN now.year - ?3 AND now.year - 1", "xxi", contest,
                         expert, pool->years_off);

  return pool->years_off > 0 && laurel_statement_next (row) &&
         laurel_statement_get_int (row, 0) == pool->years_off;
}

/* Who has a seat already is not drawn again. */
static gboolean
has_seat (LaurelReader *reader, gint64 contest, gint64 expert)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM judge WHERE contest_id = ?1 AND expert_id = ?2",
                         "xx", contest, expert);

  return laurel_statement_next (row);
}

static gboolean
is_excluded (GVariant *excluded, gint64 expert)
{
  g_autoptr (GVariantIter) iter = g_variant_iter_new (excluded);
  const char *reason, *until;
  gint64 id;

  while (g_variant_iter_next (iter, "(x&s&s)", &id, &reason, &until))
    if (id == expert)
      return TRUE;

  return FALSE;
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL && *text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_expert (JsonBuilder *builder, LaurelExpert *expert)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                         laurel_row_get_id (LAUREL_ROW (expert)));

  add_text (builder, "expert", id);
  add_text (builder, "name", laurel_expert_get_name (expert));
  add_text (builder, "organization", laurel_expert_get_organization (expert));
  add_text (builder, "fields", laurel_expert_get_fields (expert));
}

static char *
dup_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static char *
dup_pool (LaurelReader *reader, gint64 contest, const LaurelPanelPool *pool, GVariant *excluded,
          GError **error)
{
  g_autoptr (GPtrArray) experts = laurel_expert_list (reader, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (experts == NULL)
    return NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < experts->len; i++) {
    LaurelExpert *expert = experts->pdata[i];
    gint64 id = laurel_row_get_id (LAUREL_ROW (expert));

    if (!laurel_panel_pool_has (pool, expert) || is_excluded (excluded, id) ||
        !is_there (reader, pool, id) || served_too_often (reader, pool, contest, id) ||
        has_seat (reader, contest, id))
      continue;
    json_builder_begin_object (builder);
    add_expert (builder, expert);
    json_builder_end_object (builder);
  }

  return dup_json (builder);
}

static gboolean
read_exclusion (LaurelReader *reader, gint64 contest, const char *reason, const char *until,
                LaurelDay *day, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (reason);

  if (clean == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Nobody is left out of a pool without a reason: write it."));
    return FALSE;
  }

  return laurel_contest_read_open_day (reader, contest, until, day, error);
}

static char *
dup_excluded (LaurelReader *reader, gint64 contest, GVariant *excluded, GError **error)
{
  g_autoptr (GVariantIter) iter = g_variant_iter_new (excluded);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *reason, *until;
  gint64 id;

  json_builder_begin_array (builder);
  while (g_variant_iter_next (iter, "(x&s&s)", &id, &reason, &until)) {
    g_autoptr (LaurelExpert) expert = laurel_expert_load (reader, id, error);
    g_autofree char *iso = NULL;
    LaurelDay day;

    if (expert == NULL || !read_exclusion (reader, contest, reason, until, &day, error))
      return NULL;
    iso = laurel_day_dup_iso (day);
    json_builder_begin_object (builder);
    add_expert (builder, expert);
    add_text (builder, "reason", reason);
    add_text (builder, "until", iso ? iso : "");
    json_builder_end_object (builder);
  }

  return dup_json (builder);
}

/* ---- the commands ------------------------------------------------------------------------ */

static gboolean
check_again (LaurelReader *reader, gint64 contest, const char *reason, GError **error)
{
  gint64 n = laurel_reader_read_int (reader, "SELECT count (*) FROM draw WHERE contest_id = ?1",
                                     contest);

  return laurel_draw_sources_check_again (n > 0, reason, error);
}

static gboolean
check_sections (LaurelReader *reader, gint64 contest, const char *seats, GError **error)
{
  g_autoptr (GPtrArray) all = laurel_panel_seats_read (seats, error);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    const LaurelPanelSeats *these = all->pdata[i];

    if (!laurel_contest_section_check (reader, contest, these->section_id, error))
      return FALSE;
  }

  return all != NULL;
}

/* Final, as what it leads to: who could take back what was declared would declare again until the
 * numbers, which are known by then, name somebody else, and nothing would tell of it. */
static gboolean
declare (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) excluded = NULL;
  g_autoptr (GVariant) sources = NULL;
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (LaurelPanelPool) rule = NULL;
  g_autofree char *clean = NULL, *pool = NULL, *left_out = NULL, *from = NULL;
  const char *conditions, *seats, *reason;
  gint64 id;

  g_variant_get (args, "(x&s&s@a(xss)@as&s)", &id, &conditions, &seats, &excluded, &sources,
                 &reason);
  clean = laurel_text_dup_clean (reason);
  contest = laurel_contest_load (&txn->reader, id, error);
  rule = contest ? laurel_panel_pool_read (conditions, error) : NULL;
  if (rule == NULL || !check_again (&txn->reader, id, clean, error))
    return FALSE;

  from = laurel_draw_sources_read (sources, error);
  left_out = from ? dup_excluded (&txn->reader, id, excluded, error) : NULL;
  pool = left_out ? dup_pool (&txn->reader, id, rule, excluded, error) : NULL;

  /* That there are too few is told before the numbers are known. */
  return pool != NULL && check_sections (&txn->reader, id, seats, error) &&
         laurel_panel_drawing_check (pool, seats, error) &&
         laurel_txn_insert (txn, error, "draw",
                            "INSERT INTO draw (id, contest_id, number, declared, conditions, pool,"
                            " excluded, seats, sources, hash, reason) VALUES (?1, ?2, (SELECT 1 +"
                            " ifnull (max (number), 0) FROM draw WHERE contest_id = ?2), ?3, ?4,"
                            " ?5, ?6, ?7, ?8, 'sha256', ?9)", "xxssssss", id,
                            txn->now, conditions, pool, left_out, seats,
                            from, clean) != 0;
}

static char *
describe_declare (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is a contest. */
  return laurel_contest_dup_label (reader, args, N_("Declare a draw for “%s”"));
}

const LaurelCommand LAUREL_DRAW_DECLARE = {
  .name = "draw.declare",
  .label = N_("Declare draw"),
  .summary = N_("Declares a draw: contest, who can be drawn (JSON), seats (JSON), whom not, why "
                "and until when, where the numbers will come from, why it is drawn again or “”"),
  .args = "(xssa(xss)ass)",
  .final = TRUE,
  .apply = declare,
  .describe = describe_declare,
};

static gboolean
check_undrawn (LaurelPanelDraw *draw, GError **error)
{
  return laurel_panel_draw_get_drawn (draw) == 0 ||
         laurel_refuse (error, _("This was drawn already. To draw again, declare another draw, "
                                 "with a reason."));
}

static gboolean
take (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelPanelDraw) draw = NULL;
  g_autoptr (GVariant) numbers = NULL;
  g_autofree const char **given = NULL;
  g_autofree char *key = NULL;
  g_autofree char *protocol = NULL;
  gint64 id;

  g_variant_get (args, "(x@as)", &id, &numbers);
  given = g_variant_get_strv (numbers, NULL);
  draw = laurel_panel_draw_load (&txn->reader, id, error);
  if (draw == NULL || !check_undrawn (draw, error))
    return FALSE;
  key = laurel_draw_sources_make_key (laurel_panel_draw_get_sources (draw), given, error);
  if (key == NULL || !check_latest (&txn->reader, id, error) ||
      !check_pool (&txn->reader, id, error))
    return FALSE;

  protocol = laurel_panel_drawing_run (txn, draw, key, error);

  return protocol != NULL &&
         laurel_txn_exec (txn, error, "UPDATE draw SET drawn = ?2, key = ?3, protocol = ?4"
                          " WHERE id = ?1", "xxss", id, txn->now, key,
                          protocol);
}

const LaurelCommand LAUREL_DRAW_TAKE = {
  .name = "draw.take",
  .label = N_("Draw judges"),
  .summary = N_("Draws, and gives the seats: draw, the numbers that each source gave"),
  .args = "(xas)",
  .final = TRUE,
  .apply = take,
};
