/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-colour.h"

G_BEGIN_DECLS

/**
 * LaurelAlign:
 *
 * How lines stand in their width. Justified text stands left in its last line.
 */
typedef enum {
  LAUREL_ALIGN_LEFT,
  LAUREL_ALIGN_CENTRE,
  LAUREL_ALIGN_RIGHT,
  LAUREL_ALIGN_JUSTIFY,
} LaurelAlign;

/**
 * LaurelStyle:
 * @name: its name in the template
 * @role: the role of its type (#LaurelFonts)
 * @size: of the type, in points
 * @floor: the smallest size it may be fitted to
 * @leading: the height of a line, in points
 * @spacing: between letters, in em
 * @indent: of the first line, in em
 * @hang: of the other lines, in em
 * @before: white above, in points; not at a page's top
 * @after: white below, in points
 * @align: how it stands
 * @colour: of the type
 * @bold: whether it is bold, where the family has a bold of its own
 * @balance: whether its lines are made equally long
 * @fit: whether it is made smaller to fit in @max_lines lines
 * @max_lines: how many lines it may have; 0 is any number
 * @snap: whether its lines stand in the cells of the grid
 * @keep: whether what follows stays with it
 * @tag: (nullable): the PDF's name for it
 *
 * How a paragraph is set.
 */
typedef struct {
  char *name;
  char *role;
  double size, floor, leading, spacing, indent, hang, before, after;
  LaurelAlign align;
  LaurelColour colour;
  gboolean bold;
  gboolean balance;
  gboolean fit;
  int max_lines;
  gboolean keep;
  gboolean snap;
  const char *tag; /* interned */
} LaurelStyle;

G_END_DECLS
