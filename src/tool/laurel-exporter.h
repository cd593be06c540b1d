/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-scope-store.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

/**
 * LaurelExportFormat:
 * @LAUREL_EXPORT_ICS: iCalendar
 * @LAUREL_EXPORT_XLSX: an Excel file
 * @LAUREL_EXPORT_CSV: CSV
 * @LAUREL_EXPORT_JSON: JSON
 * @LAUREL_EXPORT_PDF: the paper of the year plan, or of the register
 *
 * What a season, the people or the register can be written as.
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
 * @issued: whether the register of what was issued, not a plan
 * @contest: the contest or the drive of which something is, not a plan; or 0
 * @of_contest: (nullable): "entries", "judges", "assignment", "marks" or "results"; or of a drive
 *   "gifts" or "parcels"
 * @scope: whose marks
 * @programme: whose plan
 * @released: whether the plan as it was announced last, not as it is now
 * @followed: likewise, but nothing of it while nothing is announced
 * @bom: CSV begins with a mark of UTF-8
 * @raw: texts in CSV that a spreadsheet would run stay as they are
 *
 * What is to be written.
 */
typedef struct {
  LaurelExportFormat format;
  gboolean people;
  gboolean issued;
  gint64 contest;
  const char *of_contest;
  LaurelScope scope;
  gint64 programme;
  gboolean released;
  gboolean followed;
  gboolean bom;
  gboolean raw;
} LaurelExport;

/**
 * LaurelExportData:
 *
 * All that a file will be made from, read at one instant. It belongs to whoever
 * makes the file, on any thread.
 */
typedef struct _LaurelExportData LaurelExportData;

const char *laurel_export_get_suffix (LaurelExportFormat    format);
gboolean    laurel_export_has_issued (LaurelExportFormat    format);
gboolean    laurel_export_has_people (LaurelExportFormat    format);
gboolean    laurel_export_has_releases
                                     (LaurelExportFormat    format);

LaurelExportData
           *laurel_export_load       (LaurelReader         *reader,
                                      const LaurelExport   *what,
                                      GCancellable         *cancellable,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *laurel_export_write      (const LaurelExportData *data,
                                      GCancellable         *cancellable,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_export_data_free  (LaurelExportData     *data);
GBytes     *laurel_export_make       (LaurelReader         *reader,
                                      const LaurelExport   *what,
                                      GCancellable         *cancellable,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelExportData, laurel_export_data_free)

G_END_DECLS
