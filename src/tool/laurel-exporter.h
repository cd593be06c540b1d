/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

/**
 * LaurelExportFormat:
 * @LAUREL_EXPORT_ICS: iCalendar
 * @LAUREL_EXPORT_XLSX: an Excel file
 * @LAUREL_EXPORT_CSV: CSV
 * @LAUREL_EXPORT_JSON: JSON
 * @LAUREL_EXPORT_PDF: the paper of the year plan
 *
 * What a season, or the people, can be written as.
 */
typedef enum {
  LAUREL_EXPORT_ICS,
  LAUREL_EXPORT_XLSX,
  LAUREL_EXPORT_CSV,
  LAUREL_EXPORT_JSON,
  LAUREL_EXPORT_PDF,
  LAUREL_N_EXPORT_FORMATS,
} LaurelExportFormat;

/**
 * LaurelExport:
 * @format: as what
 * @people: whether persons and organisations, not a plan
 * @programme: whose plan
 * @bom: CSV begins with a mark of UTF-8
 * @raw: texts in CSV that a spreadsheet would run stay as they are
 *
 * What is to be written.
 */
typedef struct {
  LaurelExportFormat format;
  gboolean people;
  gint64 programme;
  gboolean bom;
  gboolean raw;
} LaurelExport;

const char *laurel_export_get_suffix (LaurelExportFormat    format);
gboolean    laurel_export_has_people (LaurelExportFormat    format);
GBytes     *laurel_export_make       (LaurelReader         *reader,
                                      const LaurelExport   *what,
                                      GCancellable         *cancellable,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
