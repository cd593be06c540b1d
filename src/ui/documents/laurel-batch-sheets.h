/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-maker.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BATCH_SHEETS (laurel_batch_sheets_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchSheets, laurel_batch_sheets, LAUREL, BATCH_SHEETS, AdwBin)

void laurel_batch_sheets_show (LaurelBatchSheets  *self,
                               LaurelBatchMaker   *maker);

G_END_DECLS
