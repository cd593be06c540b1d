/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-parcel-sum.h"
#include "logistics/parcels/laurel-parcel-trouble.h"
#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DRIVE_PARCELS (laurel_drive_parcels_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDriveParcels, laurel_drive_parcels, LAUREL, DRIVE_PARCELS,
                      LaurelDrivePage)

LaurelParcelTrouble *laurel_drive_parcels_get_trouble (LaurelDriveParcels *self,
                                                       gint64              parcel);
LaurelParcelSum     *laurel_drive_parcels_get_sum     (LaurelDriveParcels *self,
                                                       gint64              parcel);
LaurelDay            laurel_drive_parcels_get_today   (LaurelDriveParcels *self);

void                 laurel_drive_parcels_show        (LaurelDriveParcels *self,
                                                       const char         *number);

G_END_DECLS
