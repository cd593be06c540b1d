/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-carrier.h"
#include "logistics/parcels/laurel-parcel.h"

G_BEGIN_DECLS

gboolean laurel_parcel_limit_check (LaurelParcel   *parcel,
                                    LaurelCarrier  *carrier,
                                    GError        **error);

G_END_DECLS
