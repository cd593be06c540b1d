/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/* SQL: that the party whose id is `?1` gives in a drive, and is known for nothing else. */
#define LAUREL_PARTY_ONLY_GIVES \
  "EXISTS (SELECT 1 FROM giver WHERE party_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM role WHERE party_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM resource WHERE party_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM expert WHERE party_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM entry_person WHERE party_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM entry WHERE ?1 IN (organization_id, recommender_id))" \
  " AND NOT EXISTS (SELECT 1 FROM receiver WHERE party_id = ?1)" \
  " AND NOT EXISTS (SELECT 1 FROM party AS p WHERE p.organization_id = ?1)"

gboolean laurel_party_drive_merge  (LaurelTxn  *txn,
                                    gint64      stays,
                                    gint64      goes,
                                    GError    **error);
gboolean laurel_party_drive_forget (LaurelTxn  *txn,
                                    gint64      party,
                                    GError    **error);

gboolean laurel_party_drive_only_gives (LaurelReader *reader,
                                        gint64        party);
GArray  *laurel_party_drive_list_givers (LaurelReader  *reader,
                                         const char    *called,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
