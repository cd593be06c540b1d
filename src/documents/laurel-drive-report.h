/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"
#include "logistics/books/laurel-gift-flow.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

#define LAUREL_DRIVE_REPORT "drive-report"

void     laurel_drive_report_declare  (LaurelFields          *fields);
void     laurel_drive_report_set_flow (LaurelFields          *fields,
                                       const LaurelGiftFlow  *flow,
                                       const char            *language);
gboolean laurel_drive_report_add      (LaurelReader          *reader,
                                       gint64                 drive,
                                       LaurelDay              until,
                                       LaurelPaperData       *data,
                                       GError               **error);

G_END_DECLS
