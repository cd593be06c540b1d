/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-painter-private.h"

#include "base/laurel-error.h"
#include "documents/laurel-pdf-alt.h"
#include "documents/laurel-shape-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_PLACES 255 /* drawings in one document */

/* What cairo writes, on its way into a stream; the first failure stays. Cairo is
 * not told of it: 1.16 may crash when its tags meet a stream that fails. */
typedef struct {
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
  guint64 written;
  GByteArray *held; /* (nullable): what was not handed on yet */
} Sink;

/* A drawing's place is held by an image, of one row and a width of its own, until the
 * document is finished and the image's number known (laurel-drawing.c). */
typedef struct {
  LaurelDrawing *drawing;
  gboolean ground; /* whether pages have it for their background */
  cairo_surface_t *image;
  guint number; /* of the image in the PDF; 0 while it is not known */
  gboolean used; /* on this page: cairo would name an image that is there twice twice */
} Place;

struct _LaurelPainter {
  Sink sink;
  cairo_surface_t *surface;
  cairo_t *cr;
  const char *language; /* (nullable) */
  LaurelElement open[LAUREL_ITEM_DEPTH + 1]; /* from the outermost */
  guint n_open;
  GPtrArray *alts; /* (element-type utf8): of each figure, in order */
  int chapter; /* the outline's entry that the next ones are under */
  guint n_pages;
  GPtrArray *places;
  gboolean dropped; /* whether there were more drawings than places */
};

static void
place_free (Place *place)
{
  laurel_drawing_unref (place->drawing);
  cairo_surface_destroy (place->image);
  g_free (place);
}

static void
hand_on (Sink *sink, const guint8 *bytes, gsize length)
{
  if (sink->error == NULL)
    g_output_stream_write_all (sink->stream, bytes, length, NULL, sink->cancellable, &sink->error);
}

/* Cairo writes a number at a time; it is handed on by pages. */
static cairo_status_t
on_write (void *data, const unsigned char *bytes, unsigned int length)
{
  Sink *sink = data;

  if (sink->held != NULL)
    g_byte_array_append (sink->held, bytes, length);
  else
    hand_on (sink, bytes, length);
  sink->written += length;

  return CAIRO_STATUS_SUCCESS;
}

static void
end_tags (LaurelPainter *self, guint but)
{
  while (self->n_open > but)
    cairo_tag_end (self->cr, self->open[--self->n_open].tag);
}

/* Returns: how many elements the item is in, itself included */
static guint
make_path (const LaurelItem *item, LaurelElement *path)
{
  guint n = 0;

  if (item->tag == NULL)
    return 0;

  for (guint i = 0; i < LAUREL_ITEM_DEPTH && item->within[i].tag != NULL; i++)
    path[n++] = item->within[i];
  path[n++] = (LaurelElement) { item->tag, item->group };

  return n;
}

/* The lines of one paragraph are one element of the PDF's structure, and the cells of one row
 * are in one; each figure is one by itself. */
static void
begin_tags (LaurelPainter *self, const LaurelItem *item)
{
  LaurelElement path[LAUREL_ITEM_DEPTH + 1];
  guint n = make_path (item, path), same = 0;

  while (same < MIN (n, self->n_open) && path[same].tag == self->open[same].tag
         && path[same].id == self->open[same].id)
    same++;
  if (item->shape != LAUREL_SHAPE_TEXT && same == n && n > 0)
    same--;
  if (n > 0 && item->shape != LAUREL_SHAPE_TEXT)
    g_ptr_array_add (self->alts, (char *) item->alt);

  end_tags (self, same);
  for (; self->n_open < n; self->n_open++) {
    self->open[self->n_open] = path[self->n_open];
    cairo_tag_begin (self->cr, path[self->n_open].tag, NULL);
  }
}

static Place *
find_place (LaurelPainter *self, LaurelDrawing *drawing, gboolean ground)
{
  g_autofree char *name = NULL;
  Place *place;

  for (guint i = 0; i < self->places->len; i++) {
    place = g_ptr_array_index (self->places, i);
    if (place->drawing == drawing && place->ground == ground && !place->used)
      return place;
  }
  if (self->places->len >= MAX_PLACES)
    return NULL;

  place = g_new0 (Place, 1);
  place->drawing = laurel_drawing_ref (drawing);
  place->ground = ground;
  place->image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) self->places->len + 1, 1);
  name = g_strdup_printf ("laurel-drawing-%u", self->places->len);
  cairo_surface_set_mime_data (place->image, CAIRO_MIME_TYPE_UNIQUE_ID,
                               (const unsigned char *) name, strlen (name), g_free, name);
  name = NULL;
  g_ptr_array_add (self->places, place);

  return place;
}

