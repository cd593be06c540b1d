/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-tally.h"

G_BEGIN_DECLS

gboolean laurel_tally_place_by_judges   (LaurelTally       *self,
                                         const LaurelRule  *rule,
                                         const LaurelMarks *marks,
                                         GError           **error);
gboolean laurel_tally_place_by_majority (LaurelTally       *self,
                                         const LaurelRule  *rule,
                                         const LaurelMarks *marks,
                                         GError           **error);
gboolean laurel_tally_place_by_schulze  (LaurelTally       *self,
                                         const LaurelRule  *rule,
                                         const LaurelMarks *marks,
                                         GError           **error);

G_END_DECLS
