/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-batch.h"
#include "documents/laurel-calibration.h"
#include "documents/laurel-press.h"
#include "documents/laurel-print-ground.h"
#include "documents/laurel-print-order.h"
#include "documents/laurel-template.h"

#define MM (72 / 25.4)

static const struct {
  const char *range;
  LaurelPrintSides sides;
  guint n_pages;
  const char *pages; /* (nullable): refused */
} ORDERS[] = {
  { "", LAUREL_PRINT_ALL, 3, "1 2 3" },
  { "  ", LAUREL_PRINT_ALL, 1, "1" },
  { "", LAUREL_PRINT_ODD, 5, "1 3 5" },
  { "", LAUREL_PRINT_EVEN, 5, "2 4" },
  { "", LAUREL_PRINT_EVEN, 1, NULL },
  { "2", LAUREL_PRINT_ALL, 3, "2" },
  { "1-3, 7", LAUREL_PRINT_ALL, 9, "1 2 3 7" },
  { "7,1-3", LAUREL_PRINT_ALL, 9, "7 1 2 3" },
  { "4-", LAUREL_PRINT_ALL, 6, "4 5 6" },
  { "-2", LAUREL_PRINT_ALL, 6, "1 2" },
  { "2-6", LAUREL_PRINT_EVEN, 6, "2 4 6" },
  { "2-6", LAUREL_PRINT_ODD, 6, "3 5" },
  { "4", LAUREL_PRINT_ODD, 6, NULL },
  { "１－３、５", LAUREL_PRINT_ALL, 6, "1 2 3 5" },
  { "2至4，6", LAUREL_PRINT_ALL, 6, "2 3 4 6" },
  { "2~3", LAUREL_PRINT_ALL, 6, "2 3" },
  { "0", LAUREL_PRINT_ALL, 6, NULL },
  { "7", LAUREL_PRINT_ALL, 6, NULL },
  { "5-3", LAUREL_PRINT_ALL, 6, NULL },
  { "2-9", LAUREL_PRINT_ALL, 6, NULL },
  { "-", LAUREL_PRINT_ALL, 6, NULL },
  { "1,,2", LAUREL_PRINT_ALL, 6, NULL },
  { "1-2-3", LAUREL_PRINT_ALL, 6, NULL },
  { "all", LAUREL_PRINT_ALL, 6, NULL },
  { "99999999999999999999", LAUREL_PRINT_ALL, 6, NULL },
};

static void
test_orders (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ORDERS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GArray) pages = laurel_print_order_list (ORDERS[i].range, ORDERS[i].sides,
                                                        ORDERS[i].n_pages, &error);
    g_autoptr (GString) text = g_string_new (NULL);

    g_test_message ("“%s”, %d", ORDERS[i].range, ORDERS[i].sides);
    if (ORDERS[i].pages == NULL) {
      g_assert_null (pages);
      g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
      continue;
    }
    g_assert_no_error (error);
    for (guint j = 0; j < pages->len; j++)
      g_string_append_printf (text, j ? " %u" : "%u", g_array_index (pages, guint, j) + 1);
    g_assert_cmpstr (text->str, ==, ORDERS[i].pages);
  }
}

static GBytes *
make_cards (guint n)
{
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_load ("award-wreath", "en", &error);
  g_autoptr (LaurelBatch) batch = NULL;
  const char *texts[64] = { "Ann Vale", "Hilltown Works", "Month of Good Work", "First prize" };
  g_autoptr (LaurelProgress) progress = laurel_progress_new ();
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  GBytes *pdf;

  g_assert_no_error (error);
  batch = laurel_batch_new (template, &error);
  g_assert_no_error (error);
  for (guint i = 1; i <= n; i++)
    laurel_batch_add_row (batch, i, texts);
  pdf = laurel_batch_dup_pdf (batch, faults, progress, &error);
  g_assert_no_error (error);

  return pdf;
}

