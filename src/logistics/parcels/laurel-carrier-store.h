/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/parcels/laurel-carrier.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The carriers of a drive (x), and what they take. */
extern const LaurelQuery LAUREL_CARRIERS_OF_DRIVE;

/* Adds a carrier: drive, name, fields (xsa{ss}). */
extern const LaurelCommand LAUREL_CARRIER_ADD;

/* Sets fields of a carrier (xa{ss}). */
extern const LaurelCommand LAUREL_CARRIER_EDIT;

LaurelCarrier *laurel_carrier_load (LaurelReader  *reader,
                                    gint64         id,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
