/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "judging/laurel-rule.h"

G_BEGIN_DECLS

void laurel_report_rule_set (LaurelFields      *fields,
                             const LaurelRule  *rule);

G_END_DECLS
