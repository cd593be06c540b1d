/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-maker.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BATCH_CHECKS (laurel_batch_checks_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchChecks, laurel_batch_checks, LAUREL, BATCH_CHECKS, AdwBin)

void laurel_batch_checks_show (LaurelBatchChecks *self,
                               LaurelBatchMaker  *maker);

G_END_DECLS
