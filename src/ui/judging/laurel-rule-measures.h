/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

const char *laurel_rule_measures_get       (JsonObject *rule);
gboolean    laurel_rule_measures_has       (const char *field);
gboolean    laurel_rule_measures_uses      (JsonObject *rule,
                                            const char *field);
char       *laurel_rule_measures_dup_field (JsonObject *rule,
                                            const char *field) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_rule_measures_set_field (JsonObject *rule,
                                            const char *field,
                                            const char *text);

G_END_DECLS
