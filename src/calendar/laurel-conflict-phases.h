/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-conflict.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_conflict_add_phases (GPtrArray     *conflicts,
                                     LaurelReader  *reader,
                                     gint64         programme,
                                     GError       **error);

G_END_DECLS