static void
paint_drawing (LaurelPainter *self, const LaurelItem *item)
{
  Place *place = find_place (self, item->drawing, item->ground);
  int width;

  if (place == NULL) {
    self->dropped = TRUE;
    return;
  }

  place->used = TRUE;
  width = cairo_image_surface_get_width (place->image);
  cairo_save (self->cr);
  cairo_translate (self->cr, item->x, item->y);
  cairo_scale (self->cr, item->width / width, item->height);
  cairo_set_source_surface (self->cr, place->image, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
}

static void
paint_shape (LaurelPainter *self, const LaurelItem *item)
{
  if (item->shape == LAUREL_SHAPE_DRAWING)
    paint_drawing (self, item);
  else
    laurel_shape_paint (self->cr, item);
}

static void
paint_item (LaurelPainter *self, const LaurelItem *item)
{
  begin_tags (self, item);
  if (!item->turned) {
    paint_shape (self, item);
    return;
  }

  cairo_save (self->cr);
  laurel_shape_turn (self->cr, item);
  paint_shape (self, item);
  cairo_restore (self->cr);
}

/* Below the title come the headings. */
static void
add_outline (LaurelPainter *self, const LaurelItem *item, guint page)
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

/* (nullable): the first place of @text; there are bytes of any kind around it. */
static const char *
find_text (const char *bytes, gsize length, const char *text)
{
  gsize n = strlen (text);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (bytes + i, text, n) == 0)
      return bytes + i;

  return NULL;
}

/* (nullable): where in @bytes the image of a width begins that holds a place. */
static const char *
find_image (const char *bytes, gsize length, int width)
{
  g_autofree char *mark = g_strdup_printf ("/Subtype /Image\n   /Width %d\n   /Height 1\n", width);
  const char *found = find_text (bytes, length, mark);

  for (; found != NULL && found > bytes; found--)
    if (memcmp (found, " 0 obj\n", strlen (" 0 obj\n")) == 0)
      break;
  while (found != NULL && found > bytes && g_ascii_isdigit (found[-1]))
    found--;

  return found;
}

/* Images are written at the end of the page that shows them first. */
static void
find_numbers (LaurelPainter *self)
{
  GByteArray *held = self->sink.held;

  for (guint i = 0; i < self->places->len; i++) {
    Place *place = g_ptr_array_index (self->places, i);
    const char *found = place->number != 0 ? NULL
                        : find_image ((const char *) held->data, held->len,
                                      cairo_image_surface_get_width (place->image));

    if (found != NULL)
      place->number = (guint) g_ascii_strtoull (found, NULL, 10);
  }
}

/* The place that has the drawing first; the others point to it. */
static const Place *
find_first (LaurelPainter *self, const Place *place)
{
  for (guint i = 0; i < self->places->len; i++) {
    const Place *other = g_ptr_array_index (self->places, i);

    if (other->drawing == place->drawing && other->ground == place->ground)
      return other;
  }

  return place;
}

static gboolean
put_drawing (LaurelPainter *self, const Place *place, LaurelPdfUpdate *update, GError **error)
{
  const Place *first = find_first (self, place);

  if (first == place)
    return laurel_drawing_put (place->drawing, update, place->number, place->ground, error);

  laurel_drawing_put_again (update, place->number, first->number);
  return TRUE;
}

static gboolean
put_drawings (LaurelPainter *self, LaurelPdfUpdate *update, GError **error)
{
  for (guint i = 0; i < self->places->len; i++) {
    Place *place = g_ptr_array_index (self->places, i);

    if (place->number == 0) {
      g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
                   /* Translators: %s is a technical reason, in English. */
                   _("The pages could not be written as PDF: %s."), "image");
      return FALSE;
    }
    if (!put_drawing (self, place, update, error))
      return FALSE;
  }

  return TRUE;
}

/* Finishes the PDF, and adds what cairo cannot say. */
static gboolean
write_end (LaurelPainter *self, GError **error)
{
  Sink *sink = &self->sink;
  guint64 offset = sink->written;
  g_autoptr (LaurelPdfUpdate) update = NULL;
  GString *text;

  cairo_surface_finish (self->surface);
  hand_on (sink, sink->held->data, sink->held->len);
  if (cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    return TRUE;

  update = laurel_pdf_update_new ((const char *) sink->held->data, sink->held->len, offset);
  if (update != NULL)
    laurel_pdf_alt_put (update, (const char *) sink->held->data, sink->held->len, self->alts);
  g_clear_pointer (&sink->held, g_byte_array_unref);
  if (update == NULL && self->places->len == 0)
    return TRUE;
  if (update == NULL || self->dropped) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
                 /* Translators: %s is a technical reason, in English. */
                 _("The pages could not be written as PDF: %s."), "drawings");
    return FALSE;
  }
  if (!put_drawings (self, update, error))
    return FALSE;
  if (self->language != NULL)
    laurel_pdf_update_set_language (update, g_str_equal (self->language, "zh") ? "zh-CN"
                                                                               : self->language);
  text = laurel_pdf_update_end (update);
  on_write (sink, (const unsigned char *) text->str, text->len);
  g_string_free (text, TRUE);

  return TRUE;
}

