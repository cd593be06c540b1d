/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-json.h"
#include "documents/laurel-chart-flow.h"
#include "documents/laurel-chart-paint.h"
#include "documents/laurel-chart-words.h"
#include "judging/laurel-agreement.h"

#include <math.h>
#include <string.h>

static LaurelRule *
make_rule (void)
{
  g_autoptr (JsonNode) root =
    laurel_json_parse ("{\"combine\": {\"method\": \"mean\"}, \"boundary\": \"all-in\","
                       " \"levels\": [{\"name\": \"Gold\", \"count\": 1},"
                       " {\"name\": \"Silver\", \"count\": 2}]}");

  return laurel_rule_read (json_node_get_object (root), NULL);
}

/* Three judges alike, and one who gives five more. */
static LaurelMarks *
make_marks (const LaurelRule *rule)
{
  static const int MARKS[4][4] = { { 10, 14, 18, 22 }, { 11, 15, 19, 23 }, { 10, 14, 18, 22 },
                                   { 16, 20, 24, 28 } };
  LaurelMarks *marks = laurel_marks_new ();
  int row;

  for (int judge = 0; judge < 4; judge++)
    for (int entry = 0; entry < 4; entry++) {
      g_autofree char *mark = g_strdup_printf ("%d", MARKS[judge][entry]);
      const char entry_name[] = { 'E', (char) ('1' + entry), '\0' };
      const char judge_name[] = { 'J', (char) ('1' + judge), '\0' };
      const char *fields[] = { entry_name, judge_name, "", "", mark };
      LaurelMarkField wrong;

      g_assert_true (laurel_marks_add (marks, rule, fields, 1, &wrong, NULL));
    }
  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));

  return marks;
}

typedef struct {
  LaurelRule *rule;
  LaurelMarks *marks;
  LaurelRanking *ranking;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->rule = make_rule ();
  self->marks = make_marks (self->rule);
  self->ranking = laurel_ranking_new (self->rule, self->marks, NULL, NULL);
  g_assert_nonnull (self->ranking);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  laurel_ranking_free (self->ranking);
  laurel_marks_free (self->marks);
  laurel_rule_free (self->rule);
}

static LaurelChart *
make_chart (Fixture *self, LaurelChartKind kind)
{
  return laurel_chart_new (kind, self->rule, self->marks, self->ranking);
}

static GStrv
list_words (const LaurelChart *chart)
{
  g_autofree char *all = laurel_chart_words_of_all (chart);

  return g_strsplit (all, "\n", -1);
}

/* ---- the table behind it -------------------------------------------------------------------- */

static void
test_boxes_have_their_table (Fixture *self, gconstpointer data)
{
  g_autoptr (LaurelChart) judges = make_chart (self, LAUREL_CHART_JUDGES);
  g_autoptr (LaurelChart) entries = make_chart (self, LAUREL_CHART_ENTRIES);
  g_auto (GStrv) lines = list_words (judges);
  g_auto (GStrv) others = list_words (entries);
  g_autofree char *summary = laurel_chart_words_of_summary (judges);

  g_assert_cmpuint (judges->rows->len, ==, 4);
  g_assert_cmpstr (lines[3], ==, "J4: from 16.00 to 28.00, the middle 22.00, half of them between "
                                 "19.00 and 25.00; 5.67 above the others");
  g_assert_true (g_str_has_suffix (lines[0], "; 2.33 below the others"));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (laurel_chart_get_row (judges, i)->is_apart, ==, i == 3);
  g_assert_true (g_str_has_prefix (summary, "J4 marks 5.67 above the others.\nAgreement α "));

  /* The best first; nobody is above others there. */
  g_assert_true (g_str_has_prefix (others[0], "E4: from 22.00 to 28.00"));
  g_assert_true (g_str_has_prefix (others[3], "E1: from 10.00 to 16.00"));
  g_assert_null (strstr (others[0], "others"));
}

/* Of one entry nothing is said: it is the entry that differs, and not the judges. */
static void
test_one_entry_tells_nothing_of_judges (Fixture *self, gconstpointer data)
{
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  g_autoptr (LaurelChart) chart = NULL;
  g_autofree char *summary = NULL;
  int row;

  for (int judge = 0; judge < 4; judge++) {
    const char name[] = { 'J', (char) ('1' + judge), '\0' };
    const char *fields[] = { "E1", name, "", "", judge == 3 ? "28" : "10" };
    LaurelMarkField wrong;

    g_assert_true (laurel_marks_add (marks, self->rule, fields, 1, &wrong, NULL));
  }
  g_assert_true (laurel_marks_settle (marks, self->rule, &row, NULL));
  chart = laurel_chart_new (LAUREL_CHART_JUDGES, self->rule, marks, NULL);
  summary = laurel_chart_words_of_summary (chart);
  g_assert_cmpstr (summary, ==, "");
}

