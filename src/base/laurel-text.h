/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of a sentence whose direction is its own. */
#define LAUREL_TEXT_ISOLATE "\xe2\x81\xa8"
#define LAUREL_TEXT_ISOLATE_END "\xe2\x81\xa9"

gboolean laurel_text_is_han            (gunichar    c);
char    *laurel_text_spread_han        (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gsize    laurel_text_count_ascii       (const char *text);
char    *laurel_text_dup_clean         (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_text_dup_line          (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_text_dup_single        (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_text_narrow            (char       *text);
char    *laurel_text_ungroup           (char       *text);
char    *laurel_text_dup_short         (const char *text,
                                        gsize       n) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_text_has_right_to_left (const char *text);
gunichar laurel_text_find_hidden       (const char *text);
char    *laurel_text_isolate           (char       *text) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_text_dup_escaped       (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
