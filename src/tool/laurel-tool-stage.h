/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

LaurelContestStage *laurel_tool_find_stage (LaurelReader  *reader,
                                            const char    *contest,
                                            const char    *stage,
                                            const char    *measure,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
