/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-copy-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_COPY_LINE (laurel_copy_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCopyLine, laurel_copy_line, LAUREL, COPY_LINE, GtkWidget)

void laurel_copy_line_set_place (LaurelCopyLine *self,
                                 GtkTreeListRow *place);

G_END_DECLS
