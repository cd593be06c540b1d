/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-qpdf.h"

#include <string.h>

static void
put_size (qpdf_data pdf, qpdf_oh page, double width, double height)
{
  qpdf_oh box = qpdf_oh_new_array (pdf);

  qpdf_oh_append_item (pdf, box, qpdf_oh_new_integer (pdf, 0));
  qpdf_oh_append_item (pdf, box, qpdf_oh_new_integer (pdf, 0));
  qpdf_oh_append_item (pdf, box, qpdf_oh_new_real_from_double (pdf, width, 4));
  qpdf_oh_append_item (pdf, box, qpdf_oh_new_real_from_double (pdf, height, 4));
  qpdf_oh_replace_key (pdf, page, "/MediaBox", box);
}

/**
 * laurel_drawing_qpdf_add_page:
 * @pdf: a PDF
 * @picture: an image or a form, of it
 * @name: what the content calls it
 * @content: what shows it
 * @width, @height: of the page, in points
 *
 * Adds a page, as the first, that shows a picture and has nothing else.
 */
void
laurel_drawing_qpdf_add_page (qpdf_data pdf, qpdf_oh picture, const char *name,
                              const char *content, double width, double height)
{
  qpdf_oh page = qpdf_oh_new_dictionary (pdf);
  qpdf_oh resources = qpdf_oh_new_dictionary (pdf);
  qpdf_oh pictures = qpdf_oh_new_dictionary (pdf);
  qpdf_oh stream = qpdf_oh_new_stream (pdf);

  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) content, strlen (content),
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  qpdf_oh_replace_key (pdf, pictures, name, picture);
  qpdf_oh_replace_key (pdf, resources, "/XObject", pictures);
  qpdf_oh_replace_key (pdf, page, "/Type", qpdf_oh_new_name (pdf, "/Page"));
  qpdf_oh_replace_key (pdf, page, "/Resources", resources);
  qpdf_oh_replace_key (pdf, page, "/Contents", stream);
  put_size (pdf, page, width, height);
  qpdf_add_page (pdf, pdf, qpdf_make_indirect_object (pdf, page), QPDF_TRUE);
}

/**
 * laurel_drawing_qpdf_dup_bytes:
 * @pdf: a PDF
 *
 * Returns: (transfer full) (nullable): it, with nothing in it that no page needs, and always
 *   the same; %NULL when something in it cannot be read
 */
GBytes *
laurel_drawing_qpdf_dup_bytes (qpdf_data pdf)
{
  GBytes *bytes = NULL;

  if (qpdf_init_write_memory (pdf) & QPDF_ERRORS)
    return NULL;

  qpdf_set_static_ID (pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (pdf, qpdf_o_disable);
  qpdf_set_preserve_encryption (pdf, QPDF_FALSE);
  if (!(qpdf_write (pdf) & QPDF_ERRORS) && !qpdf_more_warnings (pdf))
    bytes = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));

  return bytes;
}
