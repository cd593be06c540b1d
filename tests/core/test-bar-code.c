/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-bar-code.h"

#include "base/laurel-error.h"
#include "documents/laurel-batch.h"
#include "logistics/laurel-waybill.h"
#include "page-dump.h"
#include "pdf-reader.h"

#include <zbar.h>

#define SSCC "069012340000001235"
#define MM (72 / 25.4)
#define SCALE (300 / 72.0) /* an office scanner's */

/* Widths of bars and spaces, in turn, of some values of Code 128 (ISO/IEC 15417, table 1). */
static const struct {
  int value;
  const char *widths;
} SYMBOLS[] = {
  { 0, "212222" }, { 6, "122213" }, { 12, "112232" }, { 15, "113222" }, { 34, "131123" },
  { 35, "131321" }, { 90, "214121" }, { 102, "411131" }, { 105, "211232" },
};

static void
add_symbol (GString *modules, const char *widths)
{
  for (int i = 0; widths[i] != '\0'; i++)
    for (int n = widths[i] - '0'; n > 0; n--)
      g_string_append_c (modules, i % 2 == 0 ? '#' : '.');
}

static char *
dup_modules (const LaurelBarCode *code)
{
  GString *modules = g_string_new (NULL);

  for (int i = 0; i < code->width; i++)
    g_string_append_c (modules, code->dark[i] ? '#' : '.');

  return g_string_free (modules, FALSE);
}

/* Start C, FNC1, pairs of digits, the check value 1354 mod 103, stop: 156 modules. */
static void
test_sscc (void)
{
  static const int VALUES[] = { 105, 102, 0, 6, 90, 12, 34, 0, 0, 0, 12, 35, 15 };
  static const char *const WAYS[] = { SSCC, "00" SSCC, "(00) 0 6901234 000000123 5" };
  g_autoptr (GString) expected = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (VALUES); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (SYMBOLS); k++)
      if (SYMBOLS[k].value == VALUES[i])
        add_symbol (expected, SYMBOLS[k].widths);
  add_symbol (expected, "2331112");
  g_assert_cmpuint (expected->len, ==, 156);

  for (gsize i = 0; i < G_N_ELEMENTS (WAYS); i++) {
    g_autoptr (LaurelBarCode) code = laurel_bar_code_new (WAYS[i], NULL);
    g_autofree char *modules = dup_modules (code);

    g_assert_cmpstr (modules, ==, expected->str);
  }
}

static void
test_serial (void)
{
  g_autofree char *sscc = laurel_waybill_dup_sscc ("6901234", 123);
  g_autofree char *longest = laurel_waybill_dup_sscc ("690123456789", 9999);

  g_assert_cmpstr (sscc, ==, SSCC);
  g_assert_cmpuint (strlen (longest), ==, 18);
  g_assert_null (laurel_waybill_dup_sscc ("690123456789", 10000));
  g_assert_null (laurel_waybill_dup_sscc (NULL, 1));
  g_assert_cmpint (laurel_waybill_read_serial ("00" SSCC, "6901234"), ==, 123);
  g_assert_cmpint (laurel_waybill_read_serial (longest, "690123456789"), ==, 9999);
  g_assert_cmpint (laurel_waybill_read_serial (SSCC, "6901235"), ==, 0);
  g_assert_cmpint (laurel_waybill_read_serial ("069012340000001236", "6901234"), ==, 0);
  g_assert_cmpint (laurel_waybill_read_serial (SSCC, NULL), ==, 0);
  g_assert_cmpint (laurel_waybill_read_serial ("P-0123", "6901234"), ==, 0);
}

static void
test_refused (void)
{
  static const char *const TEXTS[] = { "", "包裹", "P\n1", "Zürich" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (laurel_bar_code_new (TEXTS[i], &error));
    g_assert_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TOO_LONG);
  }
}

/* ---- on paper -------------------------------------------------------------- */

/* A page as wide as a label, with nothing but the code. @faults may get some. */
static LaurelPages *
print (double width, const char *text, GPtrArray *faults)
{
  g_autofree char *json =
    g_strdup_printf ("{\"language\": \"en\", \"label\": {\"zh\": \"标\", \"en\": \"Bars\"},"
                     " \"kind\": \"label\", \"title\": \"Bars\", \"subject\": \"Bars\","
                     " \"page\": {\"width\": \"%gmm\", \"height\": \"40mm\", \"top\": 0,"
                     " \"right\": 0, \"bottom\": 0, \"left\": 0}, \"inputs\": [{\"name\":"
                     " \"name\", \"label\": {\"zh\": \"码\", \"en\": \"Code\"}, \"also\": [],"
                     " \"sample\": \"1\"}], \"styles\": {}, \"sections\": [{\"boxes\": [{"
                     "\"type\": \"bars\", \"text\": \"{{name}}\", \"x\": 0, \"top\": 20,"
                     " \"width\": \"%gmm\", \"height\": 60}]}]}", width, width);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_read (bytes, &error);
  g_autoptr (LaurelBatch) batch = NULL;
  const char *none[64] = { NULL };

  g_assert_no_error (error);
  batch = laurel_batch_new (template, &error);
  g_assert_no_error (error);
  laurel_batch_add_row (batch, 1, none);
  laurel_batch_set_text (batch, 0, "name", text);

  return laurel_batch_compose (batch, 0, faults);
}

