/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-maker.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BATCH_FIELDS (laurel_batch_fields_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchFields, laurel_batch_fields, LAUREL, BATCH_FIELDS, AdwBin)

void laurel_batch_fields_show (LaurelBatchFields  *self,
                               LaurelBatchMaker   *maker,
                               LaurelBatchNews     news);
void laurel_batch_fields_focus (LaurelBatchFields *self,
                               const char         *name);

G_END_DECLS
