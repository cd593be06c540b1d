/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

/* What laurel-table-fill.c and laurel-table.c both need. */

typedef struct {
  char *text; /* a GRefString: one text in a million cells is there once */
  int column;
  int line;
  int hidden_year; /* of the day that stands in it, where its text does not say it; or 0 */
  gboolean merged;
} LaurelTableCell;

typedef struct {
  GArray *cells; /* of LaurelTableCell, by column */
  int number;
  int line;
} LaurelTableRow;

struct _LaurelTable {
  GArray *rows; /* of LaurelTableRow, by number */
  GPtrArray *before;
  GPtrArray *after;
  GPtrArray *faults;
  char *format;
  char *encoding; /* (nullable) */
  char *name;     /* (nullable): of the sheet */
  GHashTable *facts;    /* (nullable): the index of a row → LaurelPlanFacts */
  LaurelPlanHead *head; /* (nullable) */
  gsize size;
  int n_columns;
  gboolean has_lines;
};

LaurelTableRow        *laurel_table_get_row      (const LaurelTable    *table,
                                                  int                   row);
LaurelTableRow        *laurel_table_get_last_row (const LaurelTable    *table);
guint                  laurel_table_find_cell    (const LaurelTableRow *row,
                                                  int                   column,
                                                  gboolean             *found);
const LaurelTableCell *laurel_table_get_cell     (const LaurelTable    *table,
                                                  int                   row,
                                                  int                   column);
char                  *laurel_table_name_cell    (int                   column,
                                                  int                   number);

G_END_DECLS
