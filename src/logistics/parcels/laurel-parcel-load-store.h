/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Seals several parcels, all or none: parcels, day or "" (axs). */
extern const LaurelCommand LAUREL_PARCELS_SEAL;

/* Hands a truck load of parcels to a driver: parcels, driver, day or "" (axss). */
extern const LaurelCommand LAUREL_PARCELS_SEND;

/* Several parcels arrived at their receivers with all that was in them: parcels, day or ""
 * (axs). */
extern const LaurelCommand LAUREL_PARCELS_ARRIVE;

G_END_DECLS
