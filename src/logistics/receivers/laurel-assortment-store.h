/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Shares all kinds in stock out at once, each child one piece of a kind that suits its age (x). */
extern const LaurelCommand LAUREL_ASSORTMENT_MAKE;

G_END_DECLS
