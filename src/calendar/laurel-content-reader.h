/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelFindingKind:
 * @LAUREL_FINDING_PHASE: a phase, or a deadline, with its date
 * @LAUREL_FINDING_ROLE: an organiser with what it does
 * @LAUREL_FINDING_QUOTA: how many may take part
 */
typedef enum {
  LAUREL_FINDING_PHASE,
  LAUREL_FINDING_ROLE,
  LAUREL_FINDING_QUOTA,
} LaurelFindingKind;

/**
 * LaurelFinding:
 * @kind: what was found
 * @start: the byte of the text at which it begins
 * @end: the byte after it
 * @title: (owned): of a phase, what is done then; of a role, who has it; of a
 *   quota, what is counted
 * @words: (owned) (nullable): of a phase, the words of its date
 * @window: of a phase, when it is
 * @role: (nullable): of a role, its name in the store: "host"
 * @min: of a quota, the least
 * @max: of a quota, the most
 *
 * Something in the text of an activity that could be a field of its own. It
 * is a proposal: nothing takes it unasked.
 */
typedef struct {
  LaurelFindingKind kind;
  gsize start;
  gsize end;
  char *title;
  char *words;
  LaurelWindow window;
  const char *role;
  int min;
  int max;
} LaurelFinding;

void       laurel_finding_free              (LaurelFinding          *self);
GPtrArray *laurel_content_read              (const char             *text,
                                             int                     year,
                                             const LaurelDateHabits *habits);
char      *laurel_finding_dup_contradiction (const LaurelFinding    *self,
                                             const LaurelWindow     *activity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelFinding, laurel_finding_free)

G_END_DECLS
