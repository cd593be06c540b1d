/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-report-charts.h"

#include <math.h>

/* Charts among the fields of a report, and for each of them the table behind it. */

typedef struct {
  const char *chart;
  const char *table;
  const char *const *columns;
} Names;

static const char *const BOX_COLUMNS[] = { "name", "count", "least", "lower", "middle", "upper",
                                           "most", "above", "apart", NULL };
static const char *const VALUE_COLUMNS[] = { "name", "value", "apart", NULL };
static const char *const STEP_COLUMNS[] = { "from", "to", "count", NULL };
static const char *const FLOW_COLUMNS[] = { "name", "count", "step", "apart", NULL };
static const char *const CUT_COLUMNS[] = { "level", "count", "at", NULL };

static const Names NAMES[LAUREL_N_CHARTS] = {
  { "judges-chart", "judges", BOX_COLUMNS },
  { "others-chart", "others", VALUE_COLUMNS },
  { "agreement-chart", "agreement", VALUE_COLUMNS },
  { "entries-chart", "entries", BOX_COLUMNS },
  { "scores-chart", "scores", STEP_COLUMNS },
  { "flow-chart", "flow", FLOW_COLUMNS },
};

/**
 * laurel_report_charts_declare:
 * @fields: fields, or a row
 *
 * Gives them all names that charts have, with nothing behind them yet.
 */
void
laurel_report_charts_declare (LaurelFields *fields)
{
  for (guint i = 0; i < LAUREL_N_CHARTS; i++) {
    laurel_fields_set_chart (fields, NAMES[i].chart, NULL);
    laurel_fields_add_table (fields, NAMES[i].table, NAMES[i].columns);
  }
  laurel_fields_add_table (fields, "cuts", CUT_COLUMNS);
}

static void
set_number (LaurelFields *row, const char *name, const LaurelChart *chart, double value)
{
  g_autofree char *text = isnan (value) ? NULL : laurel_chart_dup_number (chart, value);

  laurel_fields_set (row, name, text);
}

static void
set_signed (LaurelFields *row, const char *name, const LaurelChart *chart, double value)
{
  g_autofree char *text = isnan (value) ? NULL : laurel_chart_dup_signed (chart, value);

  laurel_fields_set (row, name, text);
}

static void
set_box (LaurelFields *row, const LaurelChart *chart, const LaurelChartRow *box)
{
  laurel_fields_set_count (row, "count", box->count);
  set_number (row, "least", chart, box->least);
  set_number (row, "lower", chart, box->lower);
  set_number (row, "middle", chart, box->middle);
  set_number (row, "upper", chart, box->upper);
  set_number (row, "most", chart, box->most);
  set_signed (row, "above", chart, box->value);
}

static void
set_row (LaurelFields *row, const LaurelChart *chart, const LaurelChartRow *from)
{
  switch (chart->kind) {
  case LAUREL_CHART_OTHERS:
    set_signed (row, "value", chart, from->value);
    break;
  case LAUREL_CHART_AGREEMENT:
    set_number (row, "value", chart, from->value);
    break;
  case LAUREL_CHART_SCORES:
    set_number (row, "from", chart, from->from);
    set_number (row, "to", chart, from->to);
    laurel_fields_set_count (row, "count", from->count);
    return;
  case LAUREL_CHART_FLOW:
    laurel_fields_set (row, "step", from->is_branch ? NULL : "1");
    laurel_fields_set_count (row, "count", from->count);
    break;
  case LAUREL_CHART_JUDGES:
  case LAUREL_CHART_ENTRIES:
  case LAUREL_N_CHARTS:
  default:
    set_box (row, chart, from);
    break;
  }
  laurel_fields_set (row, "name", from->name);
  laurel_fields_set (row, "apart", from->is_apart ? "1" : NULL);
}

static void
add_cuts (LaurelFields *fields, const LaurelChart *chart)
{
  for (guint i = 0; i < chart->cuts->len; i++) {
    const LaurelChartCut *cut = laurel_chart_get_cut (chart, i);
    LaurelFields *row = laurel_fields_add_row (fields, "cuts");

    laurel_fields_set (row, "level", cut->level);
    laurel_fields_set_count (row, "count", cut->count);
    set_number (row, "at", chart, cut->at);
  }
}

/**
 * laurel_report_charts_set:
 * @fields: fields, or a row, of laurel_report_charts_declare()
 * @charts: (element-type LaurelChart): what there is
 */
void
laurel_report_charts_set (LaurelFields *fields, GPtrArray *charts)
{
  for (guint i = 0; i < charts->len; i++) {
    LaurelChart *chart = charts->pdata[i];

    laurel_fields_set_chart (fields, NAMES[chart->kind].chart, chart);
    for (guint k = 0; k < chart->rows->len; k++)
      set_row (laurel_fields_add_row (fields, NAMES[chart->kind].table), chart,
               laurel_chart_get_row (chart, k));
    add_cuts (fields, chart);
  }
}
