/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     laurel_run            (GtkWidget           *widget,
                                LaurelSession       *session,
                                const LaurelCommand *command,
                                GVariant            *args);
gboolean laurel_check_writable (GtkWidget           *widget,
                                LaurelSession       *session);

G_END_DECLS
