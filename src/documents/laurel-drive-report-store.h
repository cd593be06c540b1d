/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

void     laurel_drive_report_declare_tables (LaurelFields  *fields);
gboolean laurel_drive_report_add_tables     (LaurelFields  *fields,
                                             LaurelReader  *reader,
                                             gint64         drive,
                                             const char    *until,
                                             const char    *language,
                                             GError       **error);

G_END_DECLS
