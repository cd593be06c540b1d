/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_LINE (laurel_entry_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryLine, laurel_entry_line, LAUREL, ENTRY_LINE, GtkWidget)

G_END_DECLS
