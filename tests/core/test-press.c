/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-batch.h"
#include "documents/laurel-paper.h"
#include "documents/laurel-press.h"
#include "paper-sample.h"

#include <math.h>

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

static LaurelPaperData *
new_data (const char *kind, const char *language)
{
  if (g_str_equal (kind, "announcement"))
    return sample_new_activity (language, 1);
  if (g_str_equal (kind, "change-notice"))
    return sample_new_changes (language);

  return sample_new_plan (language);
}

static LaurelPages *
compose (const LaurelPaperData *data, const char *kind, const char *title, LaurelPages *like)
{
  g_autoptr (GHashTable) overrides = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  LaurelPages *pages;

  g_hash_table_insert (overrides, (gpointer) "title", (gpointer) title);
  pages = laurel_paper_compose_in (data, kind, overrides, NULL, like, &error);
  g_assert_no_error (error);

  return pages;
}

static LaurelPress *
open_pdf (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  LaurelPress *press;

  g_assert_nonnull (pdf);
  press = laurel_press_new (pdf, &error);
  g_assert_no_error (error);

  return press;
}

static void
assert_same_page (LaurelPress *one, guint page, LaurelPress *other, guint other_page)
{
  g_autoptr (LaurelPicture) drawn = laurel_press_draw (one, page, 1.5, NULL);
  g_autoptr (LaurelPicture) drawn_other = laurel_press_draw (other, other_page, 1.5, NULL);
  g_autofree char *text = laurel_press_dup_text (one, page);
  g_autofree char *other_text = laurel_press_dup_text (other, other_page);

  g_assert_cmpstr (text, ==, other_text);
  g_assert_cmpuint (count_dark (drawn), >, 0);
  g_assert_true (g_bytes_equal (drawn->pixels, drawn_other->pixels));
}

/* On the mean no dot differs by more than a part of 255: letters are smoothed alike. */
static void
assert_looks_like (LaurelPages *pages, guint page, LaurelPress *press)
{
  g_autoptr (LaurelPicture) sketch = laurel_pages_draw (pages, page, 1.5, NULL);
  g_autoptr (LaurelPicture) drawn = laurel_press_draw (press, page, 1.5, NULL);
  const guint8 *one = g_bytes_get_data (sketch->pixels, NULL);
  const guint8 *other = g_bytes_get_data (drawn->pixels, NULL);
  gsize size = g_bytes_get_size (sketch->pixels);
  guint64 sum = 0;
  guint far = 0;

  g_assert_cmpint (sketch->width, ==, drawn->width);
  g_assert_cmpuint (size, ==, g_bytes_get_size (drawn->pixels));
  for (gsize i = 0; i < size; i++) {
    int difference = ABS (one[i] - other[i]);

    sum += (guint) difference;
    far += difference > 128;
  }
  g_test_message ("%.3f, and %.2f of a thousand far", (double) sum / size, far * 1000. / size);
  g_assert_cmpuint (sum, <=, size);
  g_assert_cmpuint (far, <=, size / 1000);
}

/* A page that is shown before the others are written is the page that is printed, and before it is
 * a PDF it looks like it. */
static void
test_alone_as_among_others (void)
{
  static const char *const KINDS[] = { "year-plan", "announcement", "change-notice" };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (KINDS); i++) {
    g_autoptr (LaurelPaperData) data = new_data (KINDS[i / 2], i % 2 == 0 ? "zh" : "en");
    g_autoptr (LaurelPages) pages = compose (data, KINDS[i / 2], "如此 “Plan” 2025", NULL);
    g_autoptr (GBytes) whole = laurel_pages_dup_pdf (pages, NULL, NULL);
    g_autoptr (LaurelPress) all = open_pdf (whole);

    g_assert_cmpuint (laurel_press_get_n_pages (all), ==, laurel_pages_get_n_pages (pages));
    for (guint page = 0; page < laurel_pages_get_n_pages (pages); page++) {
      g_autoptr (GBytes) pdf = laurel_pages_dup_page_pdf (pages, page, NULL);
      g_autoptr (LaurelPress) alone = open_pdf (pdf);

      g_assert_cmpuint (laurel_press_get_n_pages (alone), ==, 1);
      assert_same_page (alone, 0, all, page);
      assert_looks_like (pages, page, all);
    }
  }
}

/* The grey of a part of a picture. */
static double
get_grey (LaurelPicture *picture, int x, int y, int side)
{
  const guint8 *pixels = g_bytes_get_data (picture->pixels, NULL);
  double sum = 0;

  for (int j = y * side; j < (y + 1) * side; j++)
    for (int i = x * side; i < (x + 1) * side; i++)
      sum += pixels[(gsize) j * picture->stride + 4 * (gsize) i];

  return sum / (side * side);
}

