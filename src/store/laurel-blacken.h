/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_blacken (LaurelTxn          *txn,
                         const char *const  *texts,
                         const char         *instead,
                         GError            **error);

G_END_DECLS
