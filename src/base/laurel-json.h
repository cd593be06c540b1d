/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean    laurel_json_is_safe     (const char *text,
                                     gssize      length);
gboolean    laurel_json_find_fault  (const GError *fault,
                                     int          *line,
                                     int          *column);
JsonNode   *laurel_json_parse       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
JsonArray  *laurel_json_parse_list  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
JsonObject *laurel_json_get_object  (JsonArray  *list,
                                     guint       i);
JsonObject *laurel_json_get_member  (JsonObject *object,
                                     const char *name);
JsonObject *laurel_json_make_member (JsonObject *object,
                                     const char *name);
const char *laurel_json_get_text    (JsonObject *object,
                                     const char *name);
char       *laurel_json_dup_value   (JsonObject *object,
                                     const char *name) G_GNUC_WARN_UNUSED_RESULT;
gint64      laurel_json_get_integer (JsonObject *object,
                                     const char *name);
GStrv       laurel_json_dup_words   (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_json_dup_escaped (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_json_dup_list    (const char *lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
