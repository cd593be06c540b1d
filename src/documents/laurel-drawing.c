/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing.h"

#include "base/laurel-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <qpdf/qpdf-c.h>
#include <string.h>
#include <stdlib.h>

#define FOLDER "/io/github/laurel/Laurel/templates/art/"
#define MAX_SIDE 20000.0 /* points */

/*
 * A drawing is drawn once by cairo, as a page of its own. From there its content and all it
 * needs go into a document as one form (ISO 32000-1, 8.10) that pages show; so cairo need
 * not go through it again for each page, and what a strange file holds beside its picture
 * does not get in.
 */

struct _LaurelDrawing {
  gatomicrefcount refs;
  double width, height; /* in points */
  GBytes *page;         /* a PDF of one page */
};

static LaurelDrawing *
drawing_new (double width, double height, GBytes *page)
{
  LaurelDrawing *self = g_new0 (LaurelDrawing, 1);

  g_atomic_ref_count_init (&self->refs);
  self->width = width;
  self->height = height;
  self->page = g_bytes_ref (page);

  return self;
}

LaurelDrawing *
laurel_drawing_ref (LaurelDrawing *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_drawing_unref (LaurelDrawing *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_bytes_unref (self->page);
  g_free (self);
}

/**
 * laurel_drawing_get_ratio:
 *
 * Returns: its width, as a part of its height
 */
double
laurel_drawing_get_ratio (LaurelDrawing *self)
{
  return self->width / self->height;
}

static cairo_status_t
on_write (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
set_error (const char *name, const char *why, GError **error)
{
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: the name of a file with a drawing, and a technical reason. */
               _("The drawing “%s” cannot be used: %s"), name, why);
  return FALSE;
}

static gboolean
get_svg_size (RsvgHandle *handle, const char *name, double *width, double *height, GError **error)
{
  RsvgRectangle box;
  gboolean has_box;

  rsvg_handle_set_dpi (handle, 72);
  if (!rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height)) {
    rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);
    *width = has_box ? box.width : 0;
    *height = has_box ? box.height : 0;
  }
  if (*width > 0 && *height > 0 && *width <= MAX_SIDE && *height <= MAX_SIDE)
    return TRUE;

  return set_error (name, _("It does not say how large it is."), error);
}

static GBytes *
draw_svg (RsvgHandle *handle, double width, double height, GError **error)
{
  g_autoptr (GByteArray) page = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_write, page, width, height);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle all = { 0, 0, width, height };
  gboolean drawn;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  drawn = rsvg_handle_render_document (handle, cr, &all, error);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&page)) : NULL;
}

/**
 * laurel_drawing_new_svg:
 * @bytes: SVG. What it points to outside of itself is not followed
 * @name: what errors call it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the drawing
 */
LaurelDrawing *
laurel_drawing_new_svg (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) local = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL,
                                                         &local);
  g_autoptr (GBytes) page = NULL;
  double width, height;

  if (handle == NULL) {
    set_error (name, local->message, error);
    return NULL;
  }
  if (get_svg_size (handle, name, &width, &height, error)) {
    page = draw_svg (handle, width, height, &local);
    if (page == NULL)
      set_error (name, local->message, error);
  }
  g_object_unref (handle);

  return page ? drawing_new (width, height, page) : NULL;
}

/**
 * laurel_drawing_load:
 * @name: the file's name: "award.svg"
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): a drawing that comes with Laurel
 */
LaurelDrawing *
laurel_drawing_load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes != NULL)
    return laurel_drawing_new_svg (bytes, name, error);

  set_error (name, _("There is no such file."), error);
  return NULL;
}

/* ---- into a document -------------------------------------------------------- */

/* An object and all it points to, on its way from the page into a document. */
typedef struct {
  qpdf_data source;
  LaurelPdfUpdate *update;
  GHashTable *numbers; /* the objects' numbers there, by those here */
} Transfer;

static void put_object (Transfer *self, GString *out, qpdf_oh object);
static void put_value (Transfer *self, GString *out, qpdf_oh value);

static GStrv
dup_keys (Transfer *self, qpdf_oh dictionary)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  qpdf_oh_begin_dict_key_iter (self->source, dictionary);
  while (qpdf_oh_dict_more_keys (self->source))
    g_strv_builder_add (builder, qpdf_oh_dict_next_key (self->source));

  return g_strv_builder_end (builder);
}

/* Without the length, which the bytes of a stream say. */
static void
put_members (Transfer *self, GString *out, qpdf_oh dictionary, gboolean is_stream)
{
  g_auto (GStrv) keys = dup_keys (self, dictionary);

  for (char **key = keys; *key != NULL; key++) {
    if (is_stream && g_str_equal (*key, "/Length"))
      continue;
    g_string_append_printf (out, "%s ", *key);
    put_value (self, out, qpdf_oh_get_key (self->source, dictionary, *key));
    g_string_append_c (out, '\n');
  }
}

/* The stream's bytes as they are packed, or as they came out of cairo. */
static void
put_stream_data (Transfer *self, GString *out, qpdf_oh stream)
{
  unsigned char *data = NULL;
  size_t length = 0;

  if (qpdf_oh_get_stream_data (self->source, stream, qpdf_dl_none, NULL, &data, &length)
      & QPDF_ERRORS)
    length = 0;
  g_string_append_printf (out, "/Length %zu >>\nstream\n", length);
  g_string_append_len (out, (const char *) data, (gssize) length);
  g_string_append (out, "\nendstream");
  free (data);
}

