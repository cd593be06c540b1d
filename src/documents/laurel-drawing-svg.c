/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-svg.h"

#include <cairo-pdf.h>
#include <libxml/xmlreader.h>
#include <librsvg/rsvg.h>
#include <string.h>

/*
 * SVG is drawn by cairo as a page of its own. librsvg runs no scripts, follows nothing that
 * points out of the file, and counts what entities grow to; but it says nothing of what it
 * left out, so that is looked for before.
 */

static cairo_status_t
on_write (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
get_size (RsvgHandle *handle, double *width, double *height)
{
  RsvgRectangle box;
  gboolean has_box;

  rsvg_handle_set_dpi (handle, 72);
  if (!rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height)) {
    rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);
    *width = has_box ? box.width : 0;
    *height = has_box ? box.height : 0;
  }

  return *width > 0 && *height > 0 && *width <= LAUREL_DRAWING_MAX_SIDE
         && *height <= LAUREL_DRAWING_MAX_SIDE;
}

static GBytes *
draw (RsvgHandle *handle, double width, double height)
{
  g_autoptr (GByteArray) page = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_write, page, width, height);
  cairo_t *cr = cairo_create (surface);
  RsvgRectangle all = { 0, 0, width, height };
  gboolean drawn;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  drawn = rsvg_handle_render_document (handle, cr, &all, NULL);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  drawn = drawn && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);

  return drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&page)) : NULL;
}

/* What refuses to be read may be too much and not too little: entities of entities grow to more
 * than any program holds. */
static gboolean
is_bomb (GBytes *file)
{
  gsize size;
  const char *text = g_bytes_get_data (file, &size);
  xmlTextReaderPtr reader = xmlReaderForMemory (text, (int) size, NULL, NULL,
                                                XML_PARSE_NONET | XML_PARSE_NOENT
                                                | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlErrorPtr why;

  if (reader == NULL)
    return FALSE;

  xmlResetLastError ();
  while (xmlTextReaderRead (reader) == 1)
    continue;
  why = xmlGetLastError ();
  xmlFreeTextReader (reader);

  return why != NULL && why->code == XML_ERR_ENTITY_LOOP;
}

/**
 * laurel_drawing_svg_draw:
 * @file: SVG
 * @outcome: (out): what came of it
 *
 * Returns: (transfer full) (nullable): a PDF of one page, or %NULL
 */
GBytes *
laurel_drawing_svg_draw (GBytes *file, LaurelDrawingOutcome *outcome)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file);
  RsvgHandle *handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL,
                                                         NULL);
  GBytes *page = NULL;
  double width, height;

  if (handle == NULL) {
    *outcome = is_bomb (file) ? LAUREL_DRAWING_GROWS : LAUREL_DRAWING_DAMAGED;
    return NULL;
  }

  *outcome = LAUREL_DRAWING_NO_SIZE;
  if (get_size (handle, &width, &height)) {
    page = draw (handle, width, height);
    /* What could be read is not drawn for one reason: that it says itself over too often. */
    *outcome = page != NULL ? LAUREL_DRAWING_DAMAGED : LAUREL_DRAWING_GROWS;
  }
  g_object_unref (handle);

  return page;
}

/* ---- what points out of the file -------------------------------------------- */

/* Something in the file itself, or in the text of the address. */
static gboolean
is_inside (const char *address)
{
  const char *at = address + strspn (address, " \t\r\n\"'");

  return at[0] == '\0' || at[0] == '#' || g_ascii_strncasecmp (at, "data:", 5) == 0;
}

/* Of "fill: url(#a)" and the like, whether all stay inside. */
static gboolean
are_inside (const char *style)
{
  for (const char *at = strstr (style, "url("); at != NULL; at = strstr (at + 4, "url("))
    if (!is_inside (at + 4))
      return FALSE;

  return strstr (style, "@import") == NULL;
}

/* A link is nothing that is drawn. */
static gboolean
is_address (const char *element, const char *attribute)
{
  return g_str_equal (attribute, "href") && !g_str_equal (element, "a");
}

static gboolean
check_attributes (xmlTextReaderPtr reader)
{
  g_autofree char *element = g_strdup ((const char *) xmlTextReaderConstLocalName (reader));

  while (xmlTextReaderMoveToNextAttribute (reader) == 1) {
    const char *name = (const char *) xmlTextReaderConstLocalName (reader);
    const char *value = (const char *) xmlTextReaderConstValue (reader);

    if (value != NULL && ((is_address (element, name) && !is_inside (value))
                          || !are_inside (value)))
      return FALSE;
  }

  return TRUE;
}

static LaurelDrawingOutcome
check_node (xmlTextReaderPtr reader)
{
  int type = xmlTextReaderNodeType (reader);
  const char *value = (const char *) xmlTextReaderConstValue (reader);

  if (type == XML_READER_TYPE_ELEMENT
      && g_str_equal ((const char *) xmlTextReaderConstLocalName (reader), "script"))
    return LAUREL_DRAWING_ACTIVE;
  if (type == XML_READER_TYPE_ELEMENT && !check_attributes (reader))
    return LAUREL_DRAWING_OUTSIDE;
  if ((type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA) && value != NULL
      && !are_inside (value))
    return LAUREL_DRAWING_OUTSIDE;

  return LAUREL_DRAWING_READ;
}

static gboolean
has_outer_entity (xmlTextReaderPtr reader)
{
  xmlDocPtr document = xmlTextReaderCurrentDoc (reader);
  xmlDtdPtr dtd = document ? xmlGetIntSubset (document) : NULL;
  gboolean found = FALSE;

  for (xmlNodePtr node = dtd ? dtd->children : NULL; node != NULL && !found; node = node->next)
    found = node->type == XML_ENTITY_DECL && ((xmlEntityPtr) (gpointer) node)->SystemID != NULL;
  if (document != NULL)
    xmlFreeDoc (document);

  return found;
}

static LaurelDrawingOutcome
check (GBytes *file)
{
  gsize size;
  const char *text = g_bytes_get_data (file, &size);
  xmlTextReaderPtr reader = size <= G_MAXINT
                              ? xmlReaderForMemory (text, (int) size, NULL, NULL,
                                                    XML_PARSE_NONET | XML_PARSE_NOERROR
                                                    | XML_PARSE_NOWARNING)
                              : NULL;
  LaurelDrawingOutcome outcome = LAUREL_DRAWING_READ;
  int going = reader ? xmlTextReaderRead (reader) : -1;

  for (; going == 1 && outcome == LAUREL_DRAWING_READ; going = xmlTextReaderRead (reader))
    outcome = check_node (reader);
  if (outcome == LAUREL_DRAWING_READ && going < 0)
    outcome = is_bomb (file) ? LAUREL_DRAWING_GROWS : LAUREL_DRAWING_DAMAGED;
  if (outcome == LAUREL_DRAWING_READ && has_outer_entity (reader))
    outcome = LAUREL_DRAWING_OUTSIDE;
  if (reader != NULL)
    xmlFreeTextReader (reader);

  return outcome;
}

/**
 * laurel_drawing_page_svg:
 * @file: SVG of a stranger
 * @outcome: (out): what came of it
 *
 * Returns: (transfer full) (nullable): a PDF of one page, or %NULL
 */
GBytes *
laurel_drawing_page_svg (GBytes *file, LaurelDrawingOutcome *outcome)
{
  *outcome = check (file);

  return *outcome == LAUREL_DRAWING_READ ? laurel_drawing_svg_draw (file, outcome) : NULL;
}
