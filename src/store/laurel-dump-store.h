/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelDumpVisitor:
 * @cell: gets a column's name, or a value (%NULL for nothing), and whether what
 *   stands in that column are numbers
 * @end_row: the row is at its end; the first is that of the names
 *
 * Gets a table, row by row.
 */
typedef struct {
  void (*cell)    (const char *text,
                   gboolean    is_number,
                   gpointer    data);
  void (*end_row) (gpointer    data);
} LaurelDumpVisitor;

GPtrArray *laurel_dump_list_tables (LaurelReader             *reader,
                                    GError                  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_dump_table       (LaurelReader             *reader,
                                    LaurelRooms               rooms,
                                    const char               *table,
                                    const LaurelDumpVisitor  *visitor,
                                    gpointer                  data,
                                    GError                  **error);

G_END_DECLS
