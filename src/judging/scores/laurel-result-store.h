/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-reason.h"
#include "judging/scores/laurel-result-place.h"
#include "judging/scores/laurel-result.h"
#include "judging/scores/laurel-scoreboard.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_RESULTS_OF_CONTEST;

extern const LaurelQuery LAUREL_PLACES_OF_RESULT;

extern const LaurelQuery LAUREL_REASONS_OF_RESULT;

extern const LaurelCommand LAUREL_RESULT_RELEASE;

LaurelResult *laurel_result_load (LaurelReader  *reader,
                                  gint64         id,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char         *laurel_result_dup_program (LaurelReader  *reader,
                                         gint64         id,
                                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelScoreboard *laurel_result_load_board (LaurelReader  *reader,
                                            gint64         id,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
