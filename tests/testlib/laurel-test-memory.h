/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     laurel_test_memory_install (void);
void     laurel_test_memory_arm     (guint    n,
                                     gboolean once);
gboolean laurel_test_memory_disarm  (void);

G_END_DECLS
