/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ONE_STOP (laurel_one_stop_get_type ())
G_DECLARE_FINAL_TYPE (LaurelOneStop, laurel_one_stop, LAUREL, ONE_STOP, AdwBin)

gboolean laurel_one_stop_focus_child (GtkWidget *bin, GtkDirectionType direction);
gboolean laurel_one_stop_focus_first (GtkWidget *widget, GtkDirectionType direction);

GtkListBox *laurel_one_stop_add_list (AdwExpanderRow *row, const char *label);

G_END_DECLS
