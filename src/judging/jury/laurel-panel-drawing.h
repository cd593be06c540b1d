/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-panel-draw.h"
#include "judging/laurel-draw.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelSeatsDrawn:
 * @field: (nullable): what judges must know about
 * @section_id: whose entries they judge, or 0
 * @count: how many are drawn; the rest are alternates
 * @key: the key of these seats
 * @places: (element-type guint): where in the draw's pool those stand who could be drawn
 * @names: (element-type utf8): and who they are, in the same order
 * @drawn: (element-type LaurelDrawn): who of them was
 *
 * Seats of a draw that were drawn from one pool.
 */
typedef struct {
  char *field;
  gint64 section_id;
  int count;
  char *key;
  GArray *places;
  GPtrArray *names;
  GPtrArray *drawn;
} LaurelSeatsDrawn;

gboolean   laurel_panel_drawing_check (const char       *pool,
                                       const char       *seats,
                                       GError          **error);
GPtrArray *laurel_panel_drawing_list  (LaurelPanelDraw  *draw,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;
char      *laurel_panel_drawing_run   (LaurelTxn        *txn,
                                       LaurelPanelDraw  *draw,
                                       const char       *key,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
