/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-archive.h"
#include "exchange/laurel-xlsx-format.h"

G_BEGIN_DECLS

/**
 * LaurelXlsxSheet:
 * @name: its name
 * @part: (nullable): where in the file it is
 * @hidden: whether the user cannot see it
 */
typedef struct {
  char *name;
  char *part;
  gboolean hidden;
} LaurelXlsxSheet;

/**
 * LaurelXlsxBook:
 * @sheets: (element-type LaurelXlsxSheet): in the order of their tabs
 * @strings: (element-type utf8): the shared texts, as #GRefString
 * @formats: (element-type LaurelXlsxFormat): of each cell style
 * @from_1904: whether days are counted from 1904
 *
 * What all sheets of a workbook have in common.
 */
typedef struct {
  GPtrArray *sheets;
  GPtrArray *strings;
  GArray *formats;
  gboolean from_1904;
} LaurelXlsxBook;

LaurelXlsxBook *laurel_xlsx_book_read    (const LaurelArchive  *archive,
                                          GCancellable         *cancellable,
                                          GError              **error);
void            laurel_xlsx_book_free    (LaurelXlsxBook       *book);
void            laurel_xlsx_book_unquote (GString              *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelXlsxBook, laurel_xlsx_book_free)

G_END_DECLS
