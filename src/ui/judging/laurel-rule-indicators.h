/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *laurel_rule_indicators_dup_field (JsonObject *rule,
                                        const char *field) G_GNUC_WARN_UNUSED_RESULT;
void  laurel_rule_indicators_set_field (JsonObject *rule,
                                        const char *field,
                                        const char *text);
GStrv laurel_rule_indicators_list      (const char *content) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
