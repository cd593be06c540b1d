/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL_PACKING (laurel_parcel_packing_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcelPacking, laurel_parcel_packing, LAUREL, PARCEL_PACKING,
                      LaurelDrivePage)

const char *laurel_parcel_packing_get_day (LaurelParcelPacking *self);

G_END_DECLS
