/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-report-result.h"

#include "base/laurel-error.h"
#include "documents/laurel-chart.h"
#include "documents/laurel-report-charts.h"
#include "documents/laurel-report-rule.h"
#include "documents/laurel-utc.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/laurel-agreement-figures.h"
#include "judging/laurel-score-sheets.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"

#include <math.h>

/*
 * A released result among the fields of a report: the rule of then, what marks say of it, its
 * charts, its places, and why each is what it is. What somebody may not see is not in it: of such a
 * result there are the places that may be seen, without marks and reasons.
 */

const char *const LAUREL_REPORT_RESULT_COLUMNS[] = {
  "stage", "section", "version", "released", "reason", "digest", "program", "awards", "alpha",
  "w", "icc_single", "icc_mean", "units", "judges_n", "entries_n", "sheets_n", "warnings",
  "counted_places", NULL,
};

static const char *const PLACE_COLUMNS[] = { "rank", "tied", "number", "title", "organisation",
                                             "award", "score", "counted", "dropped", "reasons",
                                             NULL };

static void
set_figure (LaurelFields *fields, const char *name, double figure)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  laurel_fields_set (fields, name, isnan (figure) ? NULL
                     : g_ascii_formatd (text, sizeof text, "%.4f", figure));
}

static void
set_moment (LaurelFields *fields, const char *name, gint64 seconds)
{
  g_autofree char *text = laurel_utc_dup_text (seconds);

  laurel_fields_set (fields, name, text);
}

/* ---- what marks say ----------------------------------------------------------------------- */

static void
set_agreement (LaurelFields *fields, const LaurelRule *rule, const LaurelMarks *marks)
{
  guint n_units;
  g_autoptr (GArray) ratings = laurel_agreement_list_totals (rule, marks, &n_units);
  LaurelAgreementFigures figures =
    laurel_agreement_measure (ratings, n_units, laurel_marks_count (marks, LAUREL_NAMES_JUDGES),
                              LAUREL_AGREEMENT_INTERVAL);

  set_figure (fields, "alpha", marks->are_ballots ? NAN : figures.alpha);
  set_figure (fields, "w", figures.w);
  set_figure (fields, "icc_single", figures.icc[1]);
  set_figure (fields, "icc_mean", figures.icc[4]);
  laurel_fields_set_count (fields, "units", figures.n_units);
  laurel_fields_set_count (fields, "judges_n", figures.n_judges);
}

static void
set_board (LaurelFields *fields, const LaurelScoreboard *board)
{
  g_autoptr (GPtrArray) charts = laurel_chart_list (board->rule, board->marks, board->ranking);
  g_autoptr (GArray) sheets = laurel_score_sheets_new (board->rule, board->marks,
                                                       &LAUREL_VIEW_ALL);
  g_autoptr (GString) warnings = g_string_new (NULL);

  set_agreement (fields, board->rule, board->marks);
  laurel_fields_set_count (fields, "entries_n", board->evidence->entries->len);
  laurel_fields_set_count (fields, "sheets_n", sheets->len);
  for (guint i = 0; i < board->ranking->warnings->len; i++)
    g_string_append_printf (warnings, "%s%s", i > 0 ? "\n" : "",
                            (char *) board->ranking->warnings->pdata[i]);
  laurel_fields_set (fields, "warnings", warnings->str);
  laurel_report_charts_set (fields, charts);
}

/* ---- places ------------------------------------------------------------------------------- */

static char *
dup_reasons (LaurelReader *reader, const LaurelScoreboard *board, LaurelResultPlace *place)
{
  gint64 subject = laurel_result_place_get_subject (place);
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(xx)", laurel_result_place_get_result_id (place),
                                       subject));
  g_autoptr (GPtrArray) reasons =
    board ? laurel_scoreboard_list_reasons_of (reader, board, subject, NULL)
          : LAUREL_REASONS_OF_RESULT.run (reader, args, NULL);

  return laurel_reason_dup_all (reasons);
}

