/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-markup.h"
#include "exchange/laurel-odf-styles.h"
#include "exchange/laurel-table.h"

G_BEGIN_DECLS

/**
 * LaurelOdfTable:
 *
 * A table of an OpenDocument file while it is read: rows and cells that stand
 * for many, and cells that cover others.
 */
typedef struct _LaurelOdfTable LaurelOdfTable;

LaurelOdfTable *laurel_odf_table_new        (const char                    *format,
                                             const LaurelOdfStyles         *styles);
void            laurel_odf_table_free       (LaurelOdfTable                *table);

gboolean        laurel_odf_table_begin_row  (LaurelOdfTable                *table,
                                             const LaurelMarkupAttributes  *attributes,
                                             GError                       **error);
gboolean        laurel_odf_table_end_row    (LaurelOdfTable                *table,
                                             GCancellable                  *cancellable,
                                             GError                       **error);
gboolean        laurel_odf_table_begin_cell (LaurelOdfTable                *table,
                                             const LaurelMarkupAttributes  *attributes);
gboolean        laurel_odf_table_end_cell   (LaurelOdfTable                *table,
                                             const char                    *text,
                                             GError                       **error);
LaurelTable    *laurel_odf_table_finish     (LaurelOdfTable                *table,
                                             GCancellable                  *cancellable,
                                             GError                       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelOdfTable, laurel_odf_table_free)

G_END_DECLS
