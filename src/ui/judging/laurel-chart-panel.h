/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CHART_PANEL (laurel_chart_panel_get_type ())
G_DECLARE_FINAL_TYPE (LaurelChartPanel, laurel_chart_panel, LAUREL, CHART_PANEL, AdwBin)

GtkWidget *laurel_chart_panel_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_chart_panel_show (LaurelChartPanel *self,
                                    GPtrArray        *charts);

G_END_DECLS
