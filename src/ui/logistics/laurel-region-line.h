/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_REGION_LINE (laurel_region_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRegionLine, laurel_region_line, LAUREL, REGION_LINE, GtkBox)

void laurel_region_line_show    (LaurelRegionLine *self);
int  laurel_region_line_compare (gconstpointer     a,
                                 gconstpointer     b,
                                 gpointer          data);

G_END_DECLS
