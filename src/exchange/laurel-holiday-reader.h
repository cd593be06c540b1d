/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GArray *laurel_holiday_read_file (const char    *path,
                                  GCancellable  *cancellable,
                                  GPtrArray     *faults,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
