/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-placement.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Who judges what in a stage (x). */
extern const LaurelQuery LAUREL_PLACEMENTS_OF_STAGE;

/* Whose score sheet it is (s). */
extern const LaurelQuery LAUREL_PLACEMENTS_BY_CODE;

/* Gives an entry to a judge by hand: stage, entry, judge (xxx). */
extern const LaurelCommand LAUREL_PLACEMENT_PUT;

/* Frees a judge of an entry: stage, entry, judge (xxx). */
extern const LaurelCommand LAUREL_PLACEMENT_FREE;

/* Takes what was computed, and leaves what was done by hand: stage, pairs of entry and
 * judge (xa(xx)). */
extern const LaurelCommand LAUREL_PLACEMENTS_TAKE;

/* Gives each sheet of a stage a code, unless it has one (x). */
extern const LaurelCommand LAUREL_PLACEMENTS_CODE;

GPtrArray *laurel_placement_list (LaurelReader  *reader,
                                  gint64         stage,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
