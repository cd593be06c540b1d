/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Paths grow with the cube of the entries. */
#define LAUREL_SCHULZE_MOST 1000

void laurel_schulze_count_votes (const int   *places,
                                 guint        n_ballots,
                                 guint        n,
                                 guint       *votes);
void laurel_schulze_count       (const guint *votes,
                                 guint        n,
                                 guint       *beaten);

G_END_DECLS
