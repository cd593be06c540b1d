/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-parcel.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL_LINE (laurel_parcel_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcelLine, laurel_parcel_line, LAUREL, PARCEL_LINE, AdwBin)

void laurel_parcel_line_show (LaurelParcelLine *self);

G_END_DECLS
