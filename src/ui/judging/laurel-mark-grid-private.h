/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-mark-grid.h"

G_BEGIN_DECLS

/**
 * LaurelMarkShape:
 * @row: how high a row is, in pixels
 * @top: how high the titles of columns are
 * @column: how wide a mark is
 * @number: how much room numbers of entries have
 * @side: how much room numbers and titles have together
 * @results: how wide each result is
 * @right: how wide they are together
 *
 * Where everything is; it follows the size of the text.
 */
typedef struct {
  int row;
  int top;
  int column;
  int number;
  int side;
  int results[LAUREL_N_MARK_RESULTS];
  int right;
} LaurelMarkShape;

struct _LaurelMarkGrid {
  GtkWidget parent_instance;

  LaurelScoreDesk *desk;  /* (nullable) */
  LaurelMarkTable *table; /* (nullable) */
  LaurelTyping typing;
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  LaurelMarkShape shape;
  guint row;
  guint column; /* the cell that the keys are at */
  char *says;   /* (nullable): of that cell */
  GtkWidget *text;    /* what is being typed */
  GtkWidget *wrong;   /* says what is wrong with it */
  gboolean edits;
  gboolean is_past;    /* Enter was pressed at the last cell: what comes then is not of it */
  LaurelBookState past; /* what was there then */
  GHashTable *texts;   /* (element-type utf8 Shaped): that were drawn, as they were shaped */
  GHashTable *older;   /* (element-type utf8 Shaped): those not drawn since @texts began */
  GString *key;        /* of a text that is looked for */
};

gboolean laurel_mark_grid_get_place (LaurelMarkGrid   *self,
                                     guint            *sheet);
guint    laurel_mark_grid_get_n     (LaurelMarkGrid   *self,
                                     GtkOrientation    orientation);
int      laurel_mark_grid_get_width (LaurelMarkGrid   *self,
                                     LaurelMarkResult  result);
void     laurel_mark_grid_place     (LaurelMarkGrid   *self,
                                     guint             row,
                                     guint             column,
                                     GdkRectangle     *place);
void     laurel_mark_grid_move      (LaurelMarkGrid   *self,
                                     guint             row,
                                     guint             column);
void     laurel_mark_grid_tell      (LaurelMarkGrid   *self);
void     laurel_mark_grid_free_shaped (gpointer       data);
void     laurel_mark_grid_draw      (LaurelMarkGrid   *self,
                                     GtkSnapshot      *snapshot);
void     laurel_mark_grid_listen    (LaurelMarkGrid   *self);
void     laurel_mark_grid_open      (LaurelMarkGrid   *self);
void     laurel_mark_grid_cancel    (LaurelMarkGrid   *self);
void     laurel_mark_grid_come_back (LaurelMarkGrid   *self);
gboolean laurel_mark_grid_commit    (LaurelMarkGrid   *self);
gboolean laurel_mark_grid_find_cell (LaurelMarkGrid   *self,
                                     double            x,
                                     double            y,
                                     guint            *row,
                                     guint            *column);

G_END_DECLS
