/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolColumn:
 * @name: what its heading is
 * @needed: whether there is nothing without it
 */
typedef struct {
  const char *name;
  gboolean needed;
} LaurelToolColumn;

gboolean laurel_tool_columns_find (LaurelToolContext       *context,
                                   const char              *path,
                                   const LaurelTable       *table,
                                   const LaurelToolColumn  *wanted,
                                   guint                    n_wanted,
                                   int                     *columns,
                                   GError                 **error);
void     laurel_tool_columns_fail (GError                 **error,
                                   const char              *path,
                                   const LaurelTable       *table,
                                   int                      row,
                                   int                      column,
                                   const char              *hint,
                                   const char              *format,
                                   ...) G_GNUC_PRINTF (7, 8);

G_END_DECLS
