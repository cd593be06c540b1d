/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-json.h"
#include "documents/laurel-chart.h"
#include "documents/laurel-paper-data.h"
#include "documents/laurel-report-charts.h"
#include "documents/laurel-report-result.h"
#include "documents/laurel-report-rule.h"

/* A report of a contest without a library: four judges, of whom one gives five more, and as many
 * entries. */

#define SAMPLE_RULE "{\"marks\": {\"min\": \"0\", \"max\": \"30\", \"step\": \"1\"}, \"combine\":" \
  " {\"method\": \"mean\", \"drop_high\": 1}, \"ties\": [\"with-dropped\", \"share\"]," \
  " \"boundary\": \"all-in\", \"levels\": [{\"name\": \"%s\", \"count\": 1}, {\"name\": \"%s\"," \
  " \"share\": \"1/2\"}]}"

typedef struct {
  LaurelRule *rule;
  LaurelMarks *marks;
  LaurelRanking *ranking;
} SampleBoard;

static void
sample_board_clear (SampleBoard *self)
{
  laurel_ranking_free (self->ranking);
  laurel_marks_free (self->marks);
  laurel_rule_free (self->rule);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SampleBoard, sample_board_clear)

static SampleBoard
sample_new_board (gboolean chinese)
{
  static const int MARKS[4][4] = { { 10, 14, 18, 22 }, { 11, 15, 19, 23 }, { 10, 14, 18, 22 },
                                   { 16, 20, 24, 28 } };
  static const char *const JUDGES[2][4] = { { "Fang Lan", "Hao Yi", "Lin Mo", "Qiu Wen" },
                                            { "方岚", "郝一", "林墨", "邱文" } };
  g_autofree char *text = g_strdup_printf (SAMPLE_RULE, chinese ? "一等奖" : "First Prize",
                                           chinese ? "二等奖" : "Second Prize");
  g_autoptr (JsonNode) root = laurel_json_parse (text);
  SampleBoard board = { laurel_rule_read (json_node_get_object (root), NULL),
                        laurel_marks_new (), NULL };
  int row;

  for (int i = 0; i < 16; i++) {
    const char entry[] = { 'E', (char) ('1' + i % 4), '\0' };
    g_autofree char *mark = g_strdup_printf ("%d", MARKS[i / 4][i % 4]);
    const char *fields[] = { entry, JUDGES[chinese][i / 4], "", "", mark };
    LaurelMarkField wrong;

    g_assert_true (laurel_marks_add (board.marks, board.rule, fields, 1, &wrong, NULL));
  }
  g_assert_true (laurel_marks_settle (board.marks, board.rule, &row, NULL));
  board.ranking = laurel_ranking_new (board.rule, board.marks, NULL, NULL);

  return board;
}

static void
report_set (LaurelFields *fields, const char *const *pairs)
{
  for (guint i = 0; pairs[i] != NULL; i += 2)
    laurel_fields_set (fields, pairs[i], pairs[i + 1]);
}

static void
sample_add_rows (LaurelFields *fields, const char *table, const char *const *columns,
                 const char *const *cells)
{
  guint n = g_strv_length ((GStrv) columns);

  laurel_fields_add_table (fields, table, columns);
  for (guint i = 0; cells[i] != NULL; i += n) {
    LaurelFields *row = laurel_fields_add_row (fields, table);

    for (guint k = 0; k < n; k++)
      laurel_fields_set (row, columns[k], cells[i + k]);
  }
}

static void
sample_add_result (LaurelFields *fields, gboolean chinese)
{
  static const char *const FACTS[] = {
    "version", "1", "released", "2025-09-20 08:00 UTC", "program", "Laurel 1.0", "digest",
    "990DD0A5692A029A98B5E01AA28F3459", "awards", "3", "alpha", "0.7201", "w", "1.0000", "units",
    "4", "judges_n", "4", "entries_n", "4", "sheets_n", "16", "rule.version", "2", "rule.reason",
    "2025", "rule.fixed", "2025-08-03 09:00 UTC", NULL,
  };
  static const char *const PLACES[] = { "rank", "tied", "number", "title", "organisation",
                                        "award", "score", "counted", "dropped", "reasons", NULL };
  g_auto (SampleBoard) board = sample_new_board (chinese);
  g_autoptr (GPtrArray) charts = laurel_chart_list (board.rule, board.marks, board.ranking);
  LaurelFields *row;
  const char *const cells[] = {
    "1", "", "E4", chinese ? "会呼吸的窑" : "Kiln No. 4 learns to breathe", "",
    chinese ? "一等奖" : "First Prize", "22.33", "22 23 22", "28", "22 + 23 + 22 = 67\n67 ÷ 3", NULL,
  };

  laurel_fields_add_table (fields, "results", LAUREL_REPORT_RESULT_COLUMNS);
  row = laurel_fields_add_row (fields, "results");
  laurel_fields_set (row, "stage", chinese ? "决赛" : "Final");
  report_set (row, FACTS);
  laurel_report_charts_declare (row);
  laurel_report_charts_set (row, charts);
  laurel_report_rule_set (row, board.rule);
  sample_add_rows (row, "places", PLACES, cells);
}

static LaurelPaperData *
sample_new_report (const char *language)
{
  static const char *const JURY[] = { "name", "organisation", "role", "section", "state", "load",
                                      NULL };
  static const char *const DRAWS[] = { "jury", "lots", "number", "declared", "drawn", "sources",
                                       "reason", "protocol", NULL };
  static const char *const OBJECTIONS[] = { "day", "about", "grounds", "state", "decision", NULL };
  static const char *const NONE[] = { NULL };
  gboolean chinese = g_str_equal (language, "zh");
  LaurelPaperData *data = laurel_paper_data_new (language);
  const char *const judges[] = { chinese ? "方岚" : "Fang Lan", chinese ? "青港大学" : "Qinggang "
                                 "University", "chair", "", "accepted", "4", NULL };
  const char *const said[] = { "2025-09-22", "E3", "truth", "rejected", chinese ? "有原件为证。"
                               : "The original was shown.", NULL };

  data->programme = g_strdup (chinese ? "良作月" : "Month of Good Work");
  data->issuer = g_strdup (chinese ? "河西品质协会" : "Hexi Quality Association");
  data->year = 2025;
  data->date = laurel_day_new (2025, 9, 20);
  data->about = g_strdup (chinese ? "车间故事大赛" : "Workshop Stories");
  data->report = laurel_fields_new ();
  laurel_fields_set (data->report, "contest", data->about);
  laurel_fields_set (data->report, "contest.activity", NULL);
  laurel_fields_set (data->report, "contest.entries", "4");
  sample_add_result (data->report, chinese);
  sample_add_rows (data->report, "jury", JURY, judges);
  sample_add_rows (data->report, "draws", DRAWS, NONE);
  sample_add_rows (data->report, "objections", OBJECTIONS, said);

  return data;
}