/* A letter stands where it does in a picture so large that no pixel counts: across to half a pixel,
 * and up and down to a whole one, which is sharper. */
static void
test_small_type_is_even (void)
{
  enum { TIMES = 6 };
  g_autoptr (GBytes) pdf = make_pdf ("year-plan");
  g_autoptr (LaurelPress) press = open_pdf (pdf);
  g_autoptr (LaurelPicture) small = laurel_press_draw (press, 0, 1, NULL);
  g_autoptr (LaurelPicture) large = laurel_press_draw (press, 0, TIMES, NULL);
  double sum = 0, ink = 0;

  for (int y = 0; y < MIN (small->height, large->height / TIMES); y++)
    for (int x = 0; x < MIN (small->width, large->width / TIMES); x++) {
      double wanted = get_grey (large, x, y, TIMES);

      sum += fabs (get_grey (small, x, y, 1) - wanted);
      ink += 255 - wanted;
    }

  g_test_message ("%.3f of the ink is elsewhere", sum / ink);
  g_assert_cmpfloat (sum / ink, <, 0.4);
}

/* What was composed before lends its fonts, and nothing else. */
static void
test_fonts_are_lent (void)
{
  g_autoptr (LaurelPaperData) plan = sample_new_plan ("en");
  g_autoptr (LaurelPaperData) data = sample_new_activity ("en", 1);
  g_autoptr (LaurelPaperData) chinese = sample_new_activity ("zh", 1);
  g_autoptr (LaurelPages) before = compose (plan, "year-plan", "Before", NULL);
  g_autoptr (LaurelPages) fresh = compose (data, "announcement", "After", NULL);
  g_autoptr (LaurelPages) lent = compose (data, "announcement", "After", before);
  g_autoptr (LaurelPages) other = compose (chinese, "announcement", "After", before);
  g_autoptr (LaurelPages) other_fresh = compose (chinese, "announcement", "After", NULL);
  LaurelPages *pairs[][2] = { { fresh, lent }, { other_fresh, other } };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_auto (GStrv) missing = laurel_pages_dup_fallbacks (pairs[i][0]);
    g_auto (GStrv) missing_too = laurel_pages_dup_fallbacks (pairs[i][1]);
    g_autoptr (GBytes) pdf = laurel_pages_dup_pdf (pairs[i][0], NULL, NULL);
    g_autoptr (GBytes) pdf_too = laurel_pages_dup_pdf (pairs[i][1], NULL, NULL);

    g_assert_true (g_strv_equal ((const char *const *) missing,
                                 (const char *const *) missing_too));
    g_assert_true (g_bytes_equal (pdf, pdf_too));
  }
}

static gpointer
free_pages (gpointer queue)
{
  LaurelPages *pages;

  while ((pages = g_async_queue_pop (queue)) != queue)
    laurel_pages_unref (pages);

  return NULL;
}

static gpointer
paint_page (gpointer pages)
{
  for (int i = 0; i < 3; i++) {
    g_autoptr (GBytes) pdf = laurel_pages_dup_page_pdf (pages, 0, NULL);

    g_assert_nonnull (pdf);
  }

  return NULL;
}

/* As when somebody types: one thread composes, one paints what was composed, one drops it. */
static void
test_fonts_go_over_threads (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_activity ("en", 1);
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();
  g_autoptr (LaurelPages) first = compose (data, "announcement", "0", NULL);
  GThread *drops = g_thread_new ("drops", free_pages, queue);
  GThread *paints = g_thread_new ("paints", paint_page, first);
  LaurelPages *before = laurel_pages_ref (first);

  for (int i = 1; i < 8; i++) {
    g_autofree char *title = g_strdup_printf ("%d", i);
    LaurelPages *pages = compose (data, "announcement", title, before);

    g_async_queue_push (queue, before);
    before = pages;
  }
  g_thread_join (paints);
  g_async_queue_push (queue, before);
  g_async_queue_push (queue, queue);
  g_thread_join (drops);
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
  g_test_add_func ("/documents/press/alone-as-among-others", test_alone_as_among_others);
  g_test_add_func ("/documents/press/small-type-is-even", test_small_type_is_even);
  g_test_add_func ("/documents/press/fonts-are-lent", test_fonts_are_lent);
  g_test_add_func ("/documents/press/fonts-go-over-threads", test_fonts_go_over_threads);
  g_test_add_func ("/documents/press/refused", test_refused);
  g_test_add_func ("/documents/press/find", test_find);
  g_test_add_func ("/documents/press/text", test_text);
  g_test_add_func ("/documents/press/threads", test_threads);

  return g_test_run ();
}
