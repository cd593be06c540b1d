/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_entry_person_line_format (const char  *name,
                                       const char  *role,
                                       const char  *organization) G_GNUC_WARN_UNUSED_RESULT;
GStrv laurel_entry_person_line_read   (const char  *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
