/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-fault.h"
#include "exchange/laurel-plan-facts.h"

G_BEGIN_DECLS

/**
 * LaurelTable:
 *
 * A table of text as a file has it: rows of cells, with where each stands in
 * the file, and the text before and after. A reader fills it row by row; after
 * that it is not changed. Empty cells and empty rows are not kept, so a sheet
 * of a million blank rows is a small table; a row knows its number in the file.
 *
 * A cell merged downwards is repeated in each row it covers, and says so. A
 * cell merged to the right stands in its first column only.
 *
 * A file that is no table says more than its cells have room for: then rows have
 * facts beside them, and the table a head.
 */
typedef struct _LaurelTable LaurelTable;

enum {
  LAUREL_TABLE_MAX_ROWS = 1048576,
  LAUREL_TABLE_MAX_COLUMNS = 1024,
  LAUREL_TABLE_MAX_TEXT = 100000,        /* characters in a cell */
  LAUREL_TABLE_MAX_SIZE = 256 * 1048576, /* bytes of all cells together */
};

LaurelTable *laurel_table_new            (const char         *format);
void         laurel_table_free           (LaurelTable        *table);

gboolean     laurel_table_begin_row      (LaurelTable        *table,
                                          int                 number,
                                          int                 line,
                                          GError            **error);
gboolean     laurel_table_add_cell       (LaurelTable        *table,
                                          int                 column,
                                          int                 line,
                                          const char         *text,
                                          gssize              length,
                                          GError            **error);
gboolean     laurel_table_add_shared     (LaurelTable        *table,
                                          int                 column,
                                          int                 line,
                                          char               *text,
                                          gboolean            merged,
                                          GError            **error);
gboolean     laurel_table_merge_down     (LaurelTable        *table,
                                          int                 column,
                                          int                 first,
                                          int                 last,
                                          GError            **error);
void         laurel_table_add_before     (LaurelTable        *table,
                                          const char         *line);
void         laurel_table_add_after      (LaurelTable        *table,
                                          const char         *line);
void         laurel_table_take_fault     (LaurelTable        *table,
                                          LaurelFault        *fault);
void         laurel_table_set_format     (LaurelTable        *table,
                                          const char         *format);
void         laurel_table_set_encoding   (LaurelTable        *table,
                                          const char         *encoding);
void         laurel_table_set_name       (LaurelTable        *table,
                                          const char         *name);
void         laurel_table_set_has_lines  (LaurelTable        *table);
void         laurel_table_set_hidden_year (LaurelTable       *table,
                                          int                 column,
                                          int                 year);
void         laurel_table_take_facts     (LaurelTable        *table,
                                          LaurelPlanFacts    *facts);
void         laurel_table_take_facts_at  (LaurelTable        *table,
                                          int                 row,
                                          LaurelPlanFacts    *facts);
void         laurel_table_take_head      (LaurelTable        *table,
                                          LaurelPlanHead     *head);

int          laurel_table_get_n_rows     (const LaurelTable  *table);
int          laurel_table_get_n_columns  (const LaurelTable  *table);
int          laurel_table_get_row_number (const LaurelTable  *table,
                                          int                 row);
int          laurel_table_get_n_cells    (const LaurelTable  *table,
                                          int                 row);
int          laurel_table_get_last       (const LaurelTable  *table,
                                          int                 row);
const char  *laurel_table_get_text       (const LaurelTable  *table,
                                          int                 row,
                                          int                 column);
char        *laurel_table_dup_shared     (const LaurelTable  *table,
                                          int                 row,
                                          int                 column);
gboolean     laurel_table_is_merged      (const LaurelTable  *table,
                                          int                 row,
                                          int                 column);
int          laurel_table_get_line       (const LaurelTable  *table,
                                          int                 row,
                                          int                 column);
int          laurel_table_get_hidden_year (const LaurelTable *table,
                                          int                 row,
                                          int                 column);
char        *laurel_table_dup_cell_name  (const LaurelTable  *table,
                                          int                 row,
                                          int                 column) G_GNUC_WARN_UNUSED_RESULT;
void         laurel_table_locate         (const LaurelTable  *table,
                                          LaurelFault        *fault,
                                          int                 row,
                                          int                 column);

GPtrArray   *laurel_table_list_before    (const LaurelTable  *table);
GPtrArray   *laurel_table_list_after     (const LaurelTable  *table);
GPtrArray   *laurel_table_list_faults    (const LaurelTable  *table);
const char  *laurel_table_get_format     (const LaurelTable  *table);
const char  *laurel_table_get_encoding   (const LaurelTable  *table);
const char  *laurel_table_get_name       (const LaurelTable  *table);
LaurelPlanFacts
            *laurel_table_get_facts      (const LaurelTable  *table,
                                          int                 row);
LaurelPlanHead
            *laurel_table_get_head       (const LaurelTable  *table);

int          laurel_table_rate           (const LaurelTable  *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelTable, laurel_table_free)

G_END_DECLS
