/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar  laurel_simplified_get          (gunichar    c);
char     *laurel_simplified_dup          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_simplified_dup_original (const char *part,
                                          const char *simplified,
                                          const char *original) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
