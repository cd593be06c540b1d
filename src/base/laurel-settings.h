/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *laurel_settings_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_settings_bind       (GSettings  *settings,
                                       const char *key,
                                       gpointer    object,
                                       const char *property);
char      *laurel_settings_dup_string (GSettings  *settings,
                                       const char *key) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_settings_set_string (GSettings  *settings,
                                       const char *key,
                                       const char *text);

G_END_DECLS
