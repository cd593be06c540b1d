/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-style.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelBoxKind:
 * @LAUREL_BOX_TEXT: lines of type
 * @LAUREL_BOX_QR: a QR code
 * @LAUREL_BOX_LINE: a line across
 * @LAUREL_BOX_SEAL: where the seal goes: a circle of dashes
 * @LAUREL_BOX_IMAGE: a drawing
 * @LAUREL_BOX_BARS: a bar code, as wide as it needs to be in its place
 */
typedef enum {
  LAUREL_BOX_TEXT,
  LAUREL_BOX_QR,
  LAUREL_BOX_LINE,
  LAUREL_BOX_SEAL,
  LAUREL_BOX_IMAGE,
  LAUREL_BOX_BARS,
} LaurelBoxKind;

/**
 * LaurelBox:
 * @kind: what it is
 * @name: how errors call it
 * @when: (nullable): left out when this field is empty
 * @text: (nullable): what stands in it, or what its code says
 * @style: (nullable): how its text is set; not owned
 * @by: (nullable): a field that chooses another style
 * @cases: (element-type utf8 LaurelStyle): the styles that it chooses; they are not owned
 * @x, @y, @width, @height: where it is, in points from the page's upper left corner; a
 *   @height of 0 is any
 * @on_baseline: whether @y is the baseline of its one line. When it has more, they stand
 *   about that place
 * @upward: whether the last of several lines keeps that baseline instead, and the others stand
 *   above it
 * @in_middle: whether its lines stand in the middle of its height
 * @turned: whether it stands on its head
 * @thickness: of lines
 * @colour: of lines and seals
 * @file: (nullable): of a drawing
 * @stretch: of a drawing: whether its proportions are free
 * @alt: (nullable): what it is, for who does not see it
 *
 * A place on a page of fixed places.
 */
typedef struct {
  LaurelBoxKind kind;
  char *name;
  char *when;
  char *text;
  LaurelStyle *style;
  char *by;
  GHashTable *cases;
  double x, y, width, height;
  gboolean on_baseline;
  gboolean upward;
  gboolean in_middle;
  gboolean turned;
  double thickness;
  LaurelColour colour;
  char *file;
  gboolean stretch;
  char *alt;
} LaurelBox;

void laurel_box_free (LaurelBox *self);

G_END_DECLS
