/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelPlacementMerge:
 *
 * Who judges two entries that are made one: as it was before, and what of that stays. Made before
 * anything moves, and asked when all has moved.
 */
typedef struct _LaurelPlacementMerge LaurelPlacementMerge;

LaurelPlacementMerge *laurel_placement_merge_begin  (LaurelReader          *reader,
                                                     LaurelEntry           *stays,
                                                     LaurelEntry           *goes,
                                                     GError               **error)
                                                     G_GNUC_WARN_UNUSED_RESULT;
gboolean              laurel_placement_merge_finish (LaurelPlacementMerge  *self,
                                                     LaurelTxn             *txn,
                                                     GError               **error);
void                  laurel_placement_merge_free   (LaurelPlacementMerge  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPlacementMerge, laurel_placement_merge_free)

G_END_DECLS
