/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_RULE (laurel_contest_rule_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestRule, laurel_contest_rule, LAUREL, CONTEST_RULE, LaurelRow)

gint64      laurel_contest_rule_get_contest_id (LaurelContestRule *self);
gint64      laurel_contest_rule_get_section_id (LaurelContestRule *self);
const char *laurel_contest_rule_get_section    (LaurelContestRule *self);
int         laurel_contest_rule_get_version    (LaurelContestRule *self);
const char *laurel_contest_rule_get_content    (LaurelContestRule *self);
const char *laurel_contest_rule_get_reason     (LaurelContestRule *self);
gint64      laurel_contest_rule_get_fixed      (LaurelContestRule *self);
const char *laurel_contest_rule_get_digest     (LaurelContestRule *self);

G_END_DECLS
