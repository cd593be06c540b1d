/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-stage-entries-store.h"

G_BEGIN_DECLS

/**
 * LaurelScope:
 * @stage: a stage of a contest
 * @sections: the category, group and division that it is limited to, or 0
 *
 * Whose entries are compared with each other, and with no others: those of a stage, or of a
 * section in it where the stage keeps these apart.
 */
typedef struct {
  gint64 stage;
  gint64 sections[LAUREL_N_SECTION_KINDS];
} LaurelScope;

gboolean           laurel_scope_has         (const LaurelScope      *self,
                                             const LaurelStageEntry *entry);
GArray            *laurel_scope_list        (LaurelReader           *reader,
                                             LaurelContestStage     *stage,
                                             GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean           laurel_scope_check       (LaurelReader           *reader,
                                             const LaurelScope      *self,
                                             GError                **error);
LaurelContestRule *laurel_scope_find_rule   (const LaurelScope      *self,
                                             GArray                 *entries,
                                             GPtrArray              *rules,
                                             GError                **error);
LaurelContestRule *laurel_scope_load_rule   (LaurelReader           *reader,
                                             const LaurelScope      *self,
                                             GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean           laurel_scope_check_settled (LaurelReader         *reader,
                                               const LaurelScope    *self,
                                               LaurelContestRule    *rule,
                                               GError              **error);
char              *laurel_scope_dup_name    (LaurelReader           *reader,
                                             const LaurelScope      *self,
                                             GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
