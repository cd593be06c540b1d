/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-tally.h"

G_BEGIN_DECLS

gboolean laurel_tally_fit_severity (LaurelTally       *self,
                                    const LaurelRule  *rule,
                                    const LaurelMarks *marks,
                                    GPtrArray         *warnings,
                                    GError           **error);
gboolean laurel_tally_fit_z_scores (LaurelTally       *self,
                                    const LaurelRule  *rule,
                                    const LaurelMarks *marks,
                                    GError           **error);

G_END_DECLS
