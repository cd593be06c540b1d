/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart.h"

G_BEGIN_DECLS

/**
 * LaurelFields:
 *
 * What a template may name: texts by name, and tables, which are lists of rows
 * of texts. A table declares its columns, so that a template is checked in
 * whole even when a table has no row. A row sees the fields around it.
 * Values are plain text; nothing in them is ever read as a template. A name may stand for a chart,
 * too, which is then some text for conditions.
 */
typedef struct _LaurelFields LaurelFields;

LaurelFields *laurel_fields_new       (void);
void          laurel_fields_free      (LaurelFields       *self);
void          laurel_fields_set       (LaurelFields       *self,
                                       const char         *name,
                                       const char         *text);
void          laurel_fields_set_count (LaurelFields       *self,
                                       const char         *name,
                                       gint64              count);
void          laurel_fields_set_chart (LaurelFields       *self,
                                       const char         *name,
                                       LaurelChart        *chart);
void          laurel_fields_add_table (LaurelFields       *self,
                                       const char         *name,
                                       const char * const *columns);
LaurelFields *laurel_fields_add_row   (LaurelFields       *self,
                                       const char         *table);
const char   *laurel_fields_get       (LaurelFields       *self,
                                       const char         *name);
LaurelChart  *laurel_fields_get_chart (LaurelFields       *self,
                                       const char         *name);
gboolean      laurel_fields_is_table  (LaurelFields       *self,
                                       const char         *name);
guint         laurel_fields_get_n_rows (LaurelFields      *self,
                                       const char         *table);
LaurelFields *laurel_fields_get_row   (LaurelFields       *self,
                                       const char         *table,
                                       guint               index);
LaurelFields *laurel_fields_get_sample_row (LaurelFields  *self,
                                       const char         *table);
void          laurel_fields_add_all   (LaurelFields       *self,
                                       LaurelFields       *from);
void          laurel_fields_set_label (LaurelFields       *self,
                                       const char         *name,
                                       const char         *label);
const char   *laurel_fields_get_label (LaurelFields       *self,
                                       const char         *name);
gboolean      laurel_fields_check     (LaurelFields       *self,
                                       const char         *name,
                                       GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelFields, laurel_fields_free)

G_END_DECLS
