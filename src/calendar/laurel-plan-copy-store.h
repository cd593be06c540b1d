/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-plan-copies-store.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LAUREL_PLAN_COPY_ARGS:
 *
 * The programme, the year, which one of that year it is added to (0: a new one),
 * the title of the new one ("": the old one, raised), whether what was booked is
 * held, and the activities: id, title ("": the old one, raised), the words of
 * another date (nothing: what is offered), whether given days keep their weekdays.
 */
#define LAUREL_PLAN_COPY_ARGS "(xixsba(xsmsb))"

/* Makes a programme of another year out of one. */
extern const LaurelCommand LAUREL_PLAN_COPY_TO_YEAR;

G_END_DECLS
