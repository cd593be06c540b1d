/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-order.h"

G_BEGIN_DECLS

GPtrArray *laurel_batch_found_list (const LaurelBatchOrder  *order,
                                    GPtrArray               *checked,
                                    GHashTable              *found) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
