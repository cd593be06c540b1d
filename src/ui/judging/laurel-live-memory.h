/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

G_BEGIN_DECLS

gboolean laurel_live_memory_has_screen  (LaurelStore *store,
                                         gint64       stage);
void     laurel_live_memory_keep_screen (LaurelStore *store,
                                         gint64       stage,
                                         gboolean     is_open);

G_END_DECLS
