/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/calendar/laurel-copy-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_COPY_EDITOR (laurel_copy_editor_get_type ())
G_DECLARE_FINAL_TYPE (LaurelCopyEditor, laurel_copy_editor, LAUREL, COPY_EDITOR, GtkWidget)

GtkWidget *laurel_copy_editor_new     (void);
void       laurel_copy_editor_set_row (LaurelCopyEditor *self,
                                       LaurelCopyRow    *row);

G_END_DECLS
