/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Takes all into stock that was received in a drive and is in order: drive, day or "" (xs). */
extern const LaurelCommand LAUREL_GIFTS_STOCK;

G_END_DECLS
