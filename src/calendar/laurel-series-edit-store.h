/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-series-own.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What those that belong to a series (x) say that was not said of all. */
extern const LaurelQuery LAUREL_SERIES_CHANGED_ALONE;

/* Which would keep their own when fields are edited of all: id of the series, the
 * fields (xas). */
extern const LaurelQuery LAUREL_SERIES_KEEPING;

/* Sets fields of all that belong to a series, but for what was changed alone,
 * unless that is asked for: id of the series, fields, these too (xa{ss}b). */
extern const LaurelCommand LAUREL_SERIES_EDIT;

G_END_DECLS
