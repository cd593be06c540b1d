/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-obstacle.h"
#include "judging/scores/laurel-scope-store.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_OBSTACLES_OF_RESULT;

extern const LaurelQuery LAUREL_WARNINGS_OF_RESULT;

gboolean laurel_obstacle_check_full        (LaurelReader       *reader,
                                            const LaurelScope  *scope,
                                            const LaurelRule   *rule,
                                            GError            **error);
gboolean laurel_obstacle_check_typed_twice (LaurelReader       *reader,
                                            const LaurelScope  *scope,
                                            GError            **error);
gboolean laurel_obstacle_check_judged      (LaurelReader       *reader,
                                            const LaurelScope  *scope,
                                            GError            **error);
gboolean laurel_obstacle_check_interests   (LaurelReader       *reader,
                                            const LaurelScope  *scope,
                                            GError            **error);
gboolean laurel_obstacle_check_advanced    (LaurelReader       *reader,
                                            const LaurelScope  *scope,
                                            GError            **error);

G_END_DECLS