static void
add_place (LaurelFields *fields, LaurelReader *reader, const LaurelScoreboard *board,
           LaurelResultPlace *place)
{
  LaurelFields *row = laurel_fields_add_row (fields, "places");
  int rank = laurel_result_place_get_place (place);
  g_autofree char *number = rank > 0 ? g_strdup_printf ("%d", rank) : NULL;
  g_autofree char *reasons = dup_reasons (reader, board, place);

  laurel_fields_set (row, "rank", number);
  laurel_fields_set (row, "tied", laurel_result_place_get_tied (place) ? "1" : NULL);
  laurel_fields_set (row, "number", laurel_result_place_get_number (place));
  laurel_fields_set (row, "title", laurel_result_place_get_title (place));
  laurel_fields_set (row, "organisation", laurel_result_place_get_organization (place));
  laurel_fields_set (row, "award", laurel_result_place_get_level (place));
  laurel_fields_set (row, "score", laurel_result_place_get_score (place));
  laurel_fields_set (row, "counted", laurel_result_place_get_counted (place));
  laurel_fields_set (row, "dropped", laurel_result_place_get_dropped (place));
  laurel_fields_set (row, "reasons", reasons);
}

static gboolean
add_places (LaurelFields *fields, LaurelReader *reader, LaurelResult *result,
            const LaurelScoreboard *board, GError **error)
{
  g_autoptr (GPtrArray) places =
    laurel_library_ask (reader, &LAUREL_PLACES_OF_RESULT,
                        g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (result))), error);

  laurel_fields_add_table (fields, "places", PLACE_COLUMNS);
  for (guint i = 0; places != NULL && i < places->len; i++)
    add_place (fields, reader, board, places->pdata[i]);

  return places != NULL;
}

/* ---- all of it ---------------------------------------------------------------------------- */

static gboolean
set_rule (LaurelFields *fields, LaurelReader *reader, LaurelResult *result, GError **error)
{
  g_autoptr (LaurelContestRule) kept =
    laurel_contest_rule_load (reader, laurel_result_get_rule_id (result), error);
  g_autoptr (LaurelRule) rule = kept ? laurel_contest_rule_read (kept, error) : NULL;

  if (rule == NULL)
    return FALSE;

  laurel_fields_set_count (fields, "rule.version", laurel_contest_rule_get_version (kept));
  set_moment (fields, "rule.fixed", laurel_contest_rule_get_fixed (kept));
  laurel_fields_set (fields, "rule.reason", laurel_contest_rule_get_reason (kept));
  laurel_report_rule_set (fields, rule);

  return TRUE;
}

static gboolean
set_facts (LaurelFields *fields, LaurelReader *reader, LaurelResult *result, GError **error)
{
  g_autofree char *program =
    laurel_result_dup_program (reader, laurel_row_get_id (LAUREL_ROW (result)), error);

  if (program == NULL)
    return FALSE;

  laurel_fields_set (fields, "stage", laurel_result_get_stage (result));
  laurel_fields_set (fields, "section", laurel_result_get_scope (result));
  laurel_fields_set_count (fields, "version", laurel_result_get_version (result));
  set_moment (fields, "released", laurel_result_get_released (result));
  laurel_fields_set (fields, "reason", laurel_result_get_reason (result));
  laurel_fields_set (fields, "digest", laurel_result_get_digest (result));
  laurel_fields_set (fields, "program", program);
  laurel_fields_set_count (fields, "awards", laurel_result_get_awards (result));

  return TRUE;
}

/**
 * laurel_report_result_set:
 * @fields: a row of %LAUREL_REPORT_RESULT_COLUMNS
 * @reader: where to read
 * @result: a released result
 * @error: return location for an error
 */
gboolean
laurel_report_result_set (LaurelFields *fields, LaurelReader *reader, LaurelResult *result,
                          GError **error)
{
  g_autoptr (LaurelScoreboard) board =
    laurel_result_load_board (reader, laurel_row_get_id (LAUREL_ROW (result)), NULL);

  laurel_report_charts_declare (fields);
  if (!set_facts (fields, reader, result, error) || !set_rule (fields, reader, result, error))
    return FALSE;
  if (board != NULL && board->marks->marks->len > 0)
    set_board (fields, board);
  else if (board == NULL)
    laurel_fields_set (fields, "counted_places", "1");

  return add_places (fields, reader, result, board, error);
}
