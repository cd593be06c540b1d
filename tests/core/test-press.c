/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-batch.h"
#include "documents/laurel-paper.h"
#include "documents/laurel-press.h"
#include "paper-sample.h"

static GBytes *
make_pdf (const char *kind)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("zh");
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPages) pages = laurel_paper_compose (data, kind, NULL, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = laurel_pages_dup_pdf (pages, NULL, &error);
  g_assert_no_error (error);

  return bytes;
}

/* How many of a picture's pixels are neither white nor near it. */
static guint
count_dark (LaurelPicture *picture)
{
  const guint32 *pixels = g_bytes_get_data (picture->pixels, NULL);
  guint n = 0;

  for (gsize i = 0; i < g_bytes_get_size (picture->pixels) / 4; i++)
    n += (pixels[i] & 0xff) < 0x80;

  return n;
}

/* A list of one row, at four dots a point. */
static guint
count_dark_of_row (const char *organisation)
{
  const char *none[16] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template = laurel_template_load ("sign-in", "zh", &error);
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelBatch) batch = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (LaurelPress) press = NULL;
  g_autoptr (LaurelPicture) picture = NULL;

  g_assert_no_error (error);
  batch = laurel_batch_new (g_steal_pointer (&template), &error);
  g_assert_no_error (error);
  laurel_batch_add_row (batch, 1, none);
  laurel_batch_set_text (batch, 0, "name", "A");
  laurel_batch_set_text (batch, 0, "organisation", organisation);
  pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
  g_assert_no_error (error);
  press = laurel_press_new (pdf, &error);
  g_assert_no_error (error);
  picture = laurel_press_draw (press, 0, 4, &error);
  g_assert_no_error (error);

  return count_dark (picture);
}

/* Which cairo loses on its way into a PDF when it is alone in its typeface. */
static void
test_no_character_is_lost (void)
{
  guint without = count_dark_of_row ("");
  guint with = count_dark_of_row ("如");
  guint other = count_dark_of_row ("好");

  g_test_message ("%u %u %u", without, with, other);
  g_assert_cmpuint (with, >, without + (other - without) / 2);
  g_assert_cmpuint (with, <, without + (other - without) * 2);
}

static void
test_draw (void)
{
  g_autoptr (GBytes) pdf = make_pdf ("year-plan");
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPress) press = laurel_press_new (pdf, &error);
  guint last = laurel_press_get_n_pages (press) - 1;
  g_autoptr (LaurelPicture) first = laurel_press_draw (press, 0, 0.5, &error);
  g_autoptr (LaurelPicture) drawing = laurel_press_draw (press, last, 1, &error);
  double width, height;

  g_assert_no_error (error);
  g_assert_cmpint (first->width, ==, 298);
  g_assert_cmpint (first->height, ==, 421);
  g_assert_cmpuint (count_dark (first), >, 500);
  g_assert_cmpuint (g_bytes_get_size (first->pixels), ==, (gsize) first->stride * first->height);

  laurel_press_get_page_size (press, last, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.01);
  g_assert_cmpint (drawing->width, ==, 842);
  g_assert_cmpint (drawing->height, ==, 596);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) pdf = make_pdf ("announcement");
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (pdf, 0, 300);
  g_autoptr (GBytes) text = g_bytes_new_static ("not a PDF", 9);
  g_autoptr (LaurelPress) press = laurel_press_new (pdf, NULL);
  g_autoptr (GError) huge = NULL;
  GBytes *faulty[] = { half, text };

  for (gsize i = 0; i < G_N_ELEMENTS (faulty); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_press_new (faulty[i], &error));
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE);
  }

  g_assert_null (laurel_press_draw (press, 0, 100, &huge));
  g_assert_error (huge, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE);
}

static void
test_find (void)
{
  g_autoptr (GBytes) pdf = make_pdf ("year-plan");
  g_autoptr (LaurelPress) press = laurel_press_new (pdf, NULL);
  g_autoptr (GArray) found = laurel_press_find (press, 0, "全员工艺知识竞赛");
  g_autoptr (GArray) none = laurel_press_find (press, 0, "没有的字");
  g_autoptr (GArray) empty = laurel_press_find (press, 0, "");
  LaurelPressBox *box = &g_array_index (found, LaurelPressBox, 0);
  g_autofree char *selected = NULL;
  g_autoptr (GArray) region = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpfloat_with_epsilon (box->width, 8 * 9.5, 0.5);

  selected = laurel_press_dup_selection (press, 0, box->x, box->y + 2, box->x + box->width,
                                         box->y + box->height - 2);
  g_assert_cmpstr (selected, ==, "全员工艺知识竞赛");
  region = laurel_press_get_selection (press, 0, box->x, box->y + 2, box->x + box->width,
                                       box->y + box->height - 2);
  g_assert_cmpuint (region->len, >, 0);
}

static void
test_text (void)
{
  g_autoptr (GBytes) pdf = make_pdf ("announcement");
  g_autoptr (LaurelPress) press = laurel_press_new (pdf, NULL);
  g_autofree char *text = laurel_press_dup_text (press, 0);

  g_assert_true (g_str_has_prefix (text, "南汀工艺协会\n南工协〔2025〕14号\n"));
}

/* On a thread of its own, with no display, from data to pixels. */
static gpointer
run (gpointer data)
{
  test_draw ();
  test_text ();

  return GINT_TO_POINTER (1);
}

static void
test_threads (void)
{
  GThread *threads[3];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("press", run, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (threads[i])), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/press/lost", test_no_character_is_lost);
  g_test_add_func ("/documents/press/draw", test_draw);
  g_test_add_func ("/documents/press/refused", test_refused);
  g_test_add_func ("/documents/press/find", test_find);
  g_test_add_func ("/documents/press/text", test_text);
  g_test_add_func ("/documents/press/threads", test_threads);

  return g_test_run ();
}
