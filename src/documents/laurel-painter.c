/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-painter.h"

#include "base/laurel-error.h"
#include "documents/laurel-pages-private.h"
#include "documents/laurel-pdf-language.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define HATCH_GAP 3.2 /* between the lines of a hatching */
#define HATCH_LINE 0.6

/* What cairo writes, on its way into a stream; the first failure stays. Cairo is
 * not told of it: 1.16 may crash when its tags meet a stream that fails. */
typedef struct {
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
  guint64 written;
  GByteArray *end; /* (nullable): a copy of what is written while the PDF is finished */
} Sink;

typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
  const char *tag; /* open (nullable) */
  guint group;
  int chapter; /* the outline's entry that the next ones are under */
} Painter;

static cairo_status_t
on_write (void *data, const unsigned char *bytes, unsigned int length)
{
  Sink *sink = data;

  if (sink->error == NULL)
    g_output_stream_write_all (sink->stream, bytes, length, NULL, sink->cancellable, &sink->error);
  sink->written += length;
  if (sink->end != NULL)
    g_byte_array_append (sink->end, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
end_tag (Painter *self)
{
  if (self->tag != NULL)
    cairo_tag_end (self->cr, self->tag);
  self->tag = NULL;
}

/* The lines of one paragraph are one element of the PDF's structure. */
static void
begin_tag (Painter *self, const LaurelItem *item)
{
  if (item->tag != NULL && self->tag == item->tag && self->group == item->group)
    return;

  end_tag (self);
  if (item->tag != NULL)
    cairo_tag_begin (self->cr, item->tag, NULL);
  self->tag = item->tag;
  self->group = item->group;
}

static void
paint_text (Painter *self, const LaurelItem *item)
{
  double x = item->x;

  for (guint i = 0; i < item->glyphs->len; i++) {
    PangoGlyphItem *run = g_ptr_array_index (item->glyphs, i);

    cairo_move_to (self->cr, x, item->y);
    pango_cairo_show_glyph_item (self->cr, item->text, run);
    x += pango_glyph_string_get_width (run->glyphs) / (double) PANGO_SCALE;
  }
}

static void
paint_hatch (Painter *self, const LaurelItem *item)
{
  cairo_t *cr = self->cr;
  double phase = fmod (item->x + item->y, HATCH_GAP);

  cairo_save (cr);
  cairo_rectangle (cr, item->x, item->y, item->width, item->height);
  cairo_clip (cr);
  for (double x = item->x - phase; x < item->x + item->width + item->height; x += HATCH_GAP) {
    cairo_move_to (cr, x, item->y);
    cairo_line_to (cr, x - item->height, item->y + item->height);
  }
  cairo_set_line_width (cr, HATCH_LINE);
  cairo_stroke (cr);
  cairo_restore (cr);

  cairo_rectangle (cr, item->x + item->stroke / 2, item->y + item->stroke / 2,
                   MAX (item->width - item->stroke, 0), item->height - item->stroke);
  cairo_set_line_width (cr, item->stroke);
  cairo_stroke (cr);
}

static void
paint_capsule (Painter *self, const LaurelItem *item)
{
  cairo_t *cr = self->cr;
  double inset = item->stroke / 2;
  double radius = MIN (item->height, item->width) / 2 - inset;
  double left = item->x + inset + radius, right = item->x + item->width - inset - radius;
  double top = item->y + inset + radius, bottom = item->y + item->height - inset - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, top, radius, -G_PI_2, 0);
  cairo_arc (cr, right, bottom, radius, 0, G_PI_2);
  cairo_arc (cr, left, bottom, radius, G_PI_2, G_PI);
  cairo_arc (cr, left, top, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, item->stroke);
  cairo_stroke (cr);
}

static void
paint_bead (Painter *self, const LaurelItem *item)
{
  double radius = item->height / 2;

  /* A bead of some days is long: two half discs and what is between them. */
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, item->x + radius, item->y + radius, radius, G_PI_2, 3 * G_PI_2);
  cairo_arc (self->cr, MAX (item->x + item->width - radius, item->x + radius), item->y + radius,
             radius, -G_PI_2, G_PI_2);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

static void
paint_flag (Painter *self, const LaurelItem *item)
{
  cairo_rectangle (self->cr, item->x, item->y, item->stroke, item->height);
  cairo_move_to (self->cr, item->x + item->stroke, item->y);
  cairo_line_to (self->cr, item->x + item->width, item->y + item->height * 0.3);
  cairo_line_to (self->cr, item->x + item->stroke, item->y + item->height * 0.6);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

static void
paint_item (Painter *self, const LaurelItem *item)
{
  begin_tag (self, item);
  cairo_set_source_rgb (self->cr, item->colour.red, item->colour.green, item->colour.blue);

  switch (item->shape) {
  case LAUREL_SHAPE_TEXT:
    paint_text (self, item);
    break;
  case LAUREL_SHAPE_FILL:
    cairo_rectangle (self->cr, item->x, item->y, item->width, item->height);
    cairo_fill (self->cr);
    break;
  case LAUREL_SHAPE_HATCH:
    paint_hatch (self, item);
    break;
  case LAUREL_SHAPE_CAPSULE:
    paint_capsule (self, item);
    break;
  case LAUREL_SHAPE_BEAD:
    paint_bead (self, item);
    break;
  case LAUREL_SHAPE_FLAG:
    paint_flag (self, item);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* Below the title come the headings. */
static void
add_outline (Painter *self, const LaurelItem *item, guint page)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *link = NULL;

  if (item->outline == NULL)
    return;

  g_ascii_formatd (x, sizeof x, "%.2f", item->x);
  g_ascii_formatd (y, sizeof y, "%.2f", MAX (item->y - 2 * item->size, 0));
  link = g_strdup_printf ("page=%u pos=[%s %s]", page + 1, x, y);
  if (g_strcmp0 (item->tag, "H1") == 0)
    self->chapter = cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT,
                                                   item->outline, link,
                                                   CAIRO_PDF_OUTLINE_FLAG_OPEN);
  else
    cairo_pdf_surface_add_outline (self->surface, self->chapter, item->outline, link, 0);
}

static void
paint_sheet (Painter *self, const LaurelSheet *sheet, guint page)
{
  cairo_pdf_surface_set_size (self->surface, sheet->width, sheet->height);
  for (guint i = 0; i < sheet->items->len; i++) {
    const LaurelItem *item = g_ptr_array_index (sheet->items, i);

    paint_item (self, item);
    add_outline (self, item, page);
  }
  end_tag (self);
  cairo_show_page (self->cr);
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t what, const char *text)
{
  if (text != NULL && text[0] != '\0')
    cairo_pdf_surface_set_metadata (surface, what, text);
}

/* The time of writing would make each file another. */
static void
describe (cairo_surface_t *surface, const LaurelImprint *imprint)
{
  g_autofree char *time = g_strdup_printf ("%sT00:00:00Z",
                                           imprint->date && imprint->date[0] ? imprint->date
                                                                             : "1970-01-01");

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, imprint->title);
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, imprint->author);
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, imprint->subject);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Laurel " LAUREL_VERSION);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
  set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
}

