/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *laurel_standing_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_standing_row_show (GtkListBoxRow *row,
                                     const char    *title,
                                     const char    *state);

G_END_DECLS
