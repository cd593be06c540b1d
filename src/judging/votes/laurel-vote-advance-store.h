/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Lets those go on to the next stage whom a closed vote carried (x). */
extern const LaurelCommand LAUREL_VOTE_ADVANCE;

G_END_DECLS
