/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-section.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The categories, groups and divisions of a contest (x). */
extern const LaurelQuery LAUREL_SECTIONS_OF_CONTEST;

/* Adds several at once: contest, kind, and of each name and code (xsa(ss)). */
extern const LaurelCommand LAUREL_SECTIONS_ADD;

/* Sets fields of one (xa{ss}). */
extern const LaurelCommand LAUREL_SECTION_EDIT;

/* Takes one out that has no entries (x). */
extern const LaurelCommand LAUREL_SECTION_REMOVE;

gboolean laurel_contest_section_check (LaurelReader  *reader,
                                     gint64         contest,
                                     gint64         id,
                                     GError       **error);

G_END_DECLS
