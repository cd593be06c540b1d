/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-codes.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <signal.h>
#include <time.h>
#include <zbar.h>

#include "exchange/laurel-exchange-error.h"
#include "exchange/pdf/laurel-pdf-ask.h"
#include "exchange/pdf/laurel-pdf-child.h"
#include "exchange/pdf/laurel-pdf-line.h"
#include "exchange/pdf/laurel-pdf-marks.h"

/*
 * What the QR codes in a PDF say. The picture counts: pages are drawn, and the codes are
 * read off them, as a telephone does: it looks where they are first, and then closely there.
 * A child does so for as many pages as it has time for, and another for the rest.
 */

/* What the file says of itself, how many pages it has, and of each that was read what its
 * codes say, and its text. */
#define ANSWER "(sua(ass))"

#define POINTS_AN_INCH 72.0
#define MAX_SIDE 5000.0
#define MAX_PAGES 100000
#define ENOUGH_SECONDS 6

/* Whether there are codes is seen from afar, and what they say from close by: there, a dot of
 * the finest is so many pixels. */
#define AFAR 100.0
#define CLOSE_DOT 5.0
#define CLOSEST 300.0

/* What was not seen so, as where the marks of a code are blurred, is looked for line by line. */
static const double RESOLUTIONS[] = { 150.0, 300.0 };

/* Each second line is enough: what finds a code is at least three of its dots wide and high. */
#define DENSITY 2

/* ---- in the child ----------------------------------------------------------- */

/* A part of a page, in points. */
typedef struct {
  double x, y, width, height;
} Part;

static cairo_surface_t *
draw (PopplerPage *page, const Part *part, double resolution)
{
  double scale = MIN (resolution / POINTS_AN_INCH,
                      MAX_SIDE / MAX (MAX (part->width, part->height), 1.0));
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) (part->width * scale), 1),
                                MAX ((int) (part->height * scale), 1));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -part->x, -part->y);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The green of a picture: of grey, all three are alike. */
static guint8 *
dup_grey (cairo_surface_t *surface, int width, int height)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *grey = g_malloc ((gsize) width * height);

  for (int y = 0; y < height; y++) {
    const guint32 *row = (const guint32 *) (gconstpointer) (data + (gsize) y * stride);

    for (int x = 0; x < width; x++)
      grey[(gsize) y * width + x] = (row[x] >> 8) & 0xff;
  }

  return grey;
}

/* As bytes: whoever guesses at an encoding guesses wrong with short texts. */
static zbar_image_scanner_t *
make_scanner (void)
{
  zbar_image_scanner_t *scanner = zbar_image_scanner_create ();

  zbar_image_scanner_set_config (scanner, 0, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config (scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  zbar_image_scanner_set_config (scanner, ZBAR_QRCODE, ZBAR_CFG_BINARY, 1);
  zbar_image_scanner_set_config (scanner, 0, ZBAR_CFG_X_DENSITY, DENSITY);
  zbar_image_scanner_set_config (scanner, 0, ZBAR_CFG_Y_DENSITY, DENSITY);

  return scanner;
}

static gboolean
scan_picture (cairo_surface_t *surface, GVariantBuilder *codes)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autofree guint8 *grey = dup_grey (surface, width, height);
  zbar_image_scanner_t *scanner = make_scanner ();
  zbar_image_t *image = zbar_image_create ();
  gboolean found = FALSE;

  zbar_image_set_format (image, zbar_fourcc ('Y', '8', '0', '0'));
  zbar_image_set_size (image, width, height);
  zbar_image_set_data (image, grey, (gulong) width * height, NULL);
  if (zbar_scan_image (scanner, image) > 0)
    for (const zbar_symbol_t *symbol = zbar_image_first_symbol (image); symbol != NULL;
         symbol = zbar_symbol_next (symbol)) {
      g_autofree char *text = g_strndup (zbar_symbol_get_data (symbol),
                                         zbar_symbol_get_data_length (symbol));

      found = TRUE;
      if (g_utf8_validate (text, -1, NULL))
        g_variant_builder_add (codes, "s", text);
    }
  zbar_image_destroy (image);
  zbar_image_scanner_destroy (scanner);

  return found;
}

static gboolean
scan_part (PopplerPage *page, const Part *part, double resolution, GVariantBuilder *codes)
{
  cairo_surface_t *surface = draw (page, part, resolution);
  gboolean found = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS &&
                   scan_picture (surface, codes);

  cairo_surface_destroy (surface);

  return found;
}

/* Where all that look like codes are on the page, and how large their dots, in points. */
static gboolean
find_codes (PopplerPage *page, const Part *whole, Part *part, double *dot)
{
  cairo_surface_t *surface = draw (page, whole, AFAR);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  double scale = width / whole->width;
  cairo_rectangle_int_t area;
  gboolean found = FALSE;

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS) {
    g_autofree guint8 *grey = dup_grey (surface, width, height);

    found = laurel_pdf_marks_find (grey, width, height, &area, dot);
  }
  cairo_surface_destroy (surface);
  if (found) {
    *part = (Part) { area.x / scale, area.y / scale, area.width / scale, area.height / scale };
    *dot /= scale;
  }

  return found;
}

