/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean laurel_leave_check (GtkWindow   *window,
                             LaurelStore *store);

G_END_DECLS
