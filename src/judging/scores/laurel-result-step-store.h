/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelResultStep:
 * @done: whether nothing is left of it
 * @told: what is done of it
 * @blocks: (nullable): what stands in the way
 *
 * How far the results or the awards of a contest have come.
 */
typedef struct {
  gboolean done;
  char *told;
  char *blocks;
} LaurelResultStep;

gboolean laurel_result_step_read (LaurelReader      *reader,
                                  gint64             contest,
                                  LaurelResultStep  *result,
                                  LaurelResultStep  *awards,
                                  GError           **error);

G_END_DECLS
