/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-spare.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_blacken              (LaurelTxn          *txn,
                                      const char         *table,
                                      const char *const  *texts,
                                      const char         *instead,
                                      const LaurelSpare  *spare,
                                      GError            **error);
gint64   laurel_blacken_count_shared (LaurelReader       *reader,
                                      const char         *table,
                                      const gint64       *ids,
                                      gsize               n_ids,
                                      const char *const  *texts,
                                      const LaurelSpare  *spare,
                                      GError            **error);

G_END_DECLS
