/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"
#include "exchange/laurel-ics-writer.h"

G_BEGIN_DECLS

/**
 * LaurelIcsEntry:
 * @words: (nullable): when, in words
 * @window: when
 * @place: (nullable): where
 * @place_status: (nullable): how sure that is
 * @status: the activity's, as the store has it
 *
 * When something is, and how sure that is: what an activity and a phase have in
 * common in a calendar.
 */
typedef struct {
  const char *words;
  const LaurelWindow *window;
  const char *place;
  const char *place_status;
  const char *status;
} LaurelIcsEntry;

const char *laurel_ics_entry_begin (const LaurelIcsEntry *self,
                                    LaurelIcsWriter      *writer);
void        laurel_ics_entry_write (const LaurelIcsEntry *self,
                                    LaurelIcsWriter      *writer,
                                    int                   year);

G_END_DECLS
