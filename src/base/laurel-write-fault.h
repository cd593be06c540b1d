/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_write_fault_dup_words  (const char *path,
                                     int         code) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_write_fault_dup_advice (const char *path,
                                     int         number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
