/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"
#include "store/laurel-undo.h"

G_BEGIN_DECLS

/**
 * LaurelPast:
 * @undo: what can be undone and redone
 * @last_id: the number of the last entry, or 0
 * @last_digest: (nullable): its digest
 *
 * What the entries of a journal add up to.
 */
typedef struct {
  LaurelUndo *undo;
  gint64 last_id;
  GBytes *last_digest;
} LaurelPast;

LaurelPast *laurel_past_read (LaurelReader      *reader,
                              LaurelRooms        rooms,
                              int                schema,
                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelPast *laurel_past_copy (const LaurelPast  *self) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_past_free (LaurelPast        *self);
void        laurel_past_add  (LaurelPast        *self,
                              gint64             reverts,
                              gboolean           revertible,
                              GBytes            *digest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPast, laurel_past_free)

G_END_DECLS
