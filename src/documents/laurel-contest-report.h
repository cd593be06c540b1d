/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"
#include "store/laurel-library.h"

G_BEGIN_DECLS

#define LAUREL_CONTEST_REPORT "contest-report"

gboolean laurel_contest_report_add (LaurelReader     *reader,
                                    gint64            contest,
                                    LaurelPaperData  *data,
                                    GError          **error);

G_END_DECLS