/* Returns: (transfer full): the bytes of a page as a scanner has them, black and white alike */
static guint8 *
dup_grey (PopplerDocument *document, int *width, int *height)
{
  pdf_auto PopplerPage *page = poppler_document_get_page (document, 0);
  cairo_surface_t *surface;
  double wide, high;
  guint8 *grey;
  cairo_t *cr;

  poppler_page_get_size (page, &wide, &high);
  *width = (int) (wide * SCALE);
  *height = (int) (high * SCALE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, *width, *height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  grey = g_malloc ((gsize) *width * (gsize) *height);
  for (int i = 0; i < *width * *height; i++)
    grey[i] = cairo_image_surface_get_data (surface)[i / *width *
                                                     cairo_image_surface_get_stride (surface) +
                                                     i % *width * 4];
  cairo_surface_destroy (surface);

  return grey;
}

/* Returns: (transfer full): what a scanner of shops says is on the page */
static char *
dup_scanned (LaurelPages *pages)
{
  pdf_auto PopplerDocument *document = pdf_open (pages);
  int width, height;
  g_autofree guint8 *grey = dup_grey (document, &width, &height);
  zbar_image_scanner_t *scanner = zbar_image_scanner_create ();
  zbar_image_t *image = zbar_image_create ();
  const zbar_symbol_t *symbol;
  char *text;

  zbar_image_scanner_set_config (scanner, 0, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config (scanner, ZBAR_CODE128, ZBAR_CFG_ENABLE, 1);
  zbar_image_set_format (image, zbar_fourcc ('Y', '8', '0', '0'));
  zbar_image_set_size (image, (guint) width, (guint) height);
  zbar_image_set_data (image, grey, (gulong) width * (gulong) height, NULL);
  g_assert_cmpint (zbar_scan_image (scanner, image), ==, 1);
  symbol = zbar_image_first_symbol (image);
  text = g_strndup (zbar_symbol_get_data (symbol), zbar_symbol_get_data_length (symbol));
  zbar_image_destroy (image);
  zbar_image_scanner_destroy (scanner);

  return text;
}

/* As wide as GS1 wants it, or as the label lets it be, with ten modules of white on each side. */
static void
test_printed (void)
{
  static const struct {
    double label, bars; /* mm */
    const char *text, *scanned;
  } CASES[] = {
    { 100, 77.22, SSCC, "00" SSCC },
    { 76, 76 / 176.0 * 156, SSCC, "00" SSCC },
    { 58.1, 51.5, "(00)" SSCC, "00" SSCC },
    { 76, 90 * 0.495, "P-0042", "P-0042" },
    { 76, 76 / 198.0 * 178, "G-2385226627752656897", "G-2385226627752656897" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
    g_autoptr (LaurelPages) pages = print (CASES[i].label, CASES[i].text, faults);
    g_autoptr (Dump) dump = dump_new (pages);
    g_autofree char *scanned = dup_scanned (pages);
    const DumpLine *bars = dump_find_shape (dump, "bars", 0);

    g_test_message ("%s: %.2f mm", CASES[i].text, bars->width / MM);
    g_assert_cmpuint (faults->len, ==, 0);
    g_assert_cmpfloat_with_epsilon (bars->width, CASES[i].bars * MM, 0.1);
    g_assert_cmpfloat_with_epsilon (bars->x + bars->width / 2, CASES[i].label * MM / 2, 0.02);
    g_assert_cmpstr (scanned, ==, CASES[i].scanned);
  }
}

/* Thinner bars would not be read: that is told before it is printed. */
static void
test_too_long (void)
{
  static const char *const TEXTS[] = { SSCC, "包裹42" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
    g_autoptr (LaurelPages) pages = print (40, TEXTS[i], faults);

    g_assert_cmpuint (faults->len, ==, 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bar-code/sscc", test_sscc);
  g_test_add_func ("/bar-code/serial", test_serial);
  g_test_add_func ("/bar-code/refused", test_refused);
  g_test_add_func ("/bar-code/printed", test_printed);
  g_test_add_func ("/bar-code/too-long", test_too_long);

  return g_test_run ();
}
