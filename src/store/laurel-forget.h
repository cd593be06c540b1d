/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-spare.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

char     **laurel_forget_dup_texts (LaurelReader        *reader,
                                    const char          *table,
                                    const gint64        *ids,
                                    gsize                n_ids,
                                    const char *const   *columns,
                                    GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_forget_rows      (LaurelTxn           *txn,
                                    const char          *table,
                                    const gint64        *ids,
                                    gsize                n_ids,
                                    const char *const   *columns,
                                    const LaurelSpare   *spare,
                                    GError             **error);

G_END_DECLS
