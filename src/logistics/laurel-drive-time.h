/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_drive_time_dup_iso (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_drive_time_read    (const char  *text,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
