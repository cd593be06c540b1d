/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-rule.h"

G_BEGIN_DECLS

GPtrArray *laurel_rule_measure_words_list (const LaurelRule *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
