/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-tally.h"

G_BEGIN_DECLS

/* Of how many judges a robust mean is, at least. */
#define LAUREL_ROBUST_LEAST 3u

LaurelScore laurel_tally_combine (const LaurelTally *self,
                                  const LaurelRule  *rule,
                                  const LaurelView  *view,
                                  const LaurelUnit  *unit,
                                  LaurelScoreSheet **sheets);

G_END_DECLS
