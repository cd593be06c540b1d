/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-change.h"
#include "calendar/laurel-release.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The releases of a programme (x), the first first. */
extern const LaurelQuery LAUREL_RELEASES_OF_PROGRAMME;

/* What differs between two releases: programme, numbers (xii); 0 as the second
 * is the draft, as the first the latest release. */
extern const LaurelQuery LAUREL_CHANGES_BETWEEN;

/* Announces the draft: programme, title, day, notice, reason (xssss). */
extern const LaurelCommand LAUREL_RELEASE_MAKE;

GPtrArray *laurel_changes_between (LaurelReader  *reader,
                                   gint64         programme,
                                   int            from,
                                   int            to,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
