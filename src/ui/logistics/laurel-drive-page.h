/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-drive.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_PAGE (laurel_drive_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelDrivePage, laurel_drive_page, LAUREL, DRIVE_PAGE, AdwBin)

/**
 * LaurelDrivePageClass:
 * @read: (nullable): reads what it shows anew: it has another drive, or none
 * @find: (nullable): goes to what has a number, as a scanner types it; whether there is such
 *
 * What is different from one page of a drive to another.
 */
/* @add: (nullable): the action of its widgets that asks for something new */
struct _LaurelDrivePageClass {
  AdwBinClass parent_class;

  const char *add;
  void (*read) (LaurelDrivePage *self);
  gboolean (*find) (LaurelDrivePage *self,
                    const char      *number);
};

LaurelSession *laurel_drive_page_get_session (LaurelDrivePage   *self);
LaurelDrive   *laurel_drive_page_get_drive   (LaurelDrivePage   *self);
gint64         laurel_drive_page_get_id      (LaurelDrivePage   *self);
gboolean       laurel_drive_page_find        (LaurelDrivePage   *self,
                                              const char        *number);
gboolean       laurel_drive_page_go_to       (LaurelDrivePage   *self,
                                              const char        *number);
LaurelRowList *laurel_drive_page_list        (LaurelDrivePage   *self,
                                              const LaurelQuery *query)
                                              G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
