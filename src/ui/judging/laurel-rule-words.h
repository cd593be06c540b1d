/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-rule.h"

G_BEGIN_DECLS

extern const char *const LAUREL_RULE_METHODS[];
extern const char *const LAUREL_RULE_METHOD_NAMES[];

char *laurel_rule_words_dup       (const char  *content,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_rule_words_dup_level (const char  *content,
                                   guint        i) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_rule_words_dup_state (LaurelContestRule *rule) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_rule_words_dup_digest (const char *digest) G_GNUC_WARN_UNUSED_RESULT;

char *laurel_rule_words_dup_fault (const char *content,
                                   GListModel *stages) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_rule_words_dup_refusal (const char *message,
                                   const char  *field,
                                   const char  *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
