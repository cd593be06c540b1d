/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-draw.h"

G_BEGIN_DECLS

/* How many digits of a digest are enough to see that it is the same. */
#define LAUREL_DRAW_BEGINNING 8

char *laurel_draw_protocol_dup_digest (const GPtrArray *drawn,
                                       guint            round) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_draw_protocol_write      (const GPtrArray *pool,
                                       const GPtrArray *drawn,
                                       const char      *key,
                                       LaurelDrawHash   hash,
                                       int              n_taken) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
