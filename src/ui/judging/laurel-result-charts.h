/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT_CHARTS (laurel_result_charts_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResultCharts, laurel_result_charts, LAUREL, RESULT_CHARTS,
                      LaurelContestPage)

G_END_DECLS
