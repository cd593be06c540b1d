/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

G_BEGIN_DECLS

/**
 * LaurelAssigned:
 * @args: who judges what, as placements.take is asked
 * @lacking: (nullable): which entries lack judges and why, a line each
 * @n_lacking: how many entries that are
 * @is_proven: whether nothing is better
 *
 * What came out of computing who judges what.
 */
typedef struct {
  GVariant *args;
  char *lacking;
  guint n_lacking;
  gboolean is_proven;
} LaurelAssigned;

void            laurel_assigned_free           (LaurelAssigned       *self);

void            laurel_assignment_job_async    (LaurelStore          *store,
                                                gint64                stage,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              data);
LaurelAssigned *laurel_assignment_job_finish   (GAsyncResult         *result,
                                                GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAssigned, laurel_assigned_free)

G_END_DECLS
