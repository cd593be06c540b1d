/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/**
 * LaurelSectionKind:
 *
 * In the order in which entries name their sections.
 */
typedef enum {
  LAUREL_SECTION_CATEGORY,
  LAUREL_SECTION_GROUP,
  LAUREL_SECTION_DIVISION,
  LAUREL_N_SECTION_KINDS,
} LaurelSectionKind;

/**
 * LaurelStageEntry:
 * @id: an entry
 * @number: its number
 * @sections: its category, group and division, or 0
 *
 * An entry that takes part in a stage.
 */
typedef struct {
  gint64 id;
  char *number;
  gint64 sections[LAUREL_N_SECTION_KINDS];
} LaurelStageEntry;

/* That an entry came as far as a stage, which a table or a parameter names: in the first one that
 * is no form check all are. */
#define LAUREL_ENTRY_CAME_TO(stage) \
  "(NOT EXISTS (SELECT 1 FROM contest_stage AS earlier JOIN contest_stage AS this" \
  " ON this.id = " stage " WHERE earlier.contest_id = this.contest_id AND earlier.kind <>" \
  " 'form-check' AND (earlier.position, earlier.id) < (this.position, this.id))" \
  " OR entry.id IN (SELECT entry_id FROM advance WHERE stage_id = " stage "))"

extern const LaurelQuery LAUREL_ENTRIES_OF_STAGE;

GArray *laurel_stage_entries_list (LaurelReader        *reader,
                                   LaurelContestStage  *stage,
                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;

gint64 laurel_stage_entries_count_lacking (LaurelReader        *reader,
                                           LaurelContestStage  *stage,
                                           GError             **error);

G_END_DECLS
