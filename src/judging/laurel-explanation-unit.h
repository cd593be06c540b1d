/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-tally.h"

G_BEGIN_DECLS

void laurel_explanation_unit_tell (const LaurelRule  *rule,
                                   const LaurelMarks *marks,
                                   const LaurelTally *tally,
                                   guint              unit,
                                   GPtrArray         *steps);

G_END_DECLS
