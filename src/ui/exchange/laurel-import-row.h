/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "exchange/laurel-plan-compare.h"
#include "exchange/laurel-plan-reading.h"
#include "ui/exchange/laurel-import-source.h"

G_BEGIN_DECLS

/**
 * LaurelImportNews:
 * @LAUREL_IMPORT_NEW: the programme does not have it yet
 * @LAUREL_IMPORT_SAME: it is there already, and the same
 * @LAUREL_IMPORT_CHANGED: it is there, and differs
 * @LAUREL_IMPORT_GONE: it is there, and not in the file any more
 *
 * What a row is to a programme that was imported before.
 */
typedef enum {
  LAUREL_IMPORT_NEW,
  LAUREL_IMPORT_SAME,
  LAUREL_IMPORT_CHANGED,
  LAUREL_IMPORT_GONE,
} LaurelImportNews;

#define LAUREL_TYPE_IMPORT_ROW (laurel_import_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelImportRow, laurel_import_row, LAUREL, IMPORT_ROW, GObject)

LaurelImportRow     *laurel_import_row_new          (LaurelImportSource  *source,
                                                     LaurelPlanRow       *row);
LaurelPlanRow       *laurel_import_row_get_plan_row (LaurelImportRow     *self);
const char          *laurel_import_row_get_language (LaurelImportRow     *self);
LaurelSureness       laurel_import_row_get_sureness (LaurelImportRow     *self);
gboolean             laurel_import_row_get_taken    (LaurelImportRow     *self);
gboolean             laurel_import_row_is_corrected (LaurelImportRow     *self);
gboolean             laurel_import_row_is_complete  (LaurelImportRow     *self);
char                *laurel_import_row_dup_proposal (LaurelImportRow     *self,
                                                     guint                which);
gboolean             laurel_import_row_has_finding  (LaurelImportRow     *self,
                                                     guint                which);
void                 laurel_import_row_take_finding (LaurelImportRow     *self,
                                                     guint                which,
                                                     gboolean             take);
GPtrArray           *laurel_import_row_list_taken   (LaurelImportRow     *self);
const char          *laurel_import_row_get_what     (LaurelImportRow     *self);
gint64               laurel_import_row_get_activity (LaurelImportRow     *self);
LaurelImportNews     laurel_import_row_get_news     (LaurelImportRow     *self);
void                 laurel_import_row_set_news     (LaurelImportRow     *self,
                                                     LaurelImportNews     news,
                                                     gint64               activity,
                                                     LaurelPlanField      fields,
                                                     const char          *change);
gboolean             laurel_import_row_is_other     (LaurelImportRow     *self);
void                 laurel_import_row_set_other    (LaurelImportRow     *self,
                                                     const char          *other);
void                 laurel_import_row_set_clash    (LaurelImportRow     *self,
                                                     gboolean             clash);
void                 laurel_import_row_read         (LaurelImportRow     *self);
void                 laurel_import_row_follow       (LaurelImportRow     *self);
void                 laurel_import_row_take_edits   (LaurelImportRow     *self);
void                 laurel_import_row_offer        (LaurelImportRow     *self,
                                                     gboolean             taken,
                                                     gboolean             take_move);

G_END_DECLS
