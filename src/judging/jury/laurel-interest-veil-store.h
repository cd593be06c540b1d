/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What is hidden from a person who has an interest in an entry: it, and what belongs to it. */
extern const LaurelVeil LAUREL_INTEREST_VEILS[];

/* The tables that tell in what a person has an interest. */
extern const char *const LAUREL_INTEREST_VEILING[];

gboolean laurel_interest_check_whole (LaurelReader  *reader,
                                      gint64         contest,
                                      GError       **error);

G_END_DECLS
