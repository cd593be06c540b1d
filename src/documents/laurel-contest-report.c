/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-contest-report.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-tongue.h"
#include "documents/laurel-objection-rows.h"
#include "documents/laurel-report-result.h"
#include "documents/laurel-utc.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-tie-lots-store.h"

#include <glib/gi18n-lib.h>

/*
 * What the report of a contest tells: its jury and how that was drawn, its results, each with rule,
 * statistics, charts, places and reasons, and what was objected to. Only what was released is in
 * it.
 */

static const char *const JUDGE_COLUMNS[] = { "name", "organisation", "role", "section", "state",
                                             "load", NULL };
static const char *const DRAW_COLUMNS[] = { "panel", "lots", "number", "declared", "drawn",
                                            "sources", "reason", "protocol", NULL };
static const char *const OBJECTION_COLUMNS[] = { "day", "about", "grounds", "state", "decision",
                                                 NULL };

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, gint64 contest, GError **error)
{
  return laurel_library_ask (reader, query, g_variant_new ("(x)", contest), error);
}

/* ---- who judged ---------------------------------------------------------------------------- */

static gboolean
add_jury (LaurelFields *fields, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) judges = laurel_judge_list (reader, contest, error);

  laurel_fields_add_table (fields, "jury", JUDGE_COLUMNS);
  for (guint i = 0; judges != NULL && i < judges->len; i++) {
    LaurelJudge *judge = judges->pdata[i];
    int load = laurel_judge_get_load (judge);
    g_autofree char *number = load > 0 ? g_strdup_printf ("%d", load) : NULL;
    LaurelFields *row;

    if (laurel_judge_get_name (judge) == NULL)
      continue;
    row = laurel_fields_add_row (fields, "jury");
    laurel_fields_set (row, "name", laurel_judge_get_name (judge));
    laurel_fields_set (row, "organisation", laurel_judge_get_organization (judge));
    laurel_fields_set (row, "role", laurel_judge_get_role (judge));
    laurel_fields_set (row, "section", laurel_judge_get_section (judge));
    laurel_fields_set (row, "state", laurel_judge_get_state (judge));
    laurel_fields_set (row, "load", number);
  }

  return judges != NULL;
}

/* Returns: (transfer none): the row */
static LaurelFields *
add_chance (LaurelFields *fields, gint64 declared, gint64 drawn, const char *sources,
            const char *reason, const char *protocol)
{
  LaurelFields *row = laurel_fields_add_row (fields, "draws");
  g_autofree char *first = laurel_utc_dup_text (declared);
  g_autofree char *then = laurel_utc_dup_text (drawn);
  g_auto (GStrv) words = laurel_json_dup_words (sources);
  g_autofree char *told = g_strjoinv ("; ", words);

  laurel_fields_set (row, "declared", first);
  laurel_fields_set (row, "drawn", then);
  laurel_fields_set (row, "sources", told);
  laurel_fields_set (row, "reason", reason);
  laurel_fields_set (row, "protocol", protocol);

  return row;
}

static void
add_draw (LaurelFields *fields, LaurelPanelDraw *draw)
{
  LaurelFields *row = add_chance (fields, laurel_panel_draw_get_declared (draw),
                                  laurel_panel_draw_get_drawn (draw),
                                  laurel_panel_draw_get_sources (draw),
                                  laurel_panel_draw_get_reason (draw),
                                  laurel_panel_draw_get_protocol (draw));
  g_autofree char *number = g_strdup_printf ("%d", laurel_panel_draw_get_number (draw));

  laurel_fields_set (row, "panel", "1");
  laurel_fields_set (row, "number", number);
}

/* Who comes when. */
static gboolean
add_orders (LaurelFields *fields, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) draws = ask (reader, &LAUREL_LOT_DRAWS_OF_CONTEST, contest, error);

  for (guint i = draws ? draws->len : 0; i-- > 0;) {
    LaurelLotDraw *draw = draws->pdata[i];

    if (laurel_lot_draw_get_protocol (draw) != NULL)
      laurel_fields_set (add_chance (fields, laurel_lot_draw_get_declared (draw),
                                     laurel_lot_draw_get_drawn (draw),
                                     laurel_lot_draw_get_sources (draw),
                                     laurel_lot_draw_get_reason (draw),
                                     laurel_lot_draw_get_protocol (draw)), "lots",
                         laurel_lot_draw_get_stage (draw));
  }

  return draws != NULL;
}

static gboolean
add_lots_of (LaurelFields *fields, LaurelReader *reader, LaurelResult *result, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (result));
  g_auto (LaurelTieLots) lots = { 0 };
  g_autoptr (LaurelScoreboard) board = NULL;
  g_autofree char *protocol = NULL;

  if (!laurel_tie_lots_find_drawn (reader, id, &lots, error))
    return FALSE;

  board = lots.key ? laurel_result_load_board (reader, id, NULL) : NULL;
  protocol = board ? laurel_scoreboard_dup_lots (board) : NULL;
  if (protocol != NULL)
    laurel_fields_set (add_chance (fields, lots.declared, laurel_result_get_released (result),
                                   lots.sources, lots.reason, protocol), "lots",
                       laurel_result_get_stage (result));

  return TRUE;
}