/**
 * laurel_painter_finish:
 * @self: a painter
 *
 * Writes the end of the PDF.
 */
gboolean
laurel_painter_finish (LaurelPainter *self, GError **error)
{
  cairo_status_t status;

  g_clear_pointer (&self->cr, cairo_destroy);
  if (self->sink.error == NULL && !write_end (self, error))
    return FALSE;

  status = cairo_surface_status (self->surface);
  if (self->sink.error != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->sink.error));
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
 * laurel_painter_new:
 * @imprint: what the PDF says of itself
 * @width, @height: of its first page
 * @stream: where to; not closed
 *
 * Returns: (transfer full): what paints pages as a PDF, one after the other. The same pages
 *   give the same bytes
 */
LaurelPainter *
laurel_painter_new (const LaurelImprint *imprint, double width, double height,
                    GOutputStream *stream, GCancellable *cancellable)
{
  LaurelPainter *self = g_new0 (LaurelPainter, 1);

  self->sink = (Sink) { .stream = g_object_ref (stream),
                        .cancellable = cancellable ? g_object_ref (cancellable) : NULL,
                        .held = g_byte_array_new () };
  self->language = g_intern_string (imprint->language);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
  self->alts = g_ptr_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (on_write, &self->sink, width, height);
  /* From 1.5 on its end may be packed, and is not to be added to. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  self->cr = cairo_create (self->surface);
  describe (self->surface, imprint);

  return self;
}

void
laurel_painter_free (LaurelPainter *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_destroy (self->surface);
  g_clear_pointer (&self->sink.held, g_byte_array_unref);
  g_clear_error (&self->sink.error);
  g_clear_object (&self->sink.cancellable);
  g_object_unref (self->sink.stream);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->alts);
  g_free (self);
}

/* What is told to who does not see it, what is only seen, or both. */
static void
paint_items (LaurelPainter *self, const LaurelLeaf *sheet, gboolean told, gboolean seen)
{
  for (guint i = 0; i < sheet->items->len; i++) {
    const LaurelItem *item = g_ptr_array_index (sheet->items, i);

    if (item->tag != NULL ? !told : !seen)
      continue;
    paint_item (self, item);
    add_outline (self, item, self->n_pages);
  }
}

/**
 * laurel_painter_add:
 * @self: a painter
 * @sheet: a page
 *
 * Paints the next page. What fails is told at the end. The rules of a table come before its
 * text: so they do not part its rows.
 *
 * Returns: whether it makes sense to go on
 */
gboolean
laurel_painter_add (LaurelPainter *self, const LaurelLeaf *sheet)
{
  for (guint i = 0; i < self->places->len; i++)
    ((Place *) g_ptr_array_index (self->places, i))->used = FALSE;
  cairo_pdf_surface_set_size (self->surface, sheet->width, sheet->height);
  if (laurel_leaf_has_parts (sheet)) {
    paint_items (self, sheet, FALSE, TRUE);
    paint_items (self, sheet, TRUE, FALSE);
  } else {
    paint_items (self, sheet, TRUE, TRUE);
  }
  end_tags (self, 0);
  cairo_show_page (self->cr);
  self->n_pages++;
  find_numbers (self);
  hand_on (&self->sink, self->sink.held->data, self->sink.held->len);
  g_byte_array_set_size (self->sink.held, 0);

  return self->sink.error == NULL;
}

/* By who has the fonts. */
static gboolean
paint (LaurelPages *pages, guint from, guint to, GOutputStream *stream,
       GCancellable *cancellable, GError **error)
{
  LaurelLeaf *first = g_ptr_array_index (pages->sheets, from);
  g_autoptr (LaurelPainter) self = laurel_painter_new (&pages->imprint, first->width,
                                                       first->height, stream, cancellable);
  gboolean going = TRUE;

  for (guint i = from; i < to && going; i++)
    going = laurel_painter_add (self, g_ptr_array_index (pages->sheets, i));

  return laurel_painter_finish (self, error);
}

/**
 * laurel_painter_paint:
 * @pages: the pages
 * @from: the first that is painted, from 0
 * @to: the one after the last
 * @stream: where to; not closed
 *
 * Writes pages as a PDF. The same pages give the same bytes.
 */
gboolean
laurel_painter_paint (LaurelPages *pages, guint from, guint to, GOutputStream *stream,
                      GCancellable *cancellable, GError **error)
{
  gboolean painted;

  laurel_fonts_take (pages->fonts);
  painted = paint (pages, from, to, stream, cancellable, error);
  laurel_fonts_give (pages->fonts);

  return painted;
}
