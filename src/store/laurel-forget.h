/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

char     **laurel_forget_dup_texts (LaurelReader        *reader,
                                    const char          *table,
                                    gint64               id,
                                    const char *const   *columns,
                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_forget_row       (LaurelTxn           *txn,
                                    const char          *table,
                                    gint64               id,
                                    const char *const   *columns,
                                    GError             **error);

G_END_DECLS
