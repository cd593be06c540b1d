/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean laurel_text_undo        (GtkWidget   *focus);
gboolean laurel_text_redo        (GtkWidget   *focus);
void     laurel_text_undo_forget (GtkEditable *editable,
                                  const char  *text);

G_END_DECLS
