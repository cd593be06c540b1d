/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-reader.h"

G_BEGIN_DECLS

/**
 * LaurelImportWatch:
 * @watcher: who watches
 * @row: a LaurelImportRow
 * @pspec: what of it changed
 */
typedef void (*LaurelImportWatch) (gpointer    watcher,
                                   gpointer    row,
                                   GParamSpec *pspec);

/**
 * LaurelImportSource:
 * @draft: the plan, as the file has it and as it was corrected
 * @habits: (nullable): what the parts of a month mean where it goes
 * @places: (nullable) (element-type utf8): the set of places the library knows
 * @year_by_hand: whether its year was put in by hand
 * @edits: (element-type LaurelImportEdits): what was decided by hand, by the
 *   number of the row in the file
 * @watch: (nullable): told what changes in any of the rows; thousands of handlers would
 *   take longer to connect than the rows to make
 * @watcher: to be told that
 *
 * What the rows of an import are about. They share it, and whichever goes last
 * takes it along.
 */
typedef struct {
  LaurelPlanDraft *draft;
  const LaurelDateHabits *habits;
  GHashTable *places;
  gboolean year_by_hand;
  GHashTable *edits;
  LaurelImportWatch watch;
  gpointer watcher;
} LaurelImportSource;

LaurelImportSource *laurel_import_source_new         (LaurelPlanDraft          *draft);
void                laurel_import_source_unref       (LaurelImportSource       *source);
LaurelPlanOptions   laurel_import_source_get_options (const LaurelImportSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelImportSource, laurel_import_source_unref)

G_END_DECLS
