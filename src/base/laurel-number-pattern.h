/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most digits that a running number is filled up to. */
#define LAUREL_NUMBER_PATTERN_MAX_WIDTH 9

gboolean laurel_number_pattern_check    (const char  *pattern,
                                         GError     **error);
gboolean laurel_number_pattern_has_year (const char  *pattern);
char    *laurel_number_pattern_format   (const char  *pattern,
                                         int          n,
                                         int          year) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_number_pattern_read     (const char  *pattern,
                                         const char  *number,
                                         int         *n,
                                         int         *year);

G_END_DECLS