/* Finishes the PDF, and adds its language to it. */
static void
write_end (cairo_surface_t *surface, Sink *sink, const char *language)
{
  g_autoptr (GByteArray) end = g_byte_array_new ();
  g_autofree char *update = NULL;
  guint64 offset = sink->written;

  sink->end = end;
  cairo_surface_finish (surface);
  sink->end = NULL;
  if (language == NULL || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return;

  update = laurel_pdf_language_dup_update ((const char *) end->data, end->len, offset,
                                           g_str_equal (language, "zh") ? "zh-CN" : language);
  if (update != NULL)
    on_write (sink, (const unsigned char *) update, strlen (update));
}

static gboolean
finish (cairo_surface_t *surface, Sink *sink, const char *language, GError **error)
{
  cairo_status_t status;

  write_end (surface, sink, language);
  status = cairo_surface_status (surface);
  if (sink->error != NULL) {
    g_propagate_error (error, g_steal_pointer (&sink->error));
    return FALSE;
  }
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
               /* Translators: %s is a technical reason, in English. */
               _("The pages could not be written as PDF: %s."), cairo_status_to_string (status));
  return FALSE;
}

/**
 * laurel_painter_paint:
 * @pages: the pages
 * @stream: where to; not closed
 *
 * Writes the pages as a PDF. The same pages give the same bytes.
 */
gboolean
laurel_painter_paint (LaurelPages *pages, GOutputStream *stream, GCancellable *cancellable,
                      GError **error)
{
  Sink sink = { stream, cancellable };
  LaurelSheet *first = g_ptr_array_index (pages->sheets, 0);
  Painter painter = { 0 };
  gboolean painted;

  painter.surface = cairo_pdf_surface_create_for_stream (on_write, &sink, first->width,
                                                         first->height);
  /* From 1.5 on its end may be packed, and is not to be added to. */
  cairo_pdf_surface_restrict_to_version (painter.surface, CAIRO_PDF_VERSION_1_4);
  painter.cr = cairo_create (painter.surface);
  describe (painter.surface, &pages->imprint);
  for (guint i = 0; i < pages->sheets->len && sink.error == NULL; i++)
    paint_sheet (&painter, g_ptr_array_index (pages->sheets, i), i);
  cairo_destroy (painter.cr);

  painted = finish (painter.surface, &sink, pages->imprint.language, error);
  cairo_surface_destroy (painter.surface);

  return painted;
}
