/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-chart-spread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SPREAD_VIEW (laurel_spread_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSpreadView, laurel_spread_view, LAUREL, SPREAD_VIEW, GtkWidget)

GtkWidget *laurel_spread_view_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_spread_view_show (LaurelSpreadView  *self,
                                    LaurelChartSpread *chart);

G_END_DECLS
