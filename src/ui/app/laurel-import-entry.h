/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

void laurel_import_entry_add (GtkWindow     *window,
                              LaurelSession *session);

G_END_DECLS
