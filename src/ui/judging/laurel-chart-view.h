/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CHART_VIEW (laurel_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelChartView, laurel_chart_view, LAUREL, CHART_VIEW, GtkWidget)

void laurel_chart_view_show (LaurelChartView  *self,
                             LaurelChart      *chart);

G_END_DECLS
