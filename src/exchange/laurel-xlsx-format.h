/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelXlsxFormat:
 *
 * Which parts of a day a number format shows; none for a plain number.
 */
typedef enum {
  LAUREL_XLSX_FORMAT_PLAIN = 0,
  LAUREL_XLSX_FORMAT_YEAR = 1 << 0,
  LAUREL_XLSX_FORMAT_MONTH = 1 << 1,
  LAUREL_XLSX_FORMAT_DAY = 1 << 2,
  LAUREL_XLSX_FORMAT_TIME = 1 << 3,
  LAUREL_XLSX_FORMAT_ENGLISH = 1 << 4,
} LaurelXlsxFormat;

LaurelXlsxFormat laurel_xlsx_format_read    (const char       *code);
LaurelXlsxFormat laurel_xlsx_format_builtin (int               id);
char            *laurel_xlsx_format_apply   (LaurelXlsxFormat  format,
                                             const char       *value,
                                             gboolean          from_1904) G_GNUC_WARN_UNUSED_RESULT;
int              laurel_xlsx_format_get_hidden_year
                                            (LaurelXlsxFormat  format,
                                             const char       *value,
                                             gboolean          from_1904);

G_END_DECLS
