/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelCrowd:
 * @members: (element-type guint): which things, by their place in the list
 * @first: the first day there is for them
 * @last: the last day
 * @needed: how many days they take at least
 * @by_order: the days would do, but there is no order in which they fit
 *
 * Three things or more that need the same, in days that are too few for them,
 * although each two of them could be kept apart.
 */
typedef struct {
  GArray *members;
  LaurelDay first;
  LaurelDay last;
  int needed;
  gboolean by_order;
} LaurelCrowd;

gboolean   laurel_crowd_is_placed (const LaurelWindow *window);
gboolean   laurel_crowd_is_fixed  (const LaurelWindow *window);
gboolean   laurel_crowd_fits      (const LaurelWindow *windows,
                                   guint               n_windows,
                                   gint64             *steps);
GPtrArray *laurel_crowd_find      (const LaurelWindow *windows,
                                   guint               n_windows,
                                   const gboolean     *wanted) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_crowd_free      (LaurelCrowd        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelCrowd, laurel_crowd_free)

G_END_DECLS
