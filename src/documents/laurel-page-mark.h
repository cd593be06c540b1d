/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_page_mark_make        (GPtrArray  *sheets) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_page_mark_dup_changes (const char *was,
                                    const char *is) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
