/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-notice-store.h"

G_BEGIN_DECLS

/*
 * What is done to the blocks of a notice. Each says first which notice: programme, activity,
 * kind, from and to as `paper.edit` has them, and the id of a notice of one's own, or 0.
 */

/* Another text: name, text (xxsiixss). */
extern const LaurelCommand LAUREL_NOTICE_TYPE;

/* What the data say again: name (xxsiixs). */
extern const LaurelCommand LAUREL_NOTICE_RESET;

/* A new one: name, behind which or "" for the first, kind, level, text, source or ""
 * (xxsiixsssiss). */
extern const LaurelCommand LAUREL_NOTICE_PUT;

/* Two of one: name, what stays, name of the new one, what it gets (xxsiixssss). */
extern const LaurelCommand LAUREL_NOTICE_SPLIT;

/* One of two: name, its text; it is the one before that stays (xxsiixss). */
extern const LaurelCommand LAUREL_NOTICE_JOIN;

/* Leaves one out: name (xxsiixs). */
extern const LaurelCommand LAUREL_NOTICE_DROP;

/* Elsewhere: name, behind which or "" for the first (xxsiixss). */
extern const LaurelCommand LAUREL_NOTICE_MOVE;

/* Another kind: name, kind, level (xxsiixssi). */
extern const LaurelCommand LAUREL_NOTICE_STYLE;

G_END_DECLS
