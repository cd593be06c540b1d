/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-assignment-matrix.h"

G_BEGIN_DECLS

/* Where everything is, in pixels. */
enum {
  LAUREL_MATRIX_CELL = 32,
  LAUREL_MATRIX_TOP = 140,
  LAUREL_MATRIX_TITLE = 240, /* room for number and title */
  LAUREL_MATRIX_NUMBER = 96, /* for the number only */
  LAUREL_MATRIX_COUNT = 52,  /* for how many judges an entry has */
};

/**
 * LaurelMatrixRange:
 *
 * The first and the last row and column of some cells.
 */
typedef struct {
  guint from_row, to_row;
  guint from_column, to_column;
} LaurelMatrixRange;

/**
 * LaurelMatrixDrag:
 * @LAUREL_DRAG_NONE: no button is down
 * @LAUREL_DRAG_PRESSED: it is, on a cell
 * @LAUREL_DRAG_AGAIN: it is, on the cell where the keys were
 * @LAUREL_DRAG_RANGE: it is, and the pointer was in another cell since
 *
 * What the pointer does.
 */
typedef enum {
  LAUREL_DRAG_NONE,
  LAUREL_DRAG_PRESSED,
  LAUREL_DRAG_AGAIN,
  LAUREL_DRAG_RANGE,
} LaurelMatrixDrag;

struct _LaurelAssignmentMatrix {
  GtkWidget parent_instance;

  LaurelAssignmentGrid *grid; /* (nullable) */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  guint row;
  guint column; /* the cell that the keys are at */
  guint anchor_row;
  guint anchor_column; /* the cell where a range begins; the same, if there is none */
  LaurelMatrixDrag drag;
  double drag_x;
  double drag_y; /* where it began */
  char *says;   /* (nullable): of that cell */
};

int       laurel_assignment_matrix_get_side     (LaurelAssignmentMatrix *self);
gboolean  laurel_assignment_matrix_is_mirrored  (LaurelAssignmentMatrix *self);
double    laurel_assignment_matrix_get_scrolled (LaurelAssignmentMatrix *self,
                                                 GtkOrientation          orientation);
void      laurel_assignment_matrix_draw         (LaurelAssignmentMatrix *self,
                                                 GtkSnapshot            *snapshot);
gboolean  laurel_assignment_matrix_has_range  (LaurelAssignmentMatrix *self);
void      laurel_assignment_matrix_get_range  (LaurelAssignmentMatrix *self,
                                               LaurelMatrixRange      *range);
GVariant *laurel_assignment_matrix_take_range (LaurelAssignmentMatrix *self,
                                               gboolean               *assigned,
                                               guint                  *n_left_out)
  G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_assignment_matrix_dup_range_words (LaurelAssignmentMatrix *self)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
