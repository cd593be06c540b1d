/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

gboolean laurel_drive_day_check    (const char     *text,
                                    GError        **error);
char    *laurel_drive_day_dup_note (LaurelSession  *session,
                                    const char     *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_drive_day_show     (LaurelSession  *session,
                                    GtkEditable    *entry,
                                    GtkLabel       *note);

G_END_DECLS
