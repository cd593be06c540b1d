/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_text_file_save       (GtkWidget  *widget,
                                  const char *title,
                                  const char *name,
                                  const char *text);
void laurel_text_file_save_bytes (GtkWidget  *widget,
                                  const char *title,
                                  const char *name,
                                  const char *kind,
                                  GBytes     *bytes);

G_END_DECLS
