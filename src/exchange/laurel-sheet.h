/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelSheetKind:
 * @LAUREL_SHEET_TEXT: text, whatever it looks like
 * @LAUREL_SHEET_NUMBER: a number where it is a whole one, else text
 * @LAUREL_SHEET_DAY: an ISO day
 *
 * What the cells of a column hold.
 */
typedef enum {
  LAUREL_SHEET_TEXT,
  LAUREL_SHEET_NUMBER,
  LAUREL_SHEET_DAY,
} LaurelSheetKind;

/**
 * LaurelSheet:
 *
 * A table that goes out: columns with a heading, a kind and a width, and rows
 * of cells; filled once, cell by cell, then written as CSV or as a sheet of an
 * Excel file.
 */
typedef struct _LaurelSheet LaurelSheet;

/**
 * LaurelSheetColumn:
 * @heading: what stands above it, to be translated
 * @kind: what its cells hold
 * @width: in characters
 */
typedef struct {
  const char *heading;
  LaurelSheetKind kind;
  int width;
} LaurelSheetColumn;

LaurelSheet *laurel_sheet_new        (const char              *name);
LaurelSheet *laurel_sheet_new_with   (const char              *name,
                                      const LaurelSheetColumn *columns,
                                      gsize                    n_columns);
void         laurel_sheet_free       (LaurelSheet             *self);
void         laurel_sheet_set_title  (LaurelSheet             *self,
                                      const char              *title);
void         laurel_sheet_add_column (LaurelSheet             *self,
                                      const char              *heading,
                                      LaurelSheetKind          kind,
                                      int                      width);
void         laurel_sheet_add        (LaurelSheet             *self,
                                      const char              *text);
void         laurel_sheet_take       (LaurelSheet             *self,
                                      char                    *text);
void         laurel_sheet_strike     (LaurelSheet             *self);

const char      *laurel_sheet_get_name      (const LaurelSheet *self);
const char      *laurel_sheet_get_title     (const LaurelSheet *self);
guint            laurel_sheet_get_n_columns (const LaurelSheet *self);
guint            laurel_sheet_get_n_rows    (const LaurelSheet *self);
const char      *laurel_sheet_get_heading   (const LaurelSheet *self,
                                             guint              column);
LaurelSheetKind  laurel_sheet_get_kind      (const LaurelSheet *self,
                                             guint              column);
int              laurel_sheet_get_width     (const LaurelSheet *self,
                                             guint              column);
const char      *laurel_sheet_get_text      (const LaurelSheet *self,
                                             guint              row,
                                             guint              column);
gboolean         laurel_sheet_is_number     (const LaurelSheet *self,
                                             guint              row,
                                             guint              column);
gboolean         laurel_sheet_is_struck     (const LaurelSheet *self,
                                             guint              row);

GBytes          *laurel_sheet_write_csv     (const LaurelSheet *self,
                                             gboolean           bom,
                                             gboolean           raw) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelSheet, laurel_sheet_free)

G_END_DECLS