static void
test_judges_stand_beside_the_others (Fixture *self, gconstpointer data)
{
  g_autoptr (LaurelChart) chart = make_chart (self, LAUREL_CHART_OTHERS);
  g_auto (GStrv) lines = list_words (chart);

  g_assert_cmpstr (lines[1], ==, "J2: 1.00 below the others");
  g_assert_cmpstr (lines[3], ==, "J4: 5.67 above the others");
  g_assert_cmpfloat_with_epsilon (chart->most, 17.0 / 3, 1e-9);
  g_assert_cmpfloat (chart->least, ==, -chart->most);
}

/* As it is told of the same marks by “judge agreement”, and without the fourth. */
static void
test_agreement_is_krippendorffs (Fixture *self, gconstpointer data)
{
  g_autoptr (LaurelChart) chart = make_chart (self, LAUREL_CHART_AGREEMENT);
  LaurelRating ratings[16];
  guint n = 0, n_units;
  double all;

  for (int entry = 0; entry < 4; entry++)
    for (int judge = 0; judge < 4; judge++) {
      LaurelRatio mark = g_array_index (self->marks->marks, LaurelMark, n).mark;

      ratings[n++] = (LaurelRating) { (guint) entry, (guint) judge, mark };
    }
  all = laurel_agreement_find_alpha (ratings, n, LAUREL_AGREEMENT_INTERVAL, &n_units);
  g_assert_cmpfloat_with_epsilon (chart->all, all, 1e-12);
  g_assert_cmpuint (chart->n_units, ==, 4);
  g_assert_cmpuint (chart->rows->len, ==, 4);
  g_assert_true (laurel_chart_get_row (chart, 3)->is_apart);
  g_assert_false (laurel_chart_get_row (chart, 0)->is_apart);
  g_assert_cmpfloat (laurel_chart_get_row (chart, 3)->value, >, 0.95);
}

static void
test_scores_are_counted_and_cut (Fixture *self, gconstpointer data)
{
  g_autoptr (LaurelChart) chart = make_chart (self, LAUREL_CHART_SCORES);
  g_autofree char *summary = laurel_chart_words_of_summary (chart);
  guint n = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    n += laurel_chart_get_row (chart, i)->count;
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (laurel_chart_get_row (chart, 0)->count, ==, 1);
  g_assert_cmpuint (laurel_chart_get_row (chart, chart->rows->len - 1)->count, ==, 1);
  g_assert_cmpstr (summary, ==, "Gold: 1 entry, down to 23.75\nSilver: 2 entries, down to 15.75");
}

/* ---- drawing -------------------------------------------------------------------------------- */

/* All that is drawn stands in its room, and says what is in the table. */
static void
test_parts_stand_in_their_room (Fixture *self, gconstpointer data)
{
  for (guint kind = 0; kind <= LAUREL_CHART_SCORES; kind++) {
    g_autoptr (LaurelChart) chart = make_chart (self, (LaurelChartKind) kind);
    double height = laurel_chart_parts_get_height (chart, 0, 10);
    g_autoptr (GArray) parts = laurel_chart_parts_list (chart, 0, 400, 10);

    g_assert_cmpuint (laurel_chart_parts_count (chart), ==, 1);
    g_assert_cmpuint (parts->len, >, 8);
    for (guint i = 0; i < parts->len; i++) {
      const LaurelChartPart *part = &g_array_index (parts, LaurelChartPart, i);

      g_assert_cmpfloat (part->x, >=, 0);
      g_assert_cmpfloat (part->x + part->width, <=, 400);
      g_assert_cmpfloat (part->y, >=, 0);
      g_assert_cmpfloat (part->y + part->height, <=, height + 1e-9);
    }
  }
}

