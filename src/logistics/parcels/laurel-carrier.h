/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CARRIER (laurel_carrier_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCarrier, laurel_carrier, LAUREL, CARRIER, LaurelRow)

const char *laurel_carrier_get_name   (LaurelCarrier *self);
const char *laurel_carrier_get_kind   (LaurelCarrier *self);
int         laurel_carrier_get_weight (LaurelCarrier *self);
int         laurel_carrier_get_volume (LaurelCarrier *self);
int         laurel_carrier_get_side   (LaurelCarrier *self);
int         laurel_carrier_get_girth  (LaurelCarrier *self);
int         laurel_carrier_get_pieces (LaurelCarrier *self);

G_END_DECLS
