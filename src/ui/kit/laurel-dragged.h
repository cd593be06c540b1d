/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *laurel_dragged_dup_file (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void   laurel_dragged_clear    (void);

G_END_DECLS
