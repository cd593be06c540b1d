/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_OBJECTION_ROW (laurel_objection_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelObjectionRow, laurel_objection_row, LAUREL, OBJECTION_ROW,
                      AdwExpanderRow)

GtkWidget *laurel_objection_row_new (gpointer  objection,
                                     gpointer  data);

G_END_DECLS
