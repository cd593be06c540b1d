/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"

G_BEGIN_DECLS

char *laurel_drive_list_dup_digest (const LaurelListRow *row,
                                    gboolean             is_whole);

G_END_DECLS
