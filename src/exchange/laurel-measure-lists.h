/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"
#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

GVariant *laurel_measure_lists_read_values  (const LaurelTable   *table,
                                             LaurelReader        *reader,
                                             LaurelContestStage  *stage,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GVariant *laurel_measure_lists_read_frame   (const LaurelTable   *table,
                                             LaurelContestStage  *stage,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GVariant *laurel_measure_lists_read_returns (const LaurelTable   *table,
                                             LaurelContestStage  *stage,
                                             const char          *digest,
                                             const char          *name,
                                             const char          *day,
                                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
