/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-scope-store.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelCommand LAUREL_LOTS_DECLARE;

/**
 * LaurelTieLots:
 * @id: of what was declared, or 0 where the rules say it
 * @sources: (nullable): as JSON, where the numbers come from, or %NULL where nobody said that
 * @declared: when it was said: seconds since 1970, UTC
 * @reason: (nullable): why so late, or why it was declared again
 * @key: (nullable): what these gave, where it was taken already
 *
 * Where the lots come from that part equals of a stage.
 */
typedef struct {
  gint64 id;
  char *sources;
  gint64 declared;
  char *reason;
  char *key;
} LaurelTieLots;

void     laurel_tie_lots_clear    (LaurelTieLots      *self);
gboolean laurel_tie_lots_find     (LaurelReader       *reader,
                                   const LaurelScope  *scope,
                                   LaurelContestRule  *version,
                                   LaurelTieLots      *self,
                                   GError            **error);
gboolean laurel_tie_lots_find_drawn (LaurelReader   *reader,
                                     gint64          result,
                                     LaurelTieLots  *self,
                                     GError        **error);
char    *laurel_tie_lots_dup_key  (const LaurelTieLots *self,
                                   const char          *given,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_tie_lots_dup_told (const LaurelTieLots *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelTieLots, laurel_tie_lots_clear)

G_END_DECLS
