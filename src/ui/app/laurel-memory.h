/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void laurel_memory_restore (GSettings     *settings,
                            LaurelSession *session);
void laurel_memory_keep    (GSettings     *settings,
                            LaurelSession *session);
void laurel_memory_link    (GSettings     *settings,
                            LaurelStore   *store);

G_END_DECLS