/* An award begins in the middle of a bar, where its number stands: the line leaves that free. */
static void
test_a_cut_leaves_numbers_free (Fixture *self, gconstpointer data)
{
  g_autoptr (LaurelChart) chart = make_chart (self, LAUREL_CHART_SCORES);
  const LaurelChartRow *bar = laurel_chart_get_row (chart, chart->rows->len - 1);
  g_autoptr (GArray) parts = NULL;
  double drawn = 0;

  g_array_index (chart->cuts, LaurelChartCut, 0).at = (bar->from + bar->to) / 2;
  parts = laurel_chart_parts_list (chart, 0, 400, 10);
  for (guint i = 0; i < parts->len; i++) {
    const LaurelChartPart *line = &g_array_index (parts, LaurelChartPart, i);

    if (line->shape != LAUREL_CHART_AREA || line->tone != LAUREL_CHART_INK)
      continue;
    drawn += line->height;
    for (guint j = 0; j < parts->len; j++) {
      const LaurelChartPart *number = &g_array_index (parts, LaurelChartPart, j);

      if (number->shape == LAUREL_CHART_WORDS && strlen (number->text) == 1 &&
          fabs (number->x + number->width / 2 - line->x) < 4)
        g_assert_true (line->y >= number->y + number->height - 1e-9 ||
                       line->y + line->height <= number->y + 1e-9);
    }
  }
  g_assert_cmpfloat_with_epsilon (drawn, laurel_chart_parts_get_height (chart, 0, 10) * 2 -
                                         4 * 17, 1);
}

/* How many shades of grey the row of pixels has from @from to @to. */
static guint
count_shades (cairo_surface_t *surface, int y, int from, int to)
{
  const guint32 *row = (const guint32 *) (const void *) (cairo_image_surface_get_data (surface) +
                                                         y * cairo_image_surface_get_stride (
                                                               surface));
  g_autoptr (GHashTable) shades = g_hash_table_new (NULL, NULL);

  for (int x = from; x < to; x++)
    g_hash_table_add (shades, GUINT_TO_POINTER (row[x] >> 8 & 0xff));

  return g_hash_table_size (shades);
}

/* The box of the fourth is told without colour: both fills are the same grey here. */
static void
test_a_chart_is_readable_in_grey (Fixture *self, gconstpointer data)
{
  static const LaurelColour INK = { 0, 0, 0 }, GREY = { 0.6, 0.6, 0.6 };
  g_autoptr (LaurelChart) chart = make_chart (self, LAUREL_CHART_JUDGES);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");
  LaurelChartLook look = { font, { INK, GREY, GREY, GREY, GREY } };
  int height = (int) laurel_chart_parts_get_height (chart, 0, 10);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, height);
  cairo_t *cairo = cairo_create (surface);

  g_assert_cmpint (height, ==, 85);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  laurel_chart_paint (chart, 0, cairo, 400, &look);
  cairo_surface_flush (surface);
  /* From 10 at 117 to 28 at 395: the boxes go from 13 to 19, with 16 in the middle, and from 19 to
   * 25. */
  g_assert_cmpuint (count_shades (surface, 6, 166, 200), ==, 1);
  g_assert_cmpuint (count_shades (surface, 6, 166, 220), >, 1);
  g_assert_cmpuint (count_shades (surface, 57, 260, 290), >, 2);

  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
}

/* Nothing to show is nothing to draw. */
static void
test_nothing_has_no_chart (void)
{
  g_autoptr (LaurelRule) rule = laurel_rule_new_plain ();
  g_autoptr (LaurelMarks) marks = laurel_marks_new ();
  g_autoptr (GPtrArray) charts = NULL;
  int row;

  g_assert_true (laurel_marks_settle (marks, rule, &row, NULL));
  charts = laurel_chart_list (rule, marks, NULL);
  g_assert_cmpuint (charts->len, ==, 0);
}

/* What the books come to after a promise of 100: some was repaired, some found again. */
static LaurelGiftFlow
make_flow (void)
{
  LaurelGiftFlow flow = { .promised = 100, .fulfilled = 96 };

  flow.moved[LAUREL_GIFT_GIVER][LAUREL_GIFT_RECEIVED] = 96;
  flow.moved[LAUREL_GIFT_RECEIVED][LAUREL_GIFT_STOCK] = 90;
  flow.moved[LAUREL_GIFT_RECEIVED][LAUREL_GIFT_DAMAGED] = 6;
  flow.moved[LAUREL_GIFT_DAMAGED][LAUREL_GIFT_STOCK] = 4;
  flow.moved[LAUREL_GIFT_STOCK][LAUREL_GIFT_PACKED] = 90;
  flow.moved[LAUREL_GIFT_PACKED][LAUREL_GIFT_WAY] = 50;
  flow.moved[LAUREL_GIFT_WAY][LAUREL_GIFT_ARRIVED] = 48;
  flow.moved[LAUREL_GIFT_WAY][LAUREL_GIFT_LOST] = 2;
  flow.moved[LAUREL_GIFT_LOST][LAUREL_GIFT_ARRIVED] = 1;
  flow.moved[LAUREL_GIFT_ARRIVED][LAUREL_GIFT_HANDED] = 45;

  return flow;
}

