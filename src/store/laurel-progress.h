/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelProgress:
 *
 * How far something has come, and the way to stop it: made where somebody waits,
 * told by the thread that works. It lives as long as one of the two has it.
 */
typedef struct _LaurelProgress LaurelProgress;

LaurelProgress *laurel_progress_new             (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelProgress *laurel_progress_ref             (LaurelProgress *self);
void            laurel_progress_unref           (LaurelProgress *self);

void            laurel_progress_tell            (LaurelProgress *self,
                                                 guint           done,
                                                 guint           total);
double          laurel_progress_get_fraction    (LaurelProgress *self);
void            laurel_progress_cancel          (LaurelProgress *self);
GCancellable   *laurel_progress_get_cancellable (LaurelProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelProgress, laurel_progress_unref)

G_END_DECLS
