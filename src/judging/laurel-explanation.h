/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-ranking.h"

G_BEGIN_DECLS

GPtrArray *laurel_explanation_list     (const LaurelRule    *rule,
                                        const LaurelMarks   *marks,
                                        const LaurelRanking *ranking,
                                        const LaurelRankedEntry   *place) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_explanation_list_end (const LaurelRule    *rule,
                                        const LaurelMarks   *marks,
                                        const LaurelRanking *ranking,
                                        const LaurelRankedEntry   *place) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *laurel_explanation_list_tie (const LaurelRule    *rule,
                                        const LaurelMarks   *marks,
                                        const LaurelRanking *ranking,
                                        const LaurelRankedEntry   *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
