/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_party_drive_merge  (LaurelTxn  *txn,
                                    gint64      stays,
                                    gint64      goes,
                                    GError    **error);
gboolean laurel_party_drive_forget (LaurelTxn  *txn,
                                    gint64      party,
                                    GError    **error);

G_END_DECLS
