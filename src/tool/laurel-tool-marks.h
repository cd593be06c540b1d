/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-marks.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolMarkFiles:
 * @rule: (nullable): the file with the rule, for what is wrong with it
 * @marks: the file with the marks, or with the ballots
 * @are_ballots: whether it has ballots
 * @are_ruleless: whether it is not known what criteria there are
 * @entries: (nullable): the file with what entries have
 * @parts: (nullable): the file with what entries have in each part
 */
typedef struct {
  const char *rule;
  const char *marks;
  gboolean are_ballots;
  gboolean are_ruleless;
  const char *entries;
  const char *parts;
} LaurelToolMarkFiles;

LaurelRule  *laurel_tool_marks_load_rule (LaurelToolContext          *context,
                                          const char                 *path,
                                          GError                    **error)
  G_GNUC_WARN_UNUSED_RESULT;
LaurelMarks *laurel_tool_marks_load      (LaurelToolContext          *context,
                                          const LaurelRule           *rule,
                                          const LaurelToolMarkFiles  *files,
                                          GError                    **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
