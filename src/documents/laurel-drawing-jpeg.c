/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-qpdf.h"

#include <string.h>

/*
 * A JPEG goes into a PDF as it is: what is packed twice loses twice. Its parts are gone
 * through up to its end (ITU-T T.81, annex B); the pictures in them are unpacked when the
 * page is shown on trial.
 */

#define PAGE 842.0 /* points: the longer side; only the shape counts */
#define ORIENTATION 0x0112

typedef struct {
  const guint8 *data;
  gsize size;
  guint width, height, components;
  int turn;          /* as a camera says it: 1 is upright */
  gboolean inverted; /* as one program writes its inks */
} Jpeg;

static guint
get_short (const guint8 *at, gboolean little)
{
  return little ? at[0] | (guint) at[1] << 8 : (guint) at[0] << 8 | at[1];
}

static guint32
get_long (const guint8 *at, gboolean little)
{
  return little ? get_short (at, TRUE) | get_short (at + 2, TRUE) << 16
                : get_short (at, FALSE) << 16 | get_short (at + 2, FALSE);
}

/* Of how the camera was held there is an entry in the first list of a TIFF within. */
static void
read_turn (Jpeg *self, const guint8 *at, gsize size)
{
  const guint8 *tiff = at + 6;
  gboolean little;
  guint32 list;
  guint n;

  if (size < 14 || memcmp (at, "Exif\0\0", 6) != 0)
    return;

  size -= 6;
  little = tiff[0] == 'I';
  list = get_long (tiff + 4, little);
  if (list > size - 2)
    return;
  n = get_short (tiff + list, little);
  for (guint i = 0; i < n && list + 2 + (gsize) (i + 1) * 12 <= size; i++) {
    const guint8 *entry = tiff + list + 2 + i * 12;

    if (get_short (entry, little) == ORIENTATION)
      self->turn = (int) get_short (entry + 8, little);
  }
  if (self->turn < 1 || self->turn > 8)
    self->turn = 1;
}

static gboolean
read_frame (Jpeg *self, const guint8 *at, gsize size)
{
  if (size < 6 || at[0] != 8 || self->components != 0)
    return FALSE;

  self->height = get_short (at + 1, FALSE);
  self->width = get_short (at + 3, FALSE);
  self->components = at[5];

  return self->width > 0 && self->height > 0
         && (self->components == 1 || self->components == 3 || self->components == 4);
}

static gboolean
read_part (Jpeg *self, guint8 marker, const guint8 *at, gsize size)
{
  if (marker == 0xc0 || marker == 0xc1 || marker == 0xc2)
    return read_frame (self, at, size);
  if (marker == 0xe1)
    read_turn (self, at, size);
  if (marker == 0xee && size >= 12 && memcmp (at, "Adobe", 5) == 0)
    self->inverted = TRUE;

  /* Other frames are of kinds that PDF does not know. */
  return marker < 0xc3 || marker > 0xcf || marker == 0xc4 || marker == 0xcc || marker == 0xc8;
}

/* Behind the head of a scan come its bytes, in which a mark is said with a nought. */
static gsize
skip_scan (const Jpeg *self, gsize at)
{
  while (at + 1 < self->size
         && (self->data[at] != 0xff || self->data[at + 1] == 0
             || (self->data[at + 1] >= 0xd0 && self->data[at + 1] <= 0xd7)))
    at++;

  return at;
}

static gboolean
read_parts (Jpeg *self)
{
  gsize at = 2;

  while (at + 4 <= self->size && self->data[at] == 0xff) {
    guint8 marker = self->data[at + 1];
    gsize length;

    if (marker == 0xff) {
      at++;
      continue;
    }
    length = get_short (self->data + at + 2, FALSE);
    if (length < 2 || at + 2 + length > self->size
        || !read_part (self, marker, self->data + at + 4, length - 2))
      return FALSE;
    at += 2 + length;
    if (marker == 0xda)
      at = skip_scan (self, at);
    if (at + 2 <= self->size && self->data[at] == 0xff && self->data[at + 1] == 0xd9) {
      self->size = at + 2; /* what is behind the end is no picture */
      return self->components != 0;
    }
  }

  return FALSE;
}

