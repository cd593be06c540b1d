/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_RULES (laurel_contest_rules_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestRules, laurel_contest_rules, LAUREL, CONTEST_RULES,
                      LaurelContestPage)

G_END_DECLS
