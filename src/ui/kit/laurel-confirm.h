/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void laurel_confirm (GtkWidget  *widget,
                     const char *heading,
                     const char *body,
                     const char *label,
                     const char *action,
                     GVariant   *parameter);

G_END_DECLS
