/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-phase.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The phases of an activity (x), in order. */
extern const LaurelQuery LAUREL_PHASES_OF_ACTIVITY;

/* The phases of all activities of a programme (x), in order. */
extern const LaurelQuery LAUREL_PHASES_OF_PROGRAMME;

/* Adds a phase at the end: activity, title, words (xss). */
extern const LaurelCommand LAUREL_PHASE_ADD;

/* Sets fields of a phase: id, fields (xa{ss}): title, words, place, gap. */
extern const LaurelCommand LAUREL_PHASE_EDIT;

/* Puts it before the one that has this position now: id, position (xi). */
extern const LaurelCommand LAUREL_PHASE_REORDER;

extern const LaurelCommand LAUREL_PHASE_REMOVE;

gboolean laurel_phase_check     (LaurelReader  *reader,
                                 gint64         activity,
                                 gint64         phase,
                                 GError       **error);
gint64   laurel_phase_insert    (LaurelTxn     *txn,
                                 gint64         activity,
                                 const char    *title,
                                 const char    *words,
                                 GError       **error);
gboolean laurel_phase_set_place (LaurelTxn     *txn,
                                 gint64         id,
                                 const char    *place,
                                 int            gap,
                                 GError       **error);

G_END_DECLS
