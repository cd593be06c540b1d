/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "logistics/books/laurel-drive.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelDriveListKind:
 * @LAUREL_DRIVE_LIST_GIFTS: what came, or was promised
 * @LAUREL_DRIVE_LIST_RECEIVERS: who is given something, and their classes
 * @LAUREL_DRIVE_LIST_NEEDS: what they need
 * @LAUREL_DRIVE_LIST_WAYBILLS: what a carrier tells of waybills
 *
 * What a list of a drive is of.
 */
typedef enum {
  LAUREL_DRIVE_LIST_GIFTS,
  LAUREL_DRIVE_LIST_RECEIVERS,
  LAUREL_DRIVE_LIST_NEEDS,
  LAUREL_DRIVE_LIST_WAYBILLS,
} LaurelDriveListKind;

LaurelContestList *laurel_drive_list_read    (const LaurelTable    *table,
                                              LaurelDriveListKind   kind,
                                              LaurelDrive          *drive,
                                              GHashTable           *maps,
                                              GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelContestList *laurel_drive_list_read_any (const LaurelTable   *table,
                                               LaurelDriveListKind  kind,
                                               LaurelDrive         *drive,
                                               GHashTable          *maps,
                                               GError             **error)
  G_GNUC_WARN_UNUSED_RESULT;
void               laurel_drive_list_compare (LaurelContestList    *self,
                                              LaurelDriveListKind   kind,
                                              LaurelReader         *reader,
                                              LaurelDrive          *drive,
                                              gboolean              new_units);
GVariant          *laurel_drive_list_build   (LaurelContestList    *self,
                                              LaurelDriveListKind   kind,
                                              LaurelDrive          *drive,
                                              const char           *source)
  G_GNUC_WARN_UNUSED_RESULT;
const char        *laurel_drive_list_get_needed (LaurelDriveListKind kind);
GStrv              laurel_drive_list_dup_fields (LaurelDriveListKind kind)
  G_GNUC_WARN_UNUSED_RESULT;
GStrv              laurel_drive_list_dup_labels (LaurelDriveListKind kind)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