/* Names that stand far apart in two lines look like columns, and are read one below the other: so
 * a page is read across, too. */
static char *
dup_words (PopplerPage *page)
{
  g_autofree char *words = poppler_page_get_text (page);
  guint n_unknown;
  g_autoptr (GArray) chars = laurel_pdf_page_read_chars (page, words, &n_unknown);
  g_autoptr (GPtrArray) lines = laurel_pdf_line_group (chars);
  g_autoptr (GString) all = g_string_new (words);

  g_string_append_c (all, '\n');
  for (guint i = 0; i < lines->len; i++) {
    LaurelPdfLine *line = laurel_pdf_line_new (lines->pdata[i]);

    g_string_append_printf (all, "\n%s", line->text);
    laurel_pdf_line_free (line);
  }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
scan_page (PopplerPage *page, GVariantBuilder *pages)
{
  g_auto (GVariantBuilder) codes = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));
  g_autofree char *words = dup_words (page);
  Part whole = { 0 }, part;
  gboolean found;
  double dot;

  poppler_page_get_size (page, &whole.width, &whole.height);
  found = find_codes (page, &whole, &part, &dot) &&
          scan_part (page, &part, MIN (CLOSE_DOT / dot * POINTS_AN_INCH, CLOSEST), &codes);
  for (gsize i = 0; i < G_N_ELEMENTS (RESOLUTIONS) && !found; i++)
    found = scan_part (page, &whole, RESOLUTIONS[i], &codes);

  g_variant_builder_add (pages, "(ass)", &codes, words);
}

static gboolean
is_time_over (void)
{
  return clock () > (clock_t) ENOUGH_SECONDS * CLOCKS_PER_SEC;
}

static GVariant *
scan_document (PopplerDocument *document, int from)
{
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ass)"));
  g_autofree char *keywords = poppler_document_get_keywords (document);
  int n_pages = poppler_document_get_n_pages (document);

  for (int i = from; i <= n_pages && (i == from || !is_time_over ()); i++) {
    PopplerPage *page = poppler_document_get_page (document, i - 1);

    if (page == NULL)
      return NULL;
    scan_page (page, &pages);
    g_object_unref (page);
  }

  return g_variant_new (ANSWER, keywords ? keywords : "", (guint) n_pages, &pages);
}

/**
 * laurel_pdf_codes_scan:
 * @bytes: a PDF
 * @from: the first page, from 1
 * @outcome: (out): what came of it
 *
 * Draws pages and reads their codes, until a time is over; at least one page.
 *
 * Returns: (transfer floating) (nullable): what was seen, to be handed to another process
 */
GVariant *
laurel_pdf_codes_scan (GBytes *bytes, int from, LaurelPdfOutcome *outcome)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);
  GVariant *answer = document ? scan_document (document, from) : NULL;

  *outcome = answer != NULL ? LAUREL_PDF_OUTCOME_READ : LAUREL_PDF_OUTCOME_DAMAGED;
  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    *outcome = LAUREL_PDF_OUTCOME_ENCRYPTED;
  g_clear_object (&document);

  return answer;
}

/* ---- in the parent ---------------------------------------------------------- */

static void
page_free (gpointer data)
{
  LaurelPdfScan *self = data;

  g_ptr_array_unref (self->codes);
  g_free (self->words);
  g_free (self);
}

/* Readers take one whose first words stand somewhere in its first kilobyte. */
static gboolean
is_pdf (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 && g_strstr_len (data, (gssize) MIN (size, 1024), "%PDF-") != NULL;
}

