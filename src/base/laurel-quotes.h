/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_quotes_nest      (char       *text);
char *laurel_quotes_dup_short (const char *text,
                               guint       columns) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_quote            (const char *format,
                               ...) G_GNUC_PRINTF (1, 2) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_quote_valist     (const char *format,
                               va_list     args) G_GNUC_PRINTF (1, 0) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
