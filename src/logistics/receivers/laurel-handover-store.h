/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What arrived at a receiver (x) and is still there. */
extern const LaurelQuery LAUREL_GIFTS_AT_RECEIVER;

/* What was handed out, as a signed sheet says: receiver, class or "", sheet, who signed, lines of
 * gift and quantity, day or "", a link to a photo or "" (xsssa(xi)ss). */
extern const LaurelCommand LAUREL_HANDOVER_TAKE;

G_END_DECLS
