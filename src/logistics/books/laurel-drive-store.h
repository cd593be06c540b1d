/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-drive.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The drives of a programme (x), or of all (0), by activity. */
extern const LaurelQuery LAUREL_DRIVES_OF_PROGRAMME;

/* Opens a drive for an activity: activity, title, fields (xsa{ss}). */
extern const LaurelCommand LAUREL_DRIVE_ADD;

/* Sets fields of a drive (xa{ss}). */
extern const LaurelCommand LAUREL_DRIVE_EDIT;

/* Takes out a drive in which there is nothing yet (x). */
extern const LaurelCommand LAUREL_DRIVE_REMOVE;

extern const LaurelIndexer LAUREL_DRIVE_INDEXER;

LaurelDrive *laurel_drive_load         (LaurelReader  *reader,
                                        gint64         id,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDrive *laurel_drive_find         (LaurelReader  *reader,
                                        const char    *name,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_drive_read_count   (const char    *text,
                                        gint64        *count,
                                        GError       **error);
gboolean     laurel_drive_check_count  (const char    *text,
                                        GError       **error);
gboolean     laurel_drive_remember_columns (LaurelTxn   *txn,
                                            gint64       id,
                                            const char  *columns,
                                            GError     **error);
gboolean     laurel_drive_read_day     (const char    *text,
                                        LaurelDay     *day,
                                        GError       **error);
const char  *laurel_drive_get_field    (GVariant      *fields,
                                        const char    *name);
gboolean     laurel_drive_tell_edited  (LaurelTxn     *txn,
                                        const char    *sql,
                                        gint64         id);

G_END_DECLS