static guint
count_marked (GBytes *pdf, guint page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPress) press = laurel_press_new (pdf, &error);
  g_autoptr (LaurelPicture) picture = NULL;
  const guint32 *pixels;
  guint n = 0;

  g_assert_no_error (error);
  picture = laurel_press_draw (press, page, 0.5, &error);
  g_assert_no_error (error);
  pixels = g_bytes_get_data (picture->pixels, NULL);
  for (gsize i = 0; i < (gsize) picture->stride / 4 * picture->height; i++)
    n += (pixels[i] & 0xff) < 0xe0;

  return n;
}

/* The border goes; the words stay, and stay where they are. */
static void
test_ground (void)
{
  g_autoptr (GBytes) pdf = make_cards (2), bare = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPress) press = NULL, bare_press = NULL;

  bare = laurel_print_ground_leave_out (pdf, NULL, &error);
  g_assert_no_error (error);
  press = laurel_press_new (pdf, &error);
  bare_press = laurel_press_new (bare, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (laurel_press_get_n_pages (bare_press), ==, 2);

  for (guint page = 0; page < 2; page++) {
    g_autofree char *text = laurel_press_dup_text (press, page);
    g_autofree char *bare_text = laurel_press_dup_text (bare_press, page);
    g_autoptr (GArray) found = laurel_press_find (press, page, "Ann Vale");
    g_autoptr (GArray) bare_found = laurel_press_find (bare_press, page, "Ann Vale");
    const LaurelPressBox *one, *other;

    g_assert_cmpstr (text, ==, bare_text);
    g_assert_cmpuint (found->len, >, 0);
    g_assert_cmpuint (bare_found->len, ==, found->len);
    one = &g_array_index (found, LaurelPressBox, 0);
    other = &g_array_index (bare_found, LaurelPressBox, 0);
    g_assert_cmpfloat_with_epsilon (one->x, other->x, 0.01);
    g_assert_cmpfloat_with_epsilon (one->y, other->y, 0.01);
    g_assert_cmpuint (count_marked (pdf, page), >, 2 * count_marked (bare, page));
    g_assert_cmpuint (count_marked (bare, page), >, 100);
  }
}

static void
test_no_ground (void)
{
  g_autoptr (GBytes) pdf = make_cards (1), bare = NULL, again = NULL;
  g_autoptr (GBytes) nothing = g_bytes_new_static ("%PDF-1.4", 8);
  g_autoptr (GError) error = NULL;

  bare = laurel_print_ground_leave_out (pdf, NULL, &error);
  again = laurel_print_ground_leave_out (bare, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_marked (again, 0), ==, count_marked (bare, 0));

  g_assert_null (laurel_print_ground_leave_out (nothing, NULL, &error));
  g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE);
}

/* Its crosses stand where its words say that they do. */
static void
test_calibration (void)
{
  static const char *const LANGUAGES[] = { "en", "zh" };

  for (gsize i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelPages) pages = laurel_calibration_compose (LANGUAGES[i], &error);
    g_autoptr (GBytes) pdf = NULL;
    g_autoptr (LaurelPress) press = NULL;
    g_autoptr (LaurelPicture) picture = NULL;
    const guint32 *row;

    g_assert_no_error (error);
    pdf = laurel_pages_dup_pdf (pages, NULL, &error);
    press = laurel_press_new (pdf, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (laurel_press_get_n_pages (press), ==, 1);

    /* Ten picture elements a millimetre: 20 mm from both edges, and from none other. */
    picture = laurel_press_draw (press, 0, 10 / MM, &error);
    g_assert_no_error (error);
    row = (const guint32 *) (gconstpointer)
          ((const char *) g_bytes_get_data (picture->pixels, NULL) + 150 * picture->stride);
    for (int x = 150; x < 240; x++)
      if ((row[x] & 0xff) < 0x60)
        g_assert_cmpint (ABS (x - 200), <=, 1);
    g_assert_cmpint ((int) MIN (row[199] & 0xff, row[200] & 0xff), <, 0x80);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/print/orders", test_orders);
  g_test_add_func ("/documents/print/ground", test_ground);
  g_test_add_func ("/documents/print/no-ground", test_no_ground);
  g_test_add_func ("/documents/print/calibration", test_calibration);

  return g_test_run ();
}
