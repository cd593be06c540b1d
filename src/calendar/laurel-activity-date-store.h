/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "calendar/laurel-window.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Moves an activity to what the words say: id, words, reason (xss). */
extern const LaurelCommand LAUREL_ACTIVITY_MOVE;

/* Fixes its day or days, and its place: id, words, place, reason (xsss). */
extern const LaurelCommand LAUREL_ACTIVITY_SETTLE;

/* Sets the words, whether they are understood or not, but none that name a date that
 * cannot be: id, words (xs). */
extern const LaurelCommand LAUREL_ACTIVITY_WORD;

/* Sets the four days, as ISO or "", how it fills them and how long it takes:
 * id, days, extent, least days (x(ssss)si). */
extern const LaurelCommand LAUREL_ACTIVITY_SET_WINDOW;

/* Sets some of them, as what somebody typed: id, fields (xa{ss}). */
extern const LaurelCommand LAUREL_ACTIVITY_SET_DAYS;

gboolean laurel_activity_check_words  (LaurelActivity      *activity,
                                       const char          *words,
                                       GError             **error);
gboolean laurel_activity_tell_outside (LaurelTxn           *txn,
                                       LaurelActivity      *activity,
                                       const LaurelWindow  *window,
                                       GError             **error);
gboolean laurel_activity_store_window (LaurelTxn           *txn,
                                       gint64               id,
                                       const char          *words,
                                       const LaurelWindow  *window,
                                       GError             **error);
gboolean laurel_activity_store_words  (LaurelTxn           *txn,
                                       gint64               id,
                                       const char          *words,
                                       GError             **error);

G_END_DECLS
