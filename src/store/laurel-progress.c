/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-progress.h"

struct _LaurelProgress {
  gatomicrefcount refs;
  GCancellable *cancellable;
  int thousandths; /* (atomic) */
};

LaurelProgress *
laurel_progress_new (void)
{
  LaurelProgress *self = g_new0 (LaurelProgress, 1);

  g_atomic_ref_count_init (&self->refs);
  self->cancellable = g_cancellable_new ();

  return self;
}

LaurelProgress *
laurel_progress_ref (LaurelProgress *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
laurel_progress_unref (LaurelProgress *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_object_unref (self->cancellable);
  g_free (self);
}

/**
 * laurel_progress_tell:
 * @self: (nullable): nobody waits for it
 * @done: how many are done
 * @total: of how many
 *
 * On the thread that works.
 */
void
laurel_progress_tell (LaurelProgress *self, guint done, guint total)
{
  if (self != NULL && total > 0)
    g_atomic_int_set (&self->thousandths, (int) (1000.0 * MIN (done, total) / total));
}

/* From 0 to 1. After that it is only written down what was done. */
double
laurel_progress_get_fraction (LaurelProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_atomic_int_get (&self->thousandths) / 1000.0;
}

/**
 * laurel_progress_cancel:
 *
 * Stops it if it can still be stopped: then nothing is changed, and who waits is
 * told so by `G_IO_ERROR_CANCELLED`. What is committed already is done.
 */
void
laurel_progress_cancel (LaurelProgress *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
}

GCancellable *
laurel_progress_get_cancellable (LaurelProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cancellable;
}
