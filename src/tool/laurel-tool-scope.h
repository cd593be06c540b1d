/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-rule.h"
#include "judging/scores/laurel-scope-store.h"
#include "judging/scores/laurel-scoreboard.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolScope:
 * @contest: --contest: a title or id
 * @stage: (nullable): --stage: the title or id of a stage of it
 * @section: (nullable): --section: what its sections are called, or one of them
 * @is_result: --result: whether what was released is meant, not what stands now
 * @key: (nullable): --key: for lots
 *
 * Whose marks are meant, as a call says it.
 */
typedef struct {
  const char *contest;
  const char *stage;
  const char *section;
  gboolean is_result;
  const char *key;
} LaurelToolScope;

gboolean          laurel_tool_scope_find        (const LaurelToolScope  *self,
                                                 LaurelReader           *reader,
                                                 LaurelScope            *scope,
                                                 GError                **error);
LaurelScoreboard *laurel_tool_scope_load_board  (const LaurelToolScope  *self,
                                                 LaurelReader           *reader,
                                                 GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
gint64            laurel_tool_scope_find_result (const LaurelToolScope  *self,
                                                 LaurelReader           *reader,
                                                 GError                **error);
LaurelEvidence   *laurel_tool_scope_load_evidence (const LaurelToolScope  *self,
                                                   LaurelReader           *reader,
                                                   GStrv                  *judges,
                                                   GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelMarks      *laurel_tool_scope_load_marks  (const LaurelToolScope  *self,
                                                 LaurelReader           *reader,
                                                 LaurelRule            **rule,
                                                 GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
