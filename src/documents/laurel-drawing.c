/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing.h"

#include "base/laurel-error.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-drawing-svg.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/io/github/laurel/Laurel/templates/art/"
#define MAX_SIDE 20000.0 /* points */
#define MAX_DEPTH 500
#define MAX_OBJECTS 200000

/*
 * A drawing is a page of its own (laurel-drawing-page.c). From there its content and all it
 * needs go into a document as one form (ISO 32000-1, 8.10) that pages show; so cairo need
 * not go through it again for each page, and what a strange file holds beside its picture
 * does not get in.
 */

struct _LaurelDrawing {
  gatomicrefcount refs;
  double width, height; /* in points */
  GBytes *page;         /* a PDF of one page */
  char *source;         /* the SHA-256 of what it was made of, in hex */
};

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
  g_free (self->source);
  g_free (self);
}

/* Of what it was made, and not of its page: another cairo writes another page of it. */
static LaurelDrawing *
take_source (LaurelDrawing *self, GBytes *source)
{
  if (self != NULL) {
    g_free (self->source);
    self->source = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);
  }

  return self;
}

/* Returns: the SHA-256 of what it was made of, in hex */
const char *
laurel_drawing_get_source (LaurelDrawing *self)
{
  return self->source;
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

static gboolean
set_error (const char *name, const char *why, GError **error)
{
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: the name of a file with a drawing, and a technical reason. */
               _("The drawing “%s” cannot be used: %s"), name, why);
  return FALSE;
}

/* Only cairo's and qpdf's pages that were made of drawings come here, but a child that was
 * taken over may say anything. */
static gboolean
get_size (qpdf_data pdf, double *width, double *height)
{
  qpdf_oh page = qpdf_get_page_n (pdf, 0);
  qpdf_oh box = qpdf_oh_get_key (pdf, page, "/MediaBox");

  if (!qpdf_oh_is_array (pdf, box) || qpdf_oh_get_array_n_items (pdf, box) != 4
      || !qpdf_oh_is_stream (pdf, qpdf_oh_get_key (pdf, page, "/Contents")))
    return FALSE;

  *width = qpdf_oh_get_numeric_value (pdf, qpdf_oh_get_array_item (pdf, box, 2));
  *height = qpdf_oh_get_numeric_value (pdf, qpdf_oh_get_array_item (pdf, box, 3));

  return *width > 0 && *height > 0 && *width <= MAX_SIDE && *height <= MAX_SIDE;
}

static qpdf_data
open_page (GBytes *page)
{
  qpdf_data pdf = qpdf_init ();
  gsize length;
  const char *bytes = g_bytes_get_data (page, &length);

  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_set_attempt_recovery (pdf, QPDF_FALSE);
  if (qpdf_read_memory (pdf, "drawing", bytes, length, NULL) & QPDF_ERRORS
      || qpdf_get_num_pages (pdf) != 1)
    qpdf_cleanup (&pdf);

  return pdf;
}

/**
 * laurel_drawing_new_page:
 * @page: what is said to be a PDF of one page that holds a picture
 * @name: what errors call it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the drawing
 */
LaurelDrawing *
laurel_drawing_new_page (GBytes *page, const char *name, GError **error)
{
  qpdf_data pdf = open_page (page);
  LaurelDrawing *self = g_new0 (LaurelDrawing, 1);

  g_atomic_ref_count_init (&self->refs);
  self->page = g_bytes_ref (page);
  if (pdf == NULL || !get_size (pdf, &self->width, &self->height)) {
    set_error (name, _("It cannot be read."), error);
    g_clear_pointer (&self, laurel_drawing_unref);
  }
  if (pdf != NULL)
    qpdf_cleanup (&pdf);

  return take_source (self, page);
}

/**
 * laurel_drawing_new:
 * @bytes: SVG, PDF, PNG or JPEG, from anywhere; read by a child
 * @name: what errors call it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the drawing
 */
LaurelDrawing *
laurel_drawing_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GBytes) page = laurel_drawing_child_read (bytes, name, NULL, error);

  return page ? take_source (laurel_drawing_new_page (page, name, error), bytes) : NULL;
}

/**
 * laurel_drawing_new_svg:
 * @bytes: SVG of our own
 * @name: what errors call it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the drawing
 */
LaurelDrawing *
laurel_drawing_new_svg (GBytes *bytes, const char *name, GError **error)
{
  LaurelDrawingOutcome outcome;
  g_autoptr (GBytes) page = laurel_drawing_svg_draw (bytes, &outcome);

  if (page != NULL)
    return take_source (laurel_drawing_new_page (page, name, error), bytes);

  set_error (name, outcome == LAUREL_DRAWING_NO_SIZE ? _("It does not say how large it is.")
                                                     : _("It cannot be read."), error);
  return NULL;
}

/**
 * laurel_drawing_dup_bytes:
 * @name: the file's name: "award.svg"
 *
 * Returns: (transfer full) (nullable): the file of a drawing that comes with Laurel
 */
GBytes *
laurel_drawing_dup_bytes (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
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
  g_autoptr (GBytes) bytes = laurel_drawing_dup_bytes (name);

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
  gboolean ground;
  guint depth;
  gboolean is_lost; /* in what has no end, or no bottom */
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

/* qpdf tells names as they are meant; in a file what would end one is written otherwise. */
static void
put_name (Transfer *self, GString *out, const char *key)
{
  qpdf_oh name = qpdf_oh_new_name (self->source, key);

  g_string_append (out, qpdf_oh_unparse (self->source, name));
  qpdf_oh_release (self->source, name);
}

/* Without the length, which the bytes of a stream say. */
static void
put_members (Transfer *self, GString *out, qpdf_oh dictionary, gboolean is_stream)
{
  g_auto (GStrv) keys = dup_keys (self, dictionary);

  for (char **key = keys; *key != NULL; key++) {
    if (is_stream && g_str_equal (*key, "/Length"))
      continue;
    put_name (self, out, *key);
    g_string_append_c (out, ' ');
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
  if (self->depth >= MAX_DEPTH || g_hash_table_size (self->numbers) >= MAX_OBJECTS)
    self->is_lost = TRUE;
  if (self->is_lost) {
    g_string_append (out, "null");
    return;
  }

  self->depth++;
  if (qpdf_oh_is_indirect (self->source, value))
    g_string_append_printf (out, "%u 0 R", transfer (self, value));
  else
    put_object (self, out, value);
  self->depth--;
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
  if (self->ground)
    g_string_append (out, LAUREL_DRAWING_GROUND " true\n");
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
 * @ground: whether it is the background of pages
 *
 * Puts the drawing into a document.
 */
gboolean
laurel_drawing_put (LaurelDrawing *self, LaurelPdfUpdate *update, guint number, gboolean ground,
                    GError **error)
{
  qpdf_data source = open_page (self->page);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  Transfer transfer = { .source = source, .update = update, .numbers = numbers,
                        .ground = ground };

  if (source == NULL)
    return set_error ("PDF", _("It cannot be read."), error);

  put_form (&transfer, self, qpdf_get_page_n (source, 0), number);
  qpdf_cleanup (&source);

  return !transfer.is_lost || set_error ("PDF", _("It cannot be read."), error);
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
