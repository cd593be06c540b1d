/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Opens parcels for all that was shared out and is not packed yet, and packs them: drive, carrier,
 * day or "" (xxs). */
extern const LaurelCommand LAUREL_PARCELS_FILL;

G_END_DECLS
