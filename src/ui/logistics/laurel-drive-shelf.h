/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row-list.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_SHELF (laurel_drive_shelf_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveShelf, laurel_drive_shelf, LAUREL, DRIVE_SHELF, AdwBin)

/* Returns: (transfer full): all by which a row may be looked for */
typedef char *(*LaurelDriveShelfWords) (LaurelRow *row);

void        laurel_drive_shelf_set_words    (LaurelDriveShelf      *self,
                                             LaurelDriveShelfWords  words);
void        laurel_drive_shelf_set_groups   (LaurelDriveShelf      *self,
                                             GCompareDataFunc       compare,
                                             void                 (*show) (GtkWidget *line));
void        laurel_drive_shelf_take         (LaurelDriveShelf      *self,
                                             LaurelRowList         *rows);
gpointer    laurel_drive_shelf_get_selected (LaurelDriveShelf      *self);
gboolean    laurel_drive_shelf_select       (LaurelDriveShelf      *self,
                                             gint64                 id);
void        laurel_drive_shelf_show_all     (LaurelDriveShelf      *self);
void        laurel_drive_shelf_take_newest  (LaurelDriveShelf      *self,
                                             LaurelDialog          *dialog);
GtkWidget  *laurel_drive_shelf_get_view     (LaurelDriveShelf      *self);

G_END_DECLS
