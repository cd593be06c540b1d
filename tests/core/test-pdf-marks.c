/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-qr.h"
#include "exchange/pdf/laurel-pdf-codes.h"
#include "exchange/pdf/laurel-pdf-marks.h"
#include "testlib/laurel-test-library.h"

#include <cairo-pdf.h>
#include <math.h>

/* Codes on pages, large and small, turned, pale and smeared: where they are seen, and that what
 * they say is read, all of them. */

#define WIDTH 840
#define HEIGHT 594
#define TIP 45

typedef struct {
  double x, y; /* of the middle */
  double side;
  double turn;  /* degrees */
  double ink;   /* 0 black, 1 white */
  double paper; /* of the page behind it */
} Code;

static void
draw_code (cairo_t *cr, const Code *code, const char *text)
{
  g_autoptr (LaurelQr) qr = laurel_qr_new (text, NULL);
  double dot = code->side / qr->side;

  cairo_save (cr);
  cairo_translate (cr, code->x, code->y);
  cairo_rotate (cr, code->turn * G_PI / 180);
  cairo_translate (cr, -code->side / 2, -code->side / 2);
  cairo_set_source_rgb (cr, code->ink, code->ink, code->ink);
  for (int i = 0; i < qr->side * qr->side; i++)
    if (qr->dark[i])
      cairo_rectangle (cr, i % qr->side * dot, i / qr->side * dot, dot, dot);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Lines, frames and rings, as a certificate has them: none is a mark of a code. */
static void
draw_ground (cairo_t *cr, double paper)
{
  cairo_set_source_rgb (cr, paper, paper, paper);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, .7, .55, .2);
  cairo_set_line_width (cr, 1.5);
  for (int i = 0; i < 20; i++) {
    cairo_rectangle (cr, 10 + 3 * i, 10 + 3 * i, WIDTH - 20 - 6 * i, HEIGHT - 20 - 6 * i);
    cairo_new_sub_path (cr);
    cairo_arc (cr, 420, 150, 10 + 3 * i, 0, 2 * G_PI);
  }
  cairo_stroke (cr);
}

static const Code CODES[] = {
  { 700, 450, 70, 0, 0, 1 },   { 130, 480, 45, 0, 0, 1 },    { 420, 410, 200, 0, 0, 1 },
  { 700, 450, 70, 30, 0, 1 },  { 600, 300, 90, TIP, 0, 1 },   { 300, 450, 70, 90, 0, 1 },
  { 300, 450, 70, 187, 0, 1 }, { 700, 450, 70, 0, .5, .9 },  { 700, 450, 70, 0, .6, 1 },
  { 700, 450, 70, 3, .1, .4 },
};

static cairo_status_t
on_write (void *closure, const guchar *data, guint length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Draws a page as a PDF has it. */
typedef void (*Draw) (cairo_t *cr, const Code *codes, guint n);

static void
draw_page (cairo_t *cr, const Code *codes, guint n)
{
  draw_ground (cr, codes->paper);
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = g_strdup_printf ("LAUREL1|QM-2026-%05u|of a certificate", i);

    draw_code (cr, &codes[i], text);
  }
}

