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

struct _LaurelAssignmentMatrix {
  GtkWidget parent_instance;

  LaurelAssignmentGrid *grid; /* (nullable) */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  guint row;
  guint column; /* the cell that the keys are at */
  char *says;   /* (nullable): of that cell */
};

int  laurel_assignment_matrix_get_side (LaurelAssignmentMatrix *self);
void laurel_assignment_matrix_draw     (LaurelAssignmentMatrix *self,
                                        GtkSnapshot            *snapshot);

G_END_DECLS
