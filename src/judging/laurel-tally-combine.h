/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-tally.h"

G_BEGIN_DECLS

LaurelScore laurel_tally_combine (const LaurelTally *self,
                                  const LaurelRule  *rule,
                                  const LaurelView  *view,
                                  const LaurelUnit  *unit,
                                  LaurelScoreSheet **sheets);

G_END_DECLS
