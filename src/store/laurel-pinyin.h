/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *laurel_pinyin_dup_keys   (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_pinyin_dup_name   (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_pinyin_dup_sounds (const char *folded) G_GNUC_WARN_UNUSED_RESULT;
GStrv     laurel_pinyin_dup_wanted (const char *words) G_GNUC_WARN_UNUSED_RESULT;
gboolean  laurel_pinyin_is_in      (const char *text,
                                    const char *typed);

G_END_DECLS
