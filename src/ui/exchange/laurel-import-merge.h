/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "ui/exchange/laurel-import-compare.h"
#include "ui/exchange/laurel-import-row.h"

G_BEGIN_DECLS

GArray    *laurel_import_merge_begin (const LaurelImportSource   *source,
                                      GListModel                 *rows,
                                      GListModel                 *activities,
                                      gboolean                    first) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_import_merge_end   (const LaurelPlanDraft      *draft,
                                      GListModel                 *rows,
                                      const LaurelImportCompared *compared,
                                      gboolean                    first) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_import_merge_none  (LaurelPlanDraft            *draft,
                                      GListModel                 *rows);
void       laurel_import_merge_carry (LaurelImportRow            *series,
                                      GListModel                 *rows);

G_END_DECLS
