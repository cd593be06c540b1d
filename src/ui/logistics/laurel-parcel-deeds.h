/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-carrier.h"
#include "logistics/parcels/laurel-parcel.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

void          laurel_parcel_deeds_send    (GtkWidget     *over,
                                           LaurelSession *session,
                                           LaurelParcel  *parcel,
                                           const char    *carrier_kind,
                                           gboolean       onward);
void          laurel_parcel_deeds_arrive  (GtkWidget     *over,
                                           LaurelSession *session,
                                           LaurelParcel  *parcel,
                                           GListModel    *content,
                                           GListModel    *points);
void          laurel_parcel_deeds_lose    (GtkWidget     *over,
                                           LaurelSession *session,
                                           LaurelParcel  *parcel);
void          laurel_parcel_deeds_tell    (GtkWidget     *over,
                                           LaurelSession *session,
                                           LaurelParcel  *parcel);
void          laurel_parcel_deeds_edit    (GtkWidget     *over,
                                           LaurelSession *session,
                                           LaurelParcel  *parcel,
                                           GListModel    *carriers,
                                           GListModel    *points);
LaurelDialog *laurel_parcel_deeds_add     (GtkWidget     *over,
                                           LaurelSession *session,
                                           GListModel    *receivers,
                                           GListModel    *carriers);
void          laurel_parcel_deeds_fill    (GtkWidget     *over,
                                           LaurelSession *session,
                                           gint64         drive,
                                           GListModel    *carriers);
void          laurel_parcel_deeds_load    (GtkWidget     *over,
                                           LaurelSession *session,
                                           GListModel    *parcels);
void          laurel_parcel_deeds_seal    (GtkWidget     *over,
                                           LaurelSession *session,
                                           GListModel    *parcels);
void          laurel_parcel_deeds_pack    (GtkWidget     *over,
                                           LaurelSession *session,
                                           LaurelParcel  *parcel,
                                           GPtrArray     *gifts,
                                           int            quantity,
                                           const char    *day);
void          laurel_parcel_deeds_carrier (GtkWidget     *over,
                                           LaurelSession *session,
                                           gint64         drive,
                                           LaurelCarrier *carrier);

G_END_DECLS
