/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LaurelToolWatch LaurelToolWatch;

LaurelToolWatch *laurel_tool_watch_new  (GCancellable     *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void             laurel_tool_watch_tell (LaurelToolWatch  *self,
                                         const char       *what);
void             laurel_tool_watch_free (LaurelToolWatch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelToolWatch, laurel_tool_watch_free)

G_END_DECLS