/* The object's number in the document; it is put there when it is met first. */
static guint
transfer (Transfer *self, qpdf_oh object)
{
  gpointer id = GINT_TO_POINTER (qpdf_oh_get_object_id (self->source, object));
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id));
  g_autoptr (GString) out = NULL;

  if (number != 0)
    return number;

  number = laurel_pdf_update_add_number (self->update);
  g_hash_table_insert (self->numbers, id, GUINT_TO_POINTER (number));
  out = g_string_new (NULL);
  put_object (self, out, object);
  laurel_pdf_update_put (self->update, number, out->str, out->len);

  return number;
}

static void
put_array (Transfer *self, GString *out, qpdf_oh array)
{
  g_string_append_c (out, '[');
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->source, array); i++) {
    g_string_append_c (out, ' ');
    put_value (self, out, qpdf_oh_get_array_item (self->source, array, i));
  }
  g_string_append (out, " ]");
}

static void
put_object (Transfer *self, GString *out, qpdf_oh object)
{
  if (qpdf_oh_is_stream (self->source, object)) {
    g_string_append (out, "<< ");
    put_members (self, out, qpdf_oh_get_dict (self->source, object), TRUE);
    put_stream_data (self, out, object);
  } else if (qpdf_oh_is_array (self->source, object)) {
    put_array (self, out, object);
  } else if (qpdf_oh_is_dictionary (self->source, object)) {
    g_string_append (out, "<< ");
    put_members (self, out, object, FALSE);
    g_string_append (out, ">>");
  } else {
    g_string_append (out, qpdf_oh_unparse_resolved (self->source, object));
  }
}

static void
put_value (Transfer *self, GString *out, qpdf_oh value)
{
  if (qpdf_oh_is_indirect (self->source, value))
    g_string_append_printf (out, "%u 0 R", transfer (self, value));
  else
    put_object (self, out, value);
}

/* A form fills a square of one point: so cairo's pages place it as they place an image. */
static void
put_form (Transfer *self, LaurelDrawing *drawing, qpdf_oh page, guint number)
{
  g_autoptr (GString) out = g_string_new ("<< /Type /XObject /Subtype /Form\n");
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
  qpdf_oh content = qpdf_oh_get_key (self->source, page, "/Contents");

  g_ascii_formatd (numbers[0], sizeof numbers[0], "%.6f", drawing->width);
  g_ascii_formatd (numbers[1], sizeof numbers[1], "%.6f", drawing->height);
  g_ascii_formatd (numbers[2], sizeof numbers[2], "%.12f", 1 / drawing->width);
  g_ascii_formatd (numbers[3], sizeof numbers[3], "%.12f", 1 / drawing->height);
  g_string_append_printf (out, "/BBox [ 0 0 %s %s ]\n/Matrix [ %s 0 0 %s 0 0 ]\n", numbers[0],
                          numbers[1], numbers[2], numbers[3]);
  g_string_append (out, "/Resources ");
  put_value (self, out, qpdf_oh_get_key (self->source, page, "/Resources"));
  if (qpdf_oh_has_key (self->source, page, "/Group")) {
    g_string_append (out, "\n/Group ");
    put_value (self, out, qpdf_oh_get_key (self->source, page, "/Group"));
  }
  g_string_append_c (out, '\n');
  put_members (self, out, qpdf_oh_get_dict (self->source, content), TRUE);
  put_stream_data (self, out, content);
  laurel_pdf_update_put (self->update, number, out->str, out->len);
}

/**
 * laurel_drawing_put:
 * @self: a drawing
 * @update: of the document it goes into
 * @number: the object that it stands for there: an image
 *
 * Puts the drawing into a document.
 */
gboolean
laurel_drawing_put (LaurelDrawing *self, LaurelPdfUpdate *update, guint number, GError **error)
{
  qpdf_data source = qpdf_init ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  Transfer transfer = { source, update, numbers };
  gsize length;
  const char *bytes = g_bytes_get_data (self->page, &length);
  gboolean read;

  qpdf_set_suppress_warnings (source, QPDF_TRUE);
  read = !(qpdf_read_memory (source, "drawing", bytes, length, NULL) & QPDF_ERRORS)
         && qpdf_get_num_pages (source) == 1;
  if (read)
    put_form (&transfer, self, qpdf_get_page_n (source, 0), number);
  else
    set_error ("PDF", _("It cannot be read."), error);
  qpdf_cleanup (&source);

  return read;
}

/**
 * laurel_drawing_put_again:
 * @update: of the document it is in
 * @number: the object that it stands for there, too: an image
 * @first: the object that laurel_drawing_put() made of it
 *
 * Puts a drawing into a document that is there already.
 */
void
laurel_drawing_put_again (LaurelPdfUpdate *update, guint number, guint first)
{
  static const char CONTENT[] = "/drawing Do";
  g_autofree char *form =
    g_strdup_printf ("<< /Type /XObject /Subtype /Form\n/BBox [ 0 0 1 1 ]\n"
                     "/Resources << /XObject << /drawing %u 0 R >> >>\n/Length %zu >>\nstream\n"
                     "%s\nendstream", first, sizeof CONTENT - 1, CONTENT);

  laurel_pdf_update_put (update, number, form, strlen (form));
}
