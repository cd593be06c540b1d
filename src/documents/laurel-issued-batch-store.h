/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issued-batch.h"
#include "store/laurel-query.h"

G_BEGIN_DECLS

/* What was issued together, the newest first: () */
extern const LaurelQuery LAUREL_ISSUED_BATCHES;

G_END_DECLS
