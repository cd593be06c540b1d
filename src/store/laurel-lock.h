/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelLock LaurelLock;

LaurelLock *laurel_lock_take         (const char  *library,
                                      gboolean     force,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_lock_release      (LaurelLock  *self);
gboolean    laurel_lock_is_elsewhere (const char  *library);
int         laurel_lock_wait         (const char  *path) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelLock, laurel_lock_release)

G_END_DECLS
