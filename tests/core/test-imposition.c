/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-imposition-private.h"

#define MM (72 / 25.4)

/* How many there is room for, and where the first is, in thousandths of a millimetre. */
static void
test_places (void)
{
  static const struct {
    const char *paper;
    double width, height; /* mm */
    gboolean marks;
    int columns, rows;    /* 0: there is no room */
    int left, top;
  } CASES[] = {
    { "A4", 105, 99, FALSE, 2, 3, 0, 0 },
    { "A4", 210, 148.5, FALSE, 1, 2, 0, 0 },
    { "A4", 90, 54, FALSE, 2, 5, 15000, 13500 },
    { "A4", 90, 54, TRUE, 2, 5, 15000, 13500 },
    { "Letter", 90, 54, FALSE, 2, 5, 17950, 4700 },
    { "Letter", 90, 54, TRUE, 2, 4, 17950, 31700 }, /* one row less */
    { "A4", 148, 105, FALSE, 2, 2, 500, 0 },       /* lying */
    { "A4", 148, 70, FALSE, 2, 3, 500, 0 },        /* lying */
    { "A4", 210, 297, FALSE, 1, 1, 0, 0 },
    { "A4", 210, 297, TRUE, 0, 0, 0, 0 },
    { "A4", 300, 300, FALSE, 0, 0, 0, 0 },
    { "A3", 90, 54, FALSE, 0, 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelImposition imposition;
    g_autoptr (GError) error = NULL;
    gboolean fits = laurel_imposition_init (&imposition, CASES[i].paper, CASES[i].width * MM,
                                            CASES[i].height * MM, CASES[i].marks, &error);

    g_test_message ("case %zu: %s", i, error ? error->message : "");
    g_assert_cmpint (fits, ==, CASES[i].columns > 0);
    if (!fits) {
      g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE);
      continue;
    }
    g_assert_cmpint (imposition.columns, ==, CASES[i].columns);
    g_assert_cmpint (imposition.rows, ==, CASES[i].rows);
    g_assert_cmpint (imposition.left, ==, CASES[i].left);
    g_assert_cmpint (imposition.top, ==, CASES[i].top);
    g_assert_cmpuint (laurel_imposition_get_n (&imposition), ==,
                      CASES[i].columns * CASES[i].rows);
  }
}

/* The last of many is where it should be: 99 mm in whole points would be off by 0.26 mm. */
static void
test_exact (void)
{
  LaurelImposition imposition;
  int x, y;

  g_assert_true (laurel_imposition_init (&imposition, "A4", 105 * MM, 99 * MM, FALSE, NULL));
  laurel_imposition_get_place (&imposition, 5, &x, &y);
  g_assert_cmpint (x, ==, 105000);
  g_assert_cmpint (y, ==, 198000);
}

/* What stands on a card stands on its place of the sheet. */
static void
test_moved (void)
{
  LaurelImposition imposition;
  g_autoptr (LaurelLeaf) card = laurel_leaf_new (105 * MM, 99 * MM), leaf = NULL;
  LaurelItem *item = laurel_item_new (LAUREL_SHAPE_FILL, 10, 20, 30, 40);

  g_assert_true (laurel_imposition_init (&imposition, "A4", 105 * MM, 99 * MM, FALSE, NULL));
  item->turned = TRUE;
  item->turn_x = 50;
  g_ptr_array_add (card->items, item);
  leaf = laurel_imposition_new_leaf (&imposition);
  g_assert_cmpfloat_with_epsilon (leaf->width, 210 * MM, 1e-6);
  laurel_imposition_put (&imposition, leaf, 3, card);
  g_assert_cmpuint (card->items->len, ==, 0);
  g_assert_cmpuint (leaf->items->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (item->x, 10 + 105 * MM, 1e-6);
  g_assert_cmpfloat_with_epsilon (item->y, 20 + 99 * MM, 1e-6);
  g_assert_cmpfloat_with_epsilon (item->turn_x, 50 + 105 * MM, 1e-6);
}

/* Marks are outside of what is cut out, two at each end of a line that is cut. */
static void
test_marks (void)
{
  LaurelImposition imposition;
  g_autoptr (LaurelLeaf) leaf = NULL;
  double left, right, top, bottom;

  g_assert_true (laurel_imposition_init (&imposition, "A4", 90 * MM, 54 * MM, TRUE, NULL));
  leaf = laurel_imposition_new_leaf (&imposition);
  left = imposition.left * MM / 1000;
  right = left + 180 * MM;
  top = imposition.top * MM / 1000;
  bottom = top + 270 * MM;
  g_assert_cmpuint (leaf->items->len, ==, 2 * (2 + 1) + 2 * (5 + 1));
  for (guint i = 0; i < leaf->items->len; i++) {
    const LaurelItem *item = leaf->items->pdata[i];
    gboolean beside = item->x + item->width < left || item->x > right;
    gboolean above = item->y + item->height < top || item->y > bottom;

    g_assert_true (beside != above);
    g_assert_cmpfloat (item->x, >=, 0);
    g_assert_cmpfloat (item->y, >=, 0);
    g_assert_cmpfloat (item->y + item->height, <=, leaf->height);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imposition/places", test_places);
  g_test_add_func ("/imposition/exact", test_exact);
  g_test_add_func ("/imposition/moved", test_moved);
  g_test_add_func ("/imposition/marks", test_marks);
  return g_test_run ();
}
