/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart.h"

G_BEGIN_DECLS

const char *laurel_chart_words_of_kind    (LaurelChartKind     kind);
char       *laurel_chart_words_of_row     (const LaurelChart  *chart,
                                           guint               i) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_chart_words_of_name    (const LaurelChart  *chart,
                                           guint               i) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_chart_words_of_cut     (const LaurelChart  *chart,
                                           guint               i) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_chart_words_of_summary (const LaurelChart  *chart) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_chart_words_of_all     (const LaurelChart  *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
