/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelAside LaurelAside;

LaurelAside *laurel_aside_new      (const char   *path,
                                    GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void         laurel_aside_free     (LaurelAside  *self);
const char  *laurel_aside_get_path (LaurelAside  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAside, laurel_aside_free)

G_END_DECLS
