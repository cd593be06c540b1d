/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-assignment-grid.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ASSIGNMENT_MATRIX (laurel_assignment_matrix_get_type ())
G_DECLARE_FINAL_TYPE (LaurelAssignmentMatrix, laurel_assignment_matrix, LAUREL, ASSIGNMENT_MATRIX,
                      GtkWidget)

void laurel_assignment_matrix_set_grid (LaurelAssignmentMatrix *self,
                                        LaurelAssignmentGrid   *grid);
char *laurel_assignment_matrix_dup_left_out (guint              n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
