/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RESOURCE_ENTRY (laurel_resource_entry_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResourceEntry, laurel_resource_entry, LAUREL, RESOURCE_ENTRY,
                      GtkPopover)

G_END_DECLS
