/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_replay_run (LaurelReader  *reader,
                            gint64        *last,
                            gint64        *broken,
                            GError       **error);

G_END_DECLS
