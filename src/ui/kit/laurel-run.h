/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_run    (GtkWidget           *widget,
                    LaurelSession       *session,
                    const LaurelCommand *command,
                    GVariant            *args);
void laurel_undo   (GtkWidget           *widget,
                    LaurelSession       *session);
void laurel_redo   (GtkWidget           *widget,
                    LaurelSession       *session);
void laurel_revert (GtkWidget           *widget,
                    LaurelSession       *session,
                    gint64               entry);

G_END_DECLS
