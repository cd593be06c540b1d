/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-chart-spread.h"

#include <string.h>

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

static void
test_a_chart_has_its_table (void)
{
  g_autoptr (LaurelRule) rule = laurel_rule_new_plain ();
  g_autoptr (LaurelMarks) marks = make_marks (rule);
  g_autoptr (LaurelChartSpread) judges = laurel_chart_spread_new (rule, marks,
                                                                  LAUREL_SPREAD_OF_JUDGES);
  g_autoptr (LaurelChartSpread) entries = laurel_chart_spread_new (rule, marks,
                                                                   LAUREL_SPREAD_OF_ENTRIES);
  g_autofree char *table = laurel_chart_spread_dup_table (judges);
  g_autofree char *other = laurel_chart_spread_dup_table (entries);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  g_assert_cmpuint (laurel_chart_spread_get_n (judges), ==, 4);
  g_assert_cmpstr (lines[3], ==, "J4: from 16.00 to 28.00, the middle 22.00, half of them between "
                                 "19.00 and 25.00; 5.67 above the others");
  g_assert_true (g_str_has_suffix (lines[0], "; 2.33 below the others"));
  g_assert_true (g_str_has_prefix (other, "E1: from 10.00 to 16.00"));
  g_assert_null (strstr (other, "others"));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (laurel_chart_spread_is_apart (judges, i), ==, i == 3);
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
test_a_chart_is_readable_in_grey (void)
{
  static const LaurelColour INK = { 0, 0, 0 }, GREY = { 0.6, 0.6, 0.6 };
  g_autoptr (LaurelRule) rule = laurel_rule_new_plain ();
  g_autoptr (LaurelMarks) marks = make_marks (rule);
  g_autoptr (LaurelChartSpread) chart = laurel_chart_spread_new (rule, marks,
                                                                 LAUREL_SPREAD_OF_JUDGES);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");
  LaurelChartLook look = { font, INK, GREY, GREY, GREY };
  int height = (int) laurel_chart_spread_get_height (chart, 10);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, height);
  cairo_t *cairo = cairo_create (surface);

  g_assert_cmpint (height, ==, 85);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  laurel_chart_spread_draw (chart, cairo, 400, &look);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/chart/table", test_a_chart_has_its_table);
  g_test_add_func ("/documents/chart/grey", test_a_chart_is_readable_in_grey);

  return g_test_run ();
}
