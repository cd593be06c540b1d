/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *laurel_party_list_add    (const char         *json,
                                    const char *const  *members) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_party_list_remove (const char         *json,
                                    const char         *text) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_party_list_join   (const char         *json,
                                    const char         *other) G_GNUC_WARN_UNUSED_RESULT;
gboolean  laurel_party_list_has    (const char         *json,
                                    const char         *text);

G_END_DECLS
