/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-assignment-matrix-private.h"

#include <glib/gi18n-lib.h>

/*
 * Several cells at once: those between where somebody began and where the keys or the pointer
 * are now. The cell where it began says what is done: if it is free, all that can be are
 * assigned; if not, all are freed. Conflicts of interest, and entries of other judges, stay as
 * they are: whoever wants those takes them one by one, and is told why not.
 */

/* Returns: whether it is more than the one cell */
gboolean
laurel_assignment_matrix_has_range (LaurelAssignmentMatrix *self)
{
  return self->anchor_row != self->row || self->anchor_column != self->column;
}

/**
 * laurel_assignment_matrix_get_range:
 * @self: a matrix
 * @range: (out): the first cell and the last one
 */
void
laurel_assignment_matrix_get_range (LaurelAssignmentMatrix *self, LaurelMatrixRange *range)
{
  range->from_row = MIN (self->anchor_row, self->row);
  range->to_row = MAX (self->anchor_row, self->row);
  range->from_column = MIN (self->anchor_column, self->column);
  range->to_column = MAX (self->anchor_column, self->column);
}

static gboolean
frees (LaurelAssignmentMatrix *self)
{
  return (laurel_assignment_grid_get_cell (self->grid, self->anchor_row, self->anchor_column) &
          LAUREL_CELL_ASSIGNED) != 0;
}

/* Whether a cell changes when the range is assigned or, if it is @assigned, freed; where it cannot
 * be assigned, one more is left out. */
static gboolean
changes (LaurelAssignmentMatrix *self, guint row, guint column, gboolean assigned,
         guint *n_left_out)
{
  LaurelCellFlags flags = laurel_assignment_grid_get_cell (self->grid, row, column);

  if (assigned || flags & LAUREL_CELL_ASSIGNED)
    return assigned && flags & LAUREL_CELL_ASSIGNED;
  if (flags & (LAUREL_CELL_CONFLICT | LAUREL_CELL_CLOSED | LAUREL_CELL_FORBIDDEN |
               LAUREL_CELL_APART)) {
    (*n_left_out)++;
    return FALSE;
  }

  return TRUE;
}

/**
 * laurel_assignment_matrix_take_range:
 * @self: a matrix
 * @assigned: (out): whether they are assigned now, and so to be freed
 * @n_left_out: (out): how many cells stay free that cannot be assigned
 *
 * Returns: (transfer full): `a(xx)`: entry and judge of each cell that is to change
 */
GVariant *
laurel_assignment_matrix_take_range (LaurelAssignmentMatrix *self, gboolean *assigned,
                                     guint *n_left_out)
{
  g_auto (GVariantBuilder) pairs = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xx)"));
  LaurelMatrixRange range;

  *assigned = frees (self);
  *n_left_out = 0;
  laurel_assignment_matrix_get_range (self, &range);
  for (guint row = range.from_row; row <= range.to_row; row++)
    for (guint column = range.from_column; column <= range.to_column; column++)
      if (changes (self, row, column, *assigned, n_left_out))
        g_variant_builder_add (
          &pairs, "(xx)",
          laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_entry (self->grid, row))),
          laurel_row_get_id (LAUREL_ROW (laurel_assignment_grid_get_judge (self->grid, column))));

  return g_variant_ref_sink (g_variant_builder_end (&pairs));
}

/* Returns: (transfer full): what would become of the cells; asked at every motion of the pointer,
 * so they are only counted */
char *
laurel_assignment_matrix_dup_range_words (LaurelAssignmentMatrix *self)
{
  gboolean assigned = frees (self);
  guint n_left_out = 0, n = 0;
  g_autoptr (GString) words = g_string_new (NULL);
  LaurelMatrixRange range;

  laurel_assignment_matrix_get_range (self, &range);
  for (guint row = range.from_row; row <= range.to_row; row++)
    for (guint column = range.from_column; column <= range.to_column; column++)
      n += (guint) changes (self, row, column, assigned, &n_left_out);
  /* Translators: %1$u counts entries, %2$u judges: cells of a table that are selected. */
  g_string_append_printf (words, _("%1$u × %2$u cells"), range.to_row - range.from_row + 1,
                          range.to_column - range.from_column + 1);
  g_string_append (words, " · ");
  if (assigned)
    /* Translators: %u counts cells of a table of entries and judges. */
    g_string_append_printf (words, ngettext ("%u to free", "%u to free", n), n);
  else
    /* Translators: %u counts cells of a table of entries and judges. */
    g_string_append_printf (words, ngettext ("%u to assign", "%u to assign", n), n);
  if (n_left_out > 0) {
    g_autofree char *left_out = laurel_assignment_matrix_dup_left_out (n_left_out);

    g_string_append_printf (words, " · %s", left_out);
  }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Returns: (transfer full): why some cells stay free */
char *
laurel_assignment_matrix_dup_left_out (guint n)
{
  /* Translators: %u counts cells of a table of entries and judges. */
  return g_strdup_printf (ngettext ("%u stays free: a conflict of interest, or not for this judge",
                                    "%u stay free: conflicts of interest, or not for these judges",
                                    n), n);
}
