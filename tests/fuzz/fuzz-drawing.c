/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drawing-page.h"
#include "documents/laurel-drawing.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char END[] =
  "\n1 0 obj\n<< /Type /Catalog\n>>\nendobj\ntrailer\n<< /Size 2\n/Root 1 0 R\n/Info 1 0 R\n>>\n"
  "startxref\n0\n%%EOF\n";

/* What a child says goes into a document, if it is a page at all. */
static void
put (GBytes *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelDrawing) drawing = laurel_drawing_new_page (page, "page", &error);
  g_autoptr (LaurelPdfUpdate) update = laurel_pdf_update_new (END, strlen (END), 0);

  g_assert ((drawing == NULL) == (error != NULL));
  if (drawing == NULL)
    return;

  g_assert_cmpfloat (laurel_drawing_get_ratio (drawing), >, 0);
  (void) laurel_drawing_put (drawing, update, laurel_pdf_update_add_number (update), TRUE, &error);
}

/* A drawing of a stranger, read in this process: what is looked for are faults of ours. And any
 * bytes as what a process says that was taken over. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  LaurelDrawingOutcome outcome;
  g_autoptr (GBytes) page = laurel_drawing_page_new (bytes, &outcome);

  g_assert ((page != NULL) == (outcome == LAUREL_DRAWING_READ));
  put (bytes);
  if (page != NULL)
    put (page);

  return 0;
}
