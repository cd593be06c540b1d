/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-parcel-sum.h"
#include "logistics/parcels/laurel-parcel-trouble.h"
#include "logistics/parcels/laurel-parcel.h"
#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL_PANE (laurel_parcel_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcelPane, laurel_parcel_pane, LAUREL, PARCEL_PANE, LaurelDrivePage)

void laurel_parcel_pane_set_told (LaurelParcelPane    *self,
                                  LaurelParcelTrouble *trouble,
                                  LaurelParcelSum     *sum);

G_END_DECLS
