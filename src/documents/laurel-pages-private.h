/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-colour.h"
#include "documents/laurel-fonts.h"
#include "documents/laurel-pages.h"

G_BEGIN_DECLS

/**
 * LaurelShape:
 * @LAUREL_SHAPE_TEXT: a line of type; x, y is the start of its baseline
 * @LAUREL_SHAPE_FILL: a rectangle, filled; rules too
 * @LAUREL_SHAPE_HATCH: a rectangle, outlined and hatched
 * @LAUREL_SHAPE_CAPSULE: a rectangle with round ends, outlined
 * @LAUREL_SHAPE_BEAD: a disc in the rectangle
 * @LAUREL_SHAPE_FLAG: a flag in the rectangle; its pole is the left edge
 */
typedef enum {
  LAUREL_SHAPE_TEXT,
  LAUREL_SHAPE_FILL,
  LAUREL_SHAPE_HATCH,
  LAUREL_SHAPE_CAPSULE,
  LAUREL_SHAPE_BEAD,
  LAUREL_SHAPE_FLAG,
} LaurelShape;

/**
 * LaurelItem:
 * @shape: what it is
 * @x, @y, @width, @height: where it is, in points
 * @stroke: the thickness of its outline
 * @colour: its colour
 * @text: (nullable): what a line of type says
 * @glyphs: (nullable) (element-type PangoGlyphItem): its runs, from the left
 * @size: of the type
 * @role: (nullable): of the type; interned
 * @tag: (nullable): the PDF's name for what it is part of ("H1", "P"); interned
 * @group: items of one number are parts of one thing
 * @outline: (nullable): its line in the table of contents
 *
 * One thing on a page.
 */
typedef struct {
  LaurelShape shape;
  double x, y, width, height;
  double stroke;
  LaurelColour colour;
  char *text;
  GPtrArray *glyphs;
  double size;
  const char *role;
  const char *tag;
  guint group;
  char *outline;
} LaurelItem;

/**
 * LaurelSheet:
 *
 * A page: its size, and its items in reading order.
 */
typedef struct {
  double width;
  double height;
  GPtrArray *items;
} LaurelSheet;

/**
 * LaurelImprint:
 *
 * What a PDF says of itself. @date is ISO text; the same document has the same
 * date, so it has the same bytes.
 */
typedef struct {
  char *language; /* (nullable): "zh" or "en" */
  char *title;
  char *author;
  char *subject;
  char *date;
} LaurelImprint;

struct _LaurelPages {
  gatomicrefcount refs;
  LaurelFonts *fonts;
  GPtrArray *sheets;
  LaurelImprint imprint;
};

LaurelPages *laurel_pages_new       (LaurelFonts   *fonts);
LaurelSheet *laurel_pages_add_sheet (LaurelPages   *self,
                                     double         width,
                                     double         height);
LaurelItem  *laurel_item_new        (LaurelShape    shape,
                                     double         x,
                                     double         y,
                                     double         width,
                                     double         height);
LaurelItem  *laurel_item_copy       (LaurelItem    *self);
void         laurel_item_free       (LaurelItem    *self);

G_END_DECLS
