/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean laurel_rule_lists_has       (const char *field);
char    *laurel_rule_lists_dup_field (JsonObject *rule,
                                      const char *field) G_GNUC_WARN_UNUSED_RESULT;
void     laurel_rule_lists_set_field (JsonObject *rule,
                                      const char *field,
                                      const char *text);
guint    laurel_rule_lists_count     (JsonObject *rule,
                                      const char *list);
GStrv    laurel_rule_lists_list_ties (JsonObject *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
