/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-imposition-private.h"

#include "base/laurel-error.h"
#include "documents/laurel-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARK 4000      /* how long a mark is */
#define MARK_GAP 1000  /* between it and what is cut out */
#define MARK_STROKE 0.3 /* points */

static const struct {
  const char *name;
  int width, height;
} PAPERS[] = {
  { "A4", 210000, 297000 },
  { "Letter", 215900, 279400 },
};

static int
from_points (double points)
{
  return (int) lround (points * 25400 / 72);
}

static double
to_points (int length)
{
  return length * 72 / 25400.0;
}

static gboolean
find_paper (const char *name, int *width, int *height, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PAPERS); i++)
    if (g_ascii_strcasecmp (PAPERS[i].name, name) == 0) {
      *width = PAPERS[i].width;
      *height = PAPERS[i].height;
      return TRUE;
    }

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: %s is what was given for a size of paper. */
               _("“%s” is no paper. There are: A4, Letter."), name);
  return FALSE;
}

/* In the middle of the paper, as many as there is room for. */
static void
fill (LaurelImposition *self, int margin)
{
  self->columns = (self->width - 2 * margin) / self->card_width;
  self->rows = (self->height - 2 * margin) / self->card_height;
  self->left = (self->width - self->columns * self->card_width) / 2;
  self->top = (self->height - self->rows * self->card_height) / 2;
}

/* The paper may lie on its side, if there is room for more then. */
static void
turn_if_better (LaurelImposition *self, int margin)
{
  LaurelImposition turned = *self;

  turned.width = self->height;
  turned.height = self->width;
  fill (&turned, margin);
  if (turned.columns * turned.rows > self->columns * self->rows)
    *self = turned;
}

/**
 * laurel_imposition_init:
 * @self: (out): how they stand
 * @paper: "A4" or "Letter"
 * @width, @height: of one page, in points
 * @marks: whether to draw where to cut; that needs a margin
 * @error: return location for `LAUREL_DOCUMENT_ERROR_TEMPLATE`
 */
gboolean
laurel_imposition_init (LaurelImposition *self, const char *paper, double width, double height,
                        gboolean marks, GError **error)
{
  int margin = marks ? MARK + MARK_GAP : 0;

  *self = (LaurelImposition) { .card_width = from_points (width),
                               .card_height = from_points (height), .marks = marks };
  if (!find_paper (paper, &self->width, &self->height, error))
    return FALSE;

  fill (self, margin);
  turn_if_better (self, margin);
  if (self->columns > 0 && self->rows > 0)
    return TRUE;

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               marks
               /* Translators: %s is a size of paper. */
               ? _("There is no room for a page and its crop marks on %s. Leave the marks out, or "
                   "print each on a page of its own.")
               : _("A page of the template is larger than %s. Print each on a page of its own."),
               paper);
  return FALSE;
}

guint
laurel_imposition_get_n (const LaurelImposition *self)
{
  return (guint) (self->columns * self->rows);
}

/**
 * laurel_imposition_get_place:
 * @place: from 0, row by row
 * @x, @y: (out): its upper left corner, in thousandths of a millimetre
 */
void
laurel_imposition_get_place (const LaurelImposition *self, guint place, int *x, int *y)
{
  *x = self->left + (int) (place % (guint) self->columns) * self->card_width;
  *y = self->top + (int) (place / (guint) self->columns) * self->card_height;
}

/* ---- sheets ----------------------------------------------------------------- */

static void
add_mark (LaurelLeaf *leaf, int x, int y, int width, int height)
{
  LaurelItem *item = laurel_item_new (LAUREL_SHAPE_FILL,
                                      to_points (x) - (width == 0 ? MARK_STROKE / 2 : 0),
                                      to_points (y) - (height == 0 ? MARK_STROKE / 2 : 0),
                                      width == 0 ? MARK_STROKE : to_points (width),
                                      height == 0 ? MARK_STROKE : to_points (height));

  g_ptr_array_add (leaf->items, item);
}

/* Outside of what is cut out, at each line that is cut. */
static void
add_marks (const LaurelImposition *self, LaurelLeaf *leaf)
{
  int right = self->left + self->columns * self->card_width;
  int bottom = self->top + self->rows * self->card_height;

  for (int i = 0; i <= self->columns; i++) {
    int x = self->left + i * self->card_width;

    add_mark (leaf, x, self->top - MARK_GAP - MARK, 0, MARK);
    add_mark (leaf, x, bottom + MARK_GAP, 0, MARK);
  }
  for (int i = 0; i <= self->rows; i++) {
    int y = self->top + i * self->card_height;

    add_mark (leaf, self->left - MARK_GAP - MARK, y, MARK, 0);
    add_mark (leaf, right + MARK_GAP, y, MARK, 0);
  }
}

/* Returns: (transfer full): a sheet with nothing on it but its marks */
LaurelLeaf *
laurel_imposition_new_leaf (const LaurelImposition *self)
{
  LaurelLeaf *leaf = laurel_leaf_new (to_points (self->width), to_points (self->height));

  if (self->marks)
    add_marks (self, leaf);

  return leaf;
}

/**
 * laurel_imposition_put:
 * @leaf: a sheet
 * @place: where on it, from 0
 * @card: a page, which loses what is on it
 */
void
laurel_imposition_put (const LaurelImposition *self, LaurelLeaf *leaf, guint place,
                       LaurelLeaf *card)
{
  int x, y;

  laurel_imposition_get_place (self, place, &x, &y);
  for (guint i = 0; i < card->items->len; i++) {
    LaurelItem *item = g_ptr_array_index (card->items, i);

    item->x += to_points (x);
    item->y += to_points (y);
    item->turn_x += to_points (x);
    item->turn_y += to_points (y);
  }
  g_ptr_array_extend_and_steal (leaf->items, g_ptr_array_ref (card->items));
}
