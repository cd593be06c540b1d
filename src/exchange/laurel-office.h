/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char   *laurel_office_find    (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes *laurel_office_convert (const char    *program,
                               GBytes        *bytes,
                               const char    *from,
                               const char    *to,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
