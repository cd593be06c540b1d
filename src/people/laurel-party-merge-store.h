/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What a merge would move: the one that stays, the one that goes (xx). */
extern const LaurelQuery LAUREL_PARTY_MERGE_PREVIEW;

/* Makes two rows one: the one that stays, the one that goes (xx). */
extern const LaurelCommand LAUREL_PARTY_MERGE;

/* Says that two of one name are not the same (xx). */
extern const LaurelCommand LAUREL_PARTY_TELL_APART;

G_END_DECLS
