/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-bar-code.h"
#include "documents/laurel-colour.h"
#include "documents/laurel-drawing.h"
#include "documents/laurel-fonts.h"
#include "documents/laurel-pages.h"
#include "documents/laurel-qr.h"

G_BEGIN_DECLS

/**
 * LaurelShape:
 * @LAUREL_SHAPE_TEXT: a line of type; x, y is the start of its baseline
 * @LAUREL_SHAPE_FILL: a rectangle, filled; rules too
 * @LAUREL_SHAPE_HATCH: a rectangle, outlined and hatched
 * @LAUREL_SHAPE_CAPSULE: a rectangle with round ends, outlined
 * @LAUREL_SHAPE_BEAD: a disc in the rectangle
 * @LAUREL_SHAPE_FLAG: a flag in the rectangle; its pole is the left edge
 * @LAUREL_SHAPE_QR: a QR code that fills the rectangle
 * @LAUREL_SHAPE_SEAL: a circle of dashes in the rectangle
 * @LAUREL_SHAPE_DRAWING: a drawing that fills the rectangle
 * @LAUREL_SHAPE_FIGURE: several things that are one figure
 * @LAUREL_SHAPE_BARS: a bar code that fills the rectangle
 */
typedef enum {
  LAUREL_SHAPE_TEXT,
  LAUREL_SHAPE_FILL,
  LAUREL_SHAPE_HATCH,
  LAUREL_SHAPE_CAPSULE,
  LAUREL_SHAPE_BEAD,
  LAUREL_SHAPE_FLAG,
  LAUREL_SHAPE_QR,
  LAUREL_SHAPE_SEAL,
  LAUREL_SHAPE_DRAWING,
  LAUREL_SHAPE_FIGURE,
  LAUREL_SHAPE_BARS, /* the marks of pages have these numbers */
} LaurelShape;

/**
 * LaurelElement:
 * @tag: (nullable): the PDF's name for it ("Table", "P"); it lives for ever
 * @id: tells it from others of that name
 *
 * A part of a document as a PDF tells of it to who does not see it.
 */
typedef struct {
  const char *tag;
  guint id;
} LaurelElement;

#define LAUREL_ITEM_DEPTH 2

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
 * @within: what that is part of, from the outermost: a row of a table, and the table
 * @alt: (nullable): what a figure is, for who does not see it; interned
 * @outline: (nullable): its line in the table of contents
 * @qr: (nullable): what a QR code is made of
 * @bars: (nullable): what a bar code is made of
 * @drawing: (nullable): what is drawn
 * @parts: (nullable) (element-type LaurelItem): what a figure is made of, one over the other;
 *   they stand where they do from its upper left corner
 * @ground: whether it is the page's background
 * @turned: whether it stands on its head, about @turn_x, @turn_y
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
  LaurelElement within[LAUREL_ITEM_DEPTH];
  const char *alt;
  char *outline;
  LaurelQr *qr;
  LaurelBarCode *bars;
  LaurelDrawing *drawing;
  GPtrArray *parts;
  gboolean ground;
  gboolean turned;
  double turn_x, turn_y;
} LaurelItem;

/**
 * LaurelLeaf:
 *
 * A page: its size, and its items in reading order.
 */
typedef struct {
  double width;
  double height;
  GPtrArray *items;
} LaurelLeaf;

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
LaurelLeaf *laurel_leaf_new       (double         width,
                                     double         height);
void         laurel_leaf_free      (LaurelLeaf   *sheet);
gboolean     laurel_leaf_has_parts (const LaurelLeaf *sheet);
void         laurel_imprint_clear   (LaurelImprint *imprint);
LaurelLeaf *laurel_pages_add_sheet (LaurelPages   *self,
                                     double         width,
                                     double         height);
LaurelItem  *laurel_item_new        (LaurelShape    shape,
                                     double         x,
                                     double         y,
                                     double         width,
                                     double         height);
LaurelItem  *laurel_item_copy       (LaurelItem    *self);
void         laurel_item_free       (LaurelItem    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelLeaf, laurel_leaf_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelImprint, laurel_imprint_clear)

G_END_DECLS
