/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Every person and organisation (), by name. */
extern const LaurelQuery LAUREL_PARTIES_ALL;

/* Those that the words find (s), the best first. */
extern const LaurelQuery LAUREL_PARTIES_MATCHING;

/* Who may be the same as one (x). */
extern const LaurelQuery LAUREL_PARTIES_LIKE;

/* Makes a person or organisation: kind, name, fields (ssa{ss}). */
extern const LaurelCommand LAUREL_PARTY_ADD;

/* Sets fields of one (xa{ss}). */
extern const LaurelCommand LAUREL_PARTY_EDIT;

extern const LaurelIndexer LAUREL_PARTY_INDEXER;

gint64  laurel_party_insert      (LaurelTxn     *txn,
                                  const char    *kind,
                                  const char    *name,
                                  GError       **error);
gint64  laurel_party_find_or_add (LaurelTxn     *txn,
                                  const char    *kind,
                                  const char    *name,
                                  GError       **error);

GArray *laurel_party_list_called (LaurelReader  *reader,
                                  const char    *name,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