/* What parted equals of the results that count. */
static gboolean
add_lots (LaurelFields *fields, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) results = ask (reader, &LAUREL_RESULTS_OF_CONTEST, contest, error);

  for (guint i = 0; results != NULL && i < results->len; i++)
    if (laurel_result_get_latest (results->pdata[i]) &&
        !add_lots_of (fields, reader, results->pdata[i], error))
      return FALSE;

  return results != NULL;
}

/* What was declared and never drawn chose nobody. */
static gboolean
add_draws (LaurelFields *fields, LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GPtrArray) draws = ask (reader, &LAUREL_DRAWS_OF_CONTEST, contest, error);

  laurel_fields_add_table (fields, "draws", DRAW_COLUMNS);
  for (guint i = draws ? draws->len : 0; i-- > 0;)
    if (laurel_panel_draw_get_protocol (draws->pdata[i]) != NULL)
      add_draw (fields, draws->pdata[i]);

  return draws != NULL && add_orders (fields, reader, contest, error) &&
         add_lots (fields, reader, contest, error);
}

/* ---- results ------------------------------------------------------------------------------- */

/* Only the latest version counts; of the others it says why there is a later one. */
static gboolean
add_results (LaurelFields *fields, LaurelReader *reader, gint64 contest, gint64 *released,
             GError **error)
{
  g_autoptr (GPtrArray) results = ask (reader, &LAUREL_RESULTS_OF_CONTEST, contest, error);

  if (results == NULL)
    return FALSE;

  laurel_fields_add_table (fields, "results", LAUREL_REPORT_RESULT_COLUMNS);
  for (guint i = 0; i < results->len; i++) {
    LaurelResult *result = results->pdata[i];

    if (!laurel_result_get_latest (result))
      continue;
    *released = MAX (*released, laurel_result_get_released (result));
    if (!laurel_report_result_set (laurel_fields_add_row (fields, "results"), reader, result,
                                   error))
      return FALSE;
  }
  if (results->len > 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("No result is released yet."));
  return FALSE;
}

static gboolean
add_objections (LaurelFields *fields, LaurelReader *reader, gint64 contest, const char *language,
                GError **error)
{
  g_autoptr (GPtrArray) objections = ask (reader, &LAUREL_OBJECTIONS_OF_CONTEST, contest, error);

  laurel_fields_add_table (fields, "objections", OBJECTION_COLUMNS);
  for (guint i = 0; objections != NULL && i < objections->len; i++) {
    LaurelObjection *objection = objections->pdata[i];
    LaurelFields *row = laurel_fields_add_row (fields, "objections");
    const char *outcome = laurel_objection_get_outcome (objection);
    g_autofree char *earlier = laurel_objection_rows_dup_earlier (objection, language);
    g_autofree char *decision = earlier ? g_strdup_printf ("%s%s%s", outcome ? outcome : "",
                                                           outcome ? "\n" : "", earlier)
                                        : g_strdup (outcome);

    laurel_fields_set (row, "day", laurel_objection_get_received (objection));
    laurel_fields_set (row, "about", laurel_objection_get_entry (objection));
    laurel_fields_set (row, "grounds", laurel_objection_get_grounds (objection));
    laurel_fields_set (row, "state", laurel_objection_get_state (objection));
    laurel_fields_set (row, "decision", decision);
  }

  return objections != NULL;
}

/* ---- all of it ------------------------------------------------------------------------------ */

static void
set_contest (LaurelFields *fields, LaurelContest *contest)
{
  g_autofree char *entries = g_strdup_printf ("%d", laurel_contest_get_entries (contest));

  laurel_fields_set (fields, "contest", laurel_contest_get_title (contest));
  laurel_fields_set (fields, "contest.activity", laurel_contest_get_activity_title (contest));
  laurel_fields_set (fields, "contest.entries", entries);
}

/**
 * laurel_contest_report_add:
 * @reader: where to read
 * @contest: a contest
 * @data: where to
 * @error: return location for an error, as where nothing is released
 *
 * A report has the day of what was released last, so that it is the same tomorrow.
 */
gboolean
laurel_contest_report_add (LaurelReader *reader, gint64 contest, LaurelPaperData *data,
                           GError **error)
{
  g_autoptr (LaurelContest) row = laurel_contest_load (reader, contest, error);
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  gint64 released = 0;
  const char *before = laurel_tongue_set (data->language);
  gboolean told = row != NULL && add_results (fields, reader, contest, &released, error);
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day;

  laurel_tongue_set (before);
  if (!told || !add_jury (fields, reader, contest, error) ||
      !add_draws (fields, reader, contest, error) ||
      !add_objections (fields, reader, contest, data->language, error))
    return FALSE;

  set_contest (fields, row);
  moment = g_date_time_new_from_unix_utc (released);
  g_date_time_get_ymd (moment, &year, &month, &day);
  data->date = laurel_day_new (year, month, day);
  data->about = g_strdup (laurel_contest_get_title (row));
  data->report = g_steal_pointer (&fields);

  return TRUE;
}