static char *
dup_flow (const LaurelGiftFlow *flow, const char *language)
{
  g_autoptr (LaurelChart) chart = laurel_chart_flow_new (flow, language);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chart->rows->len; i++) {
    const LaurelChartRow *row = laurel_chart_get_row (chart, i);

    g_string_append_printf (text, "%s%s%s %.0f–%.0f\n", row->is_branch ? "- " : "",
                            row->is_apart ? "! " : "", row->name, row->from, row->to);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_flow_branches_off (void)
{
  LaurelGiftFlow flow = make_flow ();
  g_autofree char *text = NULL;

  laurel_gift_flow_settle (&flow);
  text = dup_flow (&flow, "en");
  g_assert_cmpstr (text, ==,
                   "Promised 0–100\n- outstanding 96–100\nReceived 0–96\n- ! damaged 94–96\n"
                   "- in stock 90–94\nPacked 0–90\n- not sent 50–90\nOn the way 0–50\n"
                   "- ! lost 49–50\nArrived 0–49\n- not handed out 45–49\nHanded out 0–45\n");
}

/* Sent back to us, and one of the damaged to its giver: nothing is counted twice. */
static void
test_flow_comes_back (void)
{
  LaurelGiftFlow flow = make_flow ();
  g_autofree char *text = NULL;

  flow.moved[LAUREL_GIFT_ARRIVED][LAUREL_GIFT_RECEIVED] = 4;
  flow.moved[LAUREL_GIFT_DAMAGED][LAUREL_GIFT_RETURNED] = 1;
  laurel_gift_flow_settle (&flow);
  g_assert_cmpint (flow.through[LAUREL_GIFT_RECEIVED], ==, 96);
  text = dup_flow (&flow, "zh");
  g_assert_cmpstr (text, ==,
                   "已承诺 0–100\n- 尚未兑现 96–100\n已收到 0–96\n- ! 损坏 95–96\n- ! 退回 94–95\n"
                   "- 待检验 90–94\n- 库存 86–90\n已装箱 0–86\n- 待发运 46–86\n在途 0–46\n"
                   "- ! 丢失 45–46\n已送达 0–45\n已分发 0–45\n");
}

/* Every part is within what it is drawn in, steps as wide as what came as far. */
static void
test_flow_is_drawn (void)
{
  LaurelGiftFlow flow = make_flow ();
  g_autoptr (LaurelChart) chart = NULL;
  g_autoptr (GArray) parts = NULL;
  g_autofree char *told = NULL;
  double widest = 0, handed = 0;

  laurel_gift_flow_settle (&flow);
  chart = laurel_chart_flow_new (&flow, "en");
  g_assert_cmpuint (laurel_chart_parts_count (chart), ==, 1);
  parts = laurel_chart_parts_list (chart, 0, 400, 10);
  for (guint i = 0; i < parts->len; i++) {
    const LaurelChartPart *part = &g_array_index (parts, LaurelChartPart, i);

    g_assert_cmpfloat (part->x, >=, 0);
    g_assert_cmpfloat (part->x + part->width, <=, 400.001);
    g_assert_cmpfloat (part->y + part->height, <=,
                       laurel_chart_parts_get_height (chart, 0, 10) + 0.001);
    if (part->shape == LAUREL_CHART_AREA && part->tone == LAUREL_CHART_FILL) {
      widest = MAX (widest, part->width);
      handed = part->width;
    }
  }
  g_assert_cmpfloat_with_epsilon (handed / widest, 0.45, 0.0001);
  told = laurel_chart_words_of_all (chart);
  g_assert_nonnull (strstr (told, "Handed out: 45 pieces"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/documents/chart/boxes", test_boxes_have_their_table);
  ADD ("/documents/chart/one-entry", test_one_entry_tells_nothing_of_judges);
  ADD ("/documents/chart/others", test_judges_stand_beside_the_others);
  ADD ("/documents/chart/agreement", test_agreement_is_krippendorffs);
  ADD ("/documents/chart/scores", test_scores_are_counted_and_cut);
  ADD ("/documents/chart/parts", test_parts_stand_in_their_room);
  ADD ("/documents/chart/cut", test_a_cut_leaves_numbers_free);
  ADD ("/documents/chart/grey", test_a_chart_is_readable_in_grey);
#undef ADD
  g_test_add_func ("/documents/chart/nothing", test_nothing_has_no_chart);

  g_test_add_func ("/documents/chart/flow-branches-off", test_flow_branches_off);
  g_test_add_func ("/documents/chart/flow-comes-back", test_flow_comes_back);
  g_test_add_func ("/documents/chart/flow-drawn", test_flow_is_drawn);

  return g_test_run ();
}
