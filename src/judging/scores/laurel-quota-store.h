/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-quota-share.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_QUOTA_OF_STAGE;

extern const LaurelCommand LAUREL_ENTRIES_ADVANCE_QUOTA;

/* Fixes the quota of a stage (x). */
extern const LaurelCommand LAUREL_QUOTA_FIX;

G_END_DECLS