static gboolean
refuse (const LaurelChildReply *reply, GError **error)
{
  if (reply->signal == SIGXCPU || reply->signal == SIGKILL)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                                      _("Ask for the certificate as Laurel wrote it."),
                                      _("Drawing a page of the PDF took longer than ten "
                                        "seconds."));
  if (reply->signal == 0 && reply->status == LAUREL_PDF_OUTCOME_ENCRYPTED)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_ENCRYPTED,
                                      _("Open it with its password, and print it into a new PDF "
                                        "file."),
                                      _("The file is protected by a password."));

  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                    _("Ask for the certificate as Laurel wrote it."),
                                    _("The PDF is cut off or damaged."));
}

static void
take_page (LaurelPdfCodes *self, GVariant *page)
{
  LaurelPdfScan *taken = g_new0 (LaurelPdfScan, 1);
  g_autoptr (GVariantIter) codes = NULL;
  char *code;

  taken->codes = g_ptr_array_new_with_free_func (g_free);
  g_variant_get (page, "(ass)", &codes, &taken->words);
  while (g_variant_iter_next (codes, "s", &code))
    g_ptr_array_add (taken->codes, code);
  g_ptr_array_add (self->pages, taken);
}

/* What a child says is checked like a file: it may have been taken over. */
static gboolean
take_answer (LaurelPdfCodes *self, GBytes *bytes, guint *n_pages, GError **error)
{
  g_autoptr (GVariant) answer =
    g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (ANSWER), bytes, FALSE));
  g_autoptr (GVariantIter) pages = NULL;
  LaurelChildReply nothing = { 0 };
  guint before = self->pages->len;
  GVariant *page;

  if (!g_variant_is_normal_form (answer))
    return refuse (&nothing, error);

  g_free (self->keywords);
  g_variant_get (answer, ANSWER, &self->keywords, n_pages, &pages);
  while ((page = g_variant_iter_next_value (pages)) != NULL) {
    take_page (self, page);
    g_variant_unref (page);
  }

  return self->pages->len > before || *n_pages <= before ? TRUE : refuse (&nothing, error);
}

/* Returns: (transfer full): who can read one PDF after another */
LaurelChildren *
laurel_pdf_codes_new_children (void)
{
  return laurel_children_new (LAUREL_PDF_CHILD_CODES);
}

/* @page: from which one on, from 1 */
static gboolean
begin (LaurelChildren *children, GBytes *bytes, guint page, GError **error)
{
  g_autofree char *from = g_strdup_printf ("%u", page);

  return laurel_pdf_ask_begin (children, bytes, from, error);
}

/**
 * laurel_pdf_codes_begin:
 * @children: who read it
 * @bytes: a PDF
 * @error: return location for an error
 *
 * Lets a child begin to read it; laurel_pdf_codes_end () comes next.
 */
gboolean
laurel_pdf_codes_begin (LaurelChildren *children, GBytes *bytes, GError **error)
{
  return begin (children, bytes, 1, error);
}

/* What the child has read that was begun. */
static gboolean
take_next (LaurelPdfCodes *self, LaurelChildren *children, guint *n_pages,
           GCancellable *cancellable, GError **error)
{
  g_auto (LaurelChildReply) reply = { 0 };

  if (!laurel_pdf_ask_end (children, cancellable, &reply, error))
    return FALSE;
  if (reply.signal != 0 || reply.status != LAUREL_PDF_OUTCOME_READ)
    return refuse (&reply, error);

  return take_answer (self, reply.answer, n_pages, error);
}

/**
 * laurel_pdf_codes_end:
 * @children: who have begun to read it
 * @bytes: the PDF
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what its pages show
 */
LaurelPdfCodes *
laurel_pdf_codes_end (LaurelChildren *children, GBytes *bytes, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (LaurelPdfCodes) self = g_new0 (LaurelPdfCodes, 1);
  guint n_pages = 1;

  self->pages = g_ptr_array_new_with_free_func (page_free);
  if (!is_pdf (bytes)) {
    g_auto (LaurelChildReply) ignored = { 0 };

    if (laurel_pdf_ask_end (children, cancellable, &ignored, error))
      laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                                 _("Ask for the certificate as Laurel wrote it."),
                                 _("The file is no PDF."));
    return NULL;
  }
  if (!take_next (self, children, &n_pages, cancellable, error))
    return NULL;
  while (self->pages->len < MIN (n_pages, MAX_PAGES))
    if (!begin (children, bytes, self->pages->len + 1, error) ||
        !take_next (self, children, &n_pages, cancellable, error))
      return NULL;

  return g_steal_pointer (&self);
}

void
laurel_pdf_codes_free (LaurelPdfCodes *self)
{
  g_free (self->keywords);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}
