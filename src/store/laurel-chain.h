/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-digest.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelChainFunc:
 * @entry: an entry that fits the ones before it
 * @digest: its digest
 * @schema: the version it was written under
 * @data: what the walk was given
 * @error: return location for an error
 *
 * Returns: whether to go on
 */
typedef gboolean (*LaurelChainFunc) (const LaurelJournalEntry  *entry,
                                     GBytes                    *digest,
                                     int                        schema,
                                     gpointer                   data,
                                     GError                   **error);

gboolean laurel_chain_walk (LaurelReader     *reader,
                            LaurelChainFunc   func,
                            gpointer          data,
                            gint64           *broken,
                            GError          **error);

G_END_DECLS
