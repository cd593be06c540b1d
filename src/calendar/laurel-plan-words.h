/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *laurel_role_get_label     (const char *role,
                                       const char *language);
char       *laurel_words_dup_set      (const char *words) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_place_dup_words    (const char *place,
                                       const char *place_status,
                                       const char *language) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_roles_dup_words    (const char *json,
                                       const char *language) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_phases_dup_words   (const char *json,
                                       const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
