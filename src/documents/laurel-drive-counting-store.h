/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

#define LAUREL_DRIVE_COUNTING "drive-counting"

void          laurel_drive_counting_declare   (LaurelFields     *fields);
LaurelFields *laurel_drive_counting_add_place (LaurelFields     *fields,
                                               const char       *place,
                                               const char       *sheet);
gboolean      laurel_drive_counting_add       (LaurelReader     *reader,
                                               gint64            drive,
                                               LaurelPaperData  *data,
                                               GError          **error);

G_END_DECLS
