/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelOpening LaurelOpening;

LaurelOpening *laurel_opening_take  (const char     *path,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_opening_free  (LaurelOpening  *self);
gboolean       laurel_opening_check (const char     *path,
                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelOpening, laurel_opening_free)

G_END_DECLS
