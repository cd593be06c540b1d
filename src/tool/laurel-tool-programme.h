/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-programme.h"

G_BEGIN_DECLS

LaurelProgramme *laurel_tool_find_programme (LaurelReader  *reader,
                                             const char    *name,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         laurel_tool_read_release   (const char    *word,
                                             int           *number,
                                             GError       **error);
gboolean         laurel_tool_find_history   (LaurelReader      *reader,
                                             const char        *name,
                                             const char        *number,
                                             LaurelProgramme  **programme,
                                             gint64            *activity,
                                             GError           **error);

G_END_DECLS
