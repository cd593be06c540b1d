/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean laurel_old_format_is_meant (GBytes        *bytes);
GBytes  *laurel_old_format_convert  (GBytes        *bytes,
                                     GCancellable  *cancellable,
                                     GError       **error);

G_END_DECLS
