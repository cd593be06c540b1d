/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-tally.h"

G_BEGIN_DECLS

void laurel_ranking_warnings_find (const LaurelRule  *rule,
                                   const LaurelMarks *marks,
                                   const LaurelTally *tally,
                                   GPtrArray         *warnings);

G_END_DECLS
