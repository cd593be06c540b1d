/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "exchange/laurel-ics-span.h"
#include "exchange/laurel-plan-facts.h"

G_BEGIN_DECLS

/**
 * LaurelIcsDoubt:
 * @LAUREL_ICS_DOUBT_NONE: none
 * @LAUREL_ICS_DOUBT_MOVED: another program has moved an event that Laurel wrote
 * @LAUREL_ICS_DOUBT_REPEATED: it is repeated, and was taken from the first time
 *   to the last
 * @LAUREL_ICS_DOUBT_ODD: its dates contradict each other, or were not understood
 *
 * Why an event should be looked at.
 */
typedef enum {
  LAUREL_ICS_DOUBT_NONE = 0,
  LAUREL_ICS_DOUBT_MOVED = 1 << 0,
  LAUREL_ICS_DOUBT_REPEATED = 1 << 1,
  LAUREL_ICS_DOUBT_ODD = 1 << 2,
} LaurelIcsDoubt;

LaurelPlanFacts *laurel_ics_facts_read   (LaurelIcsSeason          *season,
                                          const LaurelIcsComponent *event,
                                          LaurelIcsDoubt           *doubts)
                                         G_GNUC_WARN_UNUSED_RESULT;
gboolean         laurel_ics_is_phase     (const LaurelIcsComponent *event);
LaurelPlanStage *laurel_ics_stage_read   (LaurelIcsSeason          *season,
                                          const LaurelIcsComponent *event)
                                         G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