/* The picture lies in a square of one point, from below; this puts it on its page. */
static char *
dup_content (const Jpeg *self, double width, double height)
{
  static const double TURNS[][6] = {
    { 1, 0, 0, 1, 0, 0 }, { -1, 0, 0, 1, 1, 0 }, { -1, 0, 0, -1, 1, 1 }, { 1, 0, 0, -1, 0, 1 },
    { 0, -1, -1, 0, 1, 1 }, { 0, -1, 1, 0, 0, 1 }, { 0, 1, 1, 0, 0, 0 }, { 0, 1, -1, 0, 1, 0 },
  };
  const double *turn = TURNS[self->turn - 1];
  g_autoptr (GString) text = g_string_new ("q");

  for (int i = 0; i < 6; i++) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd (number, sizeof number, "%.4f", turn[i] * (i % 2 == 0 ? width : height));
    g_string_append_printf (text, " %s", number);
  }
  g_string_append (text, " cm /Picture Do Q\n");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static qpdf_oh
make_image (qpdf_data pdf, const Jpeg *self)
{
  static const char *const SPACES[] = { "/DeviceGray", NULL, "/DeviceRGB", "/DeviceCMYK" };
  qpdf_oh stream = qpdf_oh_new_stream (pdf);
  qpdf_oh head = qpdf_oh_get_dict (pdf, stream);

  qpdf_oh_replace_stream_data (pdf, stream, self->data, self->size,
                               qpdf_oh_new_name (pdf, "/DCTDecode"), qpdf_oh_new_null (pdf));
  qpdf_oh_replace_key (pdf, head, "/Type", qpdf_oh_new_name (pdf, "/XObject"));
  qpdf_oh_replace_key (pdf, head, "/Subtype", qpdf_oh_new_name (pdf, "/Image"));
  qpdf_oh_replace_key (pdf, head, "/Width", qpdf_oh_new_integer (pdf, self->width));
  qpdf_oh_replace_key (pdf, head, "/Height", qpdf_oh_new_integer (pdf, self->height));
  qpdf_oh_replace_key (pdf, head, "/BitsPerComponent", qpdf_oh_new_integer (pdf, 8));
  qpdf_oh_replace_key (pdf, head, "/ColorSpace",
                       qpdf_oh_new_name (pdf, SPACES[self->components - 1]));
  if (self->components == 4 && self->inverted)
    qpdf_oh_replace_key (pdf, head, "/Decode", qpdf_oh_parse (pdf, "[ 1 0 1 0 1 0 1 0 ]"));

  return stream;
}

static GBytes *
make_page (const Jpeg *self)
{
  qpdf_data pdf = qpdf_init ();
  gboolean across = self->turn >= 5;
  double width = across ? self->height : self->width;
  double height = across ? self->width : self->height;
  double scale = PAGE / MAX (width, height);
  g_autofree char *content = dup_content (self, width * scale, height * scale);
  GBytes *page;

  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_empty_pdf (pdf);
  laurel_drawing_qpdf_add_page (pdf, make_image (pdf, self), "/Picture", content, width * scale,
                                height * scale);
  page = laurel_drawing_qpdf_dup_bytes (pdf);
  qpdf_cleanup (&pdf);

  return page;
}

/**
 * laurel_drawing_page_jpeg:
 * @file: a JPEG
 * @outcome: (out): what came of it
 *
 * Returns: (transfer full) (nullable): a PDF of one page, or %NULL
 */
GBytes *
laurel_drawing_page_jpeg (GBytes *file, LaurelDrawingOutcome *outcome)
{
  Jpeg jpeg = { .turn = 1 };

  jpeg.data = g_bytes_get_data (file, &jpeg.size);
  *outcome = LAUREL_DRAWING_DAMAGED;
  if (!read_parts (&jpeg))
    return NULL;

  *outcome = LAUREL_DRAWING_TOO_LARGE;
  if (jpeg.width > LAUREL_DRAWING_MAX_SIDE || jpeg.height > LAUREL_DRAWING_MAX_SIDE
      || (guint64) jpeg.width * jpeg.height > LAUREL_DRAWING_MAX_DOTS)
    return NULL;

  *outcome = LAUREL_DRAWING_DAMAGED;
  return make_page (&jpeg);
}
