/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_certificate_entry_add (GtkWindow     *window,
                                   LaurelSession *session);

G_END_DECLS