static cairo_surface_t *
paint (const Code *codes, guint n, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, (int) (WIDTH * scale), (int) (HEIGHT * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  draw_page (cr, codes, n);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* A page that was scanned is a picture, and its edges are soft. */
static void
draw_scan (cairo_t *cr, const Code *codes, guint n)
{
  cairo_surface_t *surface = paint (codes, n, 1.7);

  cairo_scale (cr, 1 / 1.7, 1 / 1.7);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static GBytes *
make_pdf (Draw draw, const Code *codes, guint n)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_write, array, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  draw (cr, codes, n);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static guint8 *
dup_grey (cairo_surface_t *surface, int width, int height)
{
  guint8 *grey = g_malloc ((gsize) width * height);

  for (int i = 0; i < width * height; i++)
    grey[i] = cairo_image_surface_get_data (surface)[i / width
      * cairo_image_surface_get_stride (surface) + i % width * 4];

  return grey;
}

static void
test_a_code_is_seen (void)
{
  const double scale = 1.5;
  int width = (int) (WIDTH * scale), height = (int) (HEIGHT * scale);

  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++) {
    const Code *code = &CODES[i];
    cairo_surface_t *surface = paint (code, 1, scale);
    g_autofree guint8 *grey = dup_grey (surface, width, height);
    double reach = code->side / 2 * (fabs (cos (code->turn * G_PI / 180))
                                     + fabs (sin (code->turn * G_PI / 180)));
    cairo_rectangle_int_t area;
    double dot;

    g_test_message ("code %u", (guint) i);
    g_assert_true (laurel_pdf_marks_find (grey, width, height, &area, &dot));
    g_assert_cmpfloat (area.x, <=, (code->x - reach) * scale);
    g_assert_cmpfloat (area.y, <=, (code->y - reach) * scale);
    g_assert_cmpfloat (area.x + area.width, >=, (code->x + reach) * scale);
    g_assert_cmpfloat (area.y + area.height, >=, (code->y + reach) * scale);
    g_assert_cmpfloat (area.width, <=, (4 * reach + 30) * scale);
    g_assert_cmpfloat (dot, >, .5 * code->side / 33 * scale);
    g_assert_cmpfloat (dot, <, 2 * code->side / 25 * scale);
    cairo_surface_destroy (surface);
  }
}

/* A pattern of nothing but marks, and a picture that is too small to have one. */
static void
test_what_is_no_code_is_not_seen (void)
{
  const Code none = { .paper = 1 };
  cairo_surface_t *surface = paint (&none, 0, 1.5);
  g_autofree guint8 *grey = dup_grey (surface, WIDTH, HEIGHT);
  g_autofree guint8 *marks = g_malloc (700 * 700);
  cairo_rectangle_int_t area;
  double dot;

  g_assert_false (laurel_pdf_marks_find (grey, WIDTH, HEIGHT, &area, &dot));
  cairo_surface_destroy (surface);

  for (int i = 0; i < 700 * 700; i++) {
    int ring = MAX (abs (i % 700 % 20 - 9), abs (i / 700 % 20 - 9)) / 2;

    marks[i] = ring <= 1 || ring == 3 ? 0 : 255;
  }
  g_assert_false (laurel_pdf_marks_find (marks, 700, 700, &area, &dot));
  for (int width = 1; width < 4; width++)
    g_assert_false (laurel_pdf_marks_find (marks, width, 1, &area, &dot));
}

static guint
count_codes (Draw draw, const Code *codes, guint n)
{
  g_autoptr (GBytes) bytes = make_pdf (draw, codes, n);
  LaurelPdfOutcome outcome;
  g_autoptr (GVariant) answer =
    g_variant_ref_sink (laurel_pdf_codes_scan (bytes, 1, &outcome));
  g_autoptr (GVariant) pages = g_variant_get_child_value (answer, 2);
  g_autoptr (GVariant) page = g_variant_get_child_value (pages, 0);
  g_autoptr (GVariant) found = g_variant_get_child_value (page, 0);

  g_assert_cmpint (outcome, ==, LAUREL_PDF_OUTCOME_READ);

  return (guint) g_variant_n_children (found);
}

/* But one that stands on its tip is seen only: zbar does not read it, however it is drawn. */
static void
test_a_code_is_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++) {
    if (CODES[i].turn == TIP)
      continue;
    g_test_message ("code %u", (guint) i);
    g_assert_cmpuint (count_codes (draw_page, &CODES[i], 1), ==, 1);
    if (CODES[i].side >= 70)
      g_assert_cmpuint (count_codes (draw_scan, &CODES[i], 1), ==, 1);
  }
}

/* Another code beside one that holds is not passed over, wherever it is and however large. */
static void
test_all_codes_are_read (void)
{
  static const Code ALL[] = {
    { 110, 110, 45, 0, 0, 1 }, { 720, 470, 70, 0, 0, 1 }, { 420, 390, 160, 20, .3, 1 },
    { 150, 460, 70, 90, 0, 1 },
  };

  for (guint n = 1; n <= G_N_ELEMENTS (ALL); n++)
    g_assert_cmpuint (count_codes (draw_page, ALL, n), ==, n);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/pdf-marks/seen", test_a_code_is_seen);
  g_test_add_func ("/pdf-marks/none", test_what_is_no_code_is_not_seen);
  g_test_add_func ("/pdf-marks/read", test_a_code_is_read);
  g_test_add_func ("/pdf-marks/all", test_all_codes_are_read);

  return g_test_run ();
}
