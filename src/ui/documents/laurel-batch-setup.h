/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-maker.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BATCH_SETUP (laurel_batch_setup_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchSetup, laurel_batch_setup, LAUREL, BATCH_SETUP, AdwBin)

void laurel_batch_setup_show (LaurelBatchSetup *self,
                              LaurelBatchMaker *maker);

G_END_DECLS
