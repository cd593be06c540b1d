/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-changes.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelHit:
 *
 * A row that a search found.
 */
typedef struct {
  const char *table; /* interned */
  gint64 id;
} LaurelHit;

gboolean  laurel_search_index_update  (LaurelTxn            *txn,
                                       LaurelRooms           rooms,
                                       const LaurelChanges  *changes,
                                       GError              **error);
gboolean  laurel_search_index_rebuild (LaurelTxn            *txn,
                                       LaurelRooms           rooms,
                                       GError              **error);
gboolean  laurel_search_index_lacks_some (LaurelReader      *reader,
                                       LaurelRooms           rooms);
gboolean  laurel_search_index_scrub   (LaurelTxn            *txn,
                                       GError              **error);
gboolean  laurel_search_index_check   (LaurelReader         *reader,
                                       LaurelRooms           rooms,
                                       char                **fault,
                                       GError              **error);
GArray   *laurel_search_index_find    (LaurelReader         *reader,
                                       const char           *words,
                                       int                   limit,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_search_index_find_in (LaurelReader         *reader,
                                       const char           *table,
                                       const char           *words,
                                       int                   limit,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_search_index_dup_match (const char         *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
