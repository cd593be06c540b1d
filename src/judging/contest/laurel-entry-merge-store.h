/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Makes two entries of a contest one: the one that stays, the one that goes (xx). */
extern const LaurelCommand LAUREL_ENTRY_MERGE;

/* Says that two which look the same are not (xx). */
extern const LaurelCommand LAUREL_ENTRY_TELL_APART;

G_END_DECLS
