/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-target.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolPlan:
 * @file: the file it is in, or the first of them
 * @draft: what was read
 * @target: where it goes
 * @changes: (element-type LaurelPlanChange): how it differs from what is there
 *
 * What one file, or several that go into one programme, come to.
 */
typedef struct {
  const char *file;
  LaurelPlanDraft *draft;
  LaurelPlanTarget *target;
  GArray *changes;
  GHashTable *numbers; /* of the draft's rows → row */
} LaurelToolPlan;

/**
 * LaurelToolPlans:
 * @context: the call, whose words are the files
 * @programme: (nullable): --programme
 * @year: --year, or 0
 * @plans: (element-type LaurelToolPlan): what was read
 *
 * The plans that one call imports.
 */
typedef struct {
  LaurelToolContext *context;
  const char *programme;
  int year;
  GPtrArray *plans;
  GPtrArray *tables; /* one for each file; NULL where it could not be read */
  GHashTable *places; /* (nullable): the set that the library knows, once that is open */
} LaurelToolPlans;

LaurelToolPlans *laurel_tool_plans_new         (LaurelToolContext    *context,
                                                const char           *programme,
                                                int                   year);
void             laurel_tool_plans_free        (LaurelToolPlans      *self);
gboolean         laurel_tool_plans_read_tables (LaurelToolPlans      *self,
                                                GError              **error);
gboolean         laurel_tool_plans_compare     (LaurelToolPlans      *self,
                                                LaurelReader         *reader,
                                                GError              **error);
GBytes          *laurel_tool_read_stdin        (LaurelToolContext    *context,
                                                GError              **error);
void             laurel_tool_plans_warn        (LaurelToolPlans      *self,
                                                const char           *file,
                                                const LaurelFault    *fault);

G_GNUC_WARN_UNUSED_RESULT
LaurelTable     *laurel_tool_read_table        (LaurelToolContext    *context,
                                                const char           *file,
                                                GError              **error);
LaurelTable     *laurel_tool_read_list         (LaurelToolContext    *context,
                                                const char           *file,
                                                GError              **error);
void             laurel_tool_warn_fault        (LaurelToolContext    *context,
                                                const char           *file,
                                                const LaurelFault    *fault);
void             laurel_tool_take_faults       (LaurelToolContext    *context,
                                                const char           *file,
                                                GPtrArray            *faults,
                                                gboolean              are_warnings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelToolPlans, laurel_tool_plans_free)

G_END_DECLS
