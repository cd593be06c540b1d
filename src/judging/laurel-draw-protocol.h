/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-draw.h"

G_BEGIN_DECLS

char *laurel_draw_protocol_write (const GPtrArray *pool,
                                  const GPtrArray *drawn,
                                  const char      *key,
                                  LaurelDrawHash   hash,
                                  int              n_taken) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
