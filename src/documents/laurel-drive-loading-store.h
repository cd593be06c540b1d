/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

#define LAUREL_DRIVE_LOADING "drive-loading"

/**
 * LaurelLoadingLine:
 * @number: of the parcel
 * @nth: which of those to its receiver it is
 * @of: how many go there
 * @receiver: to whom
 * @hub: (nullable): by which hub
 * @place: (nullable): where the receiver is
 * @pieces: how many are in it
 * @weight: in g, as far as it is known
 * @unweighed: how many of its pieces nobody weighed
 *
 * A parcel that is loaded.
 */
typedef struct {
  int number;
  int nth;
  int of;
  const char *receiver;
  const char *hub;
  const char *place;
  gint64 pieces;
  gint64 weight;
  gint64 unweighed;
} LaurelLoadingLine;

void          laurel_drive_loading_declare   (LaurelFields            *fields);
LaurelFields *laurel_drive_loading_add_sheet (LaurelFields            *fields,
                                              const char              *carrier,
                                              const char              *load,
                                              const char              *sheet);
void          laurel_drive_loading_add_line  (LaurelFields            *sheet,
                                              const LaurelLoadingLine *line);
void          laurel_drive_loading_end_sheet (LaurelFields            *sheet,
                                              const LaurelLoadingLine *sum);
gboolean      laurel_drive_loading_add       (LaurelReader            *reader,
                                              gint64                   drive,
                                              LaurelDay                day,
                                              LaurelPaperData         *data,
                                              GError                 **error);

G_END_DECLS
