/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelDrawingOutcome:
 * @LAUREL_DRAWING_READ: it is a drawing
 * @LAUREL_DRAWING_DAMAGED: it is cut off, or breaks the rules of its format
 * @LAUREL_DRAWING_UNKNOWN: it is of another format
 * @LAUREL_DRAWING_ENCRYPTED: it wants a password
 * @LAUREL_DRAWING_ACTIVE: it would do something: run a script, start a program, send a form
 * @LAUREL_DRAWING_OUTSIDE: it needs other files, or the network
 * @LAUREL_DRAWING_TOO_LARGE: it has more picture elements or parts than any page needs
 * @LAUREL_DRAWING_MANY_PAGES: it has more pages than one
 * @LAUREL_DRAWING_HIDDEN: it has layers that are not to be seen
 * @LAUREL_DRAWING_NO_SIZE: it does not say how large it is
 * @LAUREL_DRAWING_GROWS: it unfolds into more than can be drawn
 *
 * What came of reading a drawing.
 */
typedef enum {
  LAUREL_DRAWING_READ,
  LAUREL_DRAWING_DAMAGED,
  LAUREL_DRAWING_UNKNOWN,
  LAUREL_DRAWING_ENCRYPTED,
  LAUREL_DRAWING_ACTIVE,
  LAUREL_DRAWING_OUTSIDE,
  LAUREL_DRAWING_TOO_LARGE,
  LAUREL_DRAWING_MANY_PAGES,
  LAUREL_DRAWING_HIDDEN,
  LAUREL_DRAWING_NO_SIZE,
  LAUREL_DRAWING_GROWS,
} LaurelDrawingOutcome;

/* No picture on a page needs more: 300 dots an inch on A2. */
#define LAUREL_DRAWING_MAX_SIDE 20000
#define LAUREL_DRAWING_MAX_DOTS 50000000

GBytes *laurel_drawing_page_new  (GBytes                *file,
                                  LaurelDrawingOutcome  *outcome);

GBytes *laurel_drawing_page_svg  (GBytes                *file,
                                  LaurelDrawingOutcome  *outcome);
GBytes *laurel_drawing_page_png  (GBytes                *file,
                                  LaurelDrawingOutcome  *outcome);
GBytes *laurel_drawing_page_jpeg (GBytes                *file,
                                  LaurelDrawingOutcome  *outcome);
GBytes *laurel_drawing_page_pdf  (GBytes                *file,
                                  LaurelDrawingOutcome  *outcome);

G_END_DECLS
