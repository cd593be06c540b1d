/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FLOW_BAND (laurel_flow_band_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFlowBand, laurel_flow_band, LAUREL, FLOW_BAND, GtkWidget)

GtkWidget *laurel_flow_band_new       (void);
void       laurel_flow_band_append    (LaurelFlowBand *self,
                                       GtkWidget      *tile,
                                       GtkWidget      *field);
void       laurel_flow_band_set_share (LaurelFlowBand *self,
                                       guint           number,
                                       double          share);

G_END_DECLS
