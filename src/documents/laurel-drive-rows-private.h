/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-library-draft.h"
#include "logistics/books/laurel-drive.h"

G_BEGIN_DECLS

/**
 * LaurelDriveRows:
 * @reader: where to read
 * @draft: where rows go
 * @drive: of which drive
 * @one: the only parcel or gift line that is asked for, or 0
 * @receivers: (element-type LaurelReceiver): all of the drive
 * @issuer: (nullable): of the season
 * @is_chinese: whether the season speaks Chinese, as its papers do
 *
 * What rows of a drive are made from.
 */
typedef struct {
  LaurelReader *reader;
  LaurelLibraryDraft *draft;
  LaurelDrive *drive;
  gint64 one;
  GPtrArray *receivers;
  char *issuer;
  gboolean is_chinese;
} LaurelDriveRows;

void       laurel_drive_rows_set          (LaurelDriveRows    *self,
                                           const char         *column,
                                           const char         *text);
void       laurel_drive_rows_set_f        (LaurelDriveRows    *self,
                                           const char         *column,
                                           const char         *format,
                                           ...) G_GNUC_PRINTF (3, 4);
void       laurel_drive_rows_set_day      (LaurelDriveRows    *self,
                                           const char         *column,
                                           LaurelDay           day);
GPtrArray *laurel_drive_rows_ask          (LaurelDriveRows    *self,
                                           const LaurelQuery  *query,
                                           GVariant           *args,
                                           GError            **error);
GPtrArray *laurel_drive_rows_ask_of_drive (LaurelDriveRows    *self,
                                           const LaurelQuery  *query,
                                           GError            **error);

gboolean   laurel_box_rows_add            (LaurelDriveRows    *self,
                                           GError            **error);

G_END_DECLS
