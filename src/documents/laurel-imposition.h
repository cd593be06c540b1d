/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelImposition:
 * @width, @height: of the paper
 * @card_width, @card_height: of what stands on it
 * @columns, @rows: how many there are
 * @left, @top: where the first one is
 * @marks: whether to draw where to cut
 *
 * How several small pages stand on a sheet of paper, in thousandths of a millimetre: so the last of
 * many is where it should be, too.
 */
typedef struct {
  int width, height;
  int card_width, card_height;
  int columns, rows;
  int left, top;
  gboolean marks;
} LaurelImposition;

gboolean    laurel_imposition_init      (LaurelImposition        *self,
                                         const char              *paper,
                                         double                   width,
                                         double                   height,
                                         gboolean                 marks,
                                         GError                 **error);
guint       laurel_imposition_get_n     (const LaurelImposition  *self);
void        laurel_imposition_get_place (const LaurelImposition  *self,
                                         guint                    place,
                                         int                     *x,
                                         int                     *y);

G_END_DECLS
