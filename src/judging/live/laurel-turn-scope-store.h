/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-scope-store.h"

G_BEGIN_DECLS

gint64   laurel_turn_find_contest (LaurelReader  *reader,
                                   gint64         programme,
                                   gint64         since,
                                   GError       **error);
gboolean laurel_turn_find_scope   (LaurelReader  *reader,
                                   gint64         contest,
                                   LaurelScope   *scope,
                                   GError       **error);

G_END_DECLS
