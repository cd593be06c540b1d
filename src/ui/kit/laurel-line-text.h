/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LINE_TEXT (laurel_line_text_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLineText, laurel_line_text, LAUREL, LINE_TEXT, GtkWidget)

GtkWidget  *laurel_line_text_new        (int             n_lines,
                                         int             n_chars,
                                         const char     *style);
void        laurel_line_text_set_text   (LaurelLineText *self,
                                         const char     *text);
const char *laurel_line_text_get_text   (LaurelLineText *self);
int         laurel_line_text_get_width  (LaurelLineText *self);
int         laurel_line_text_get_height (LaurelLineText *self,
                                         int             width);

G_END_DECLS
