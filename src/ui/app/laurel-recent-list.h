/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app/laurel-recent.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RECENT_LIST (laurel_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRecentList, laurel_recent_list, LAUREL, RECENT_LIST, GObject)

LaurelRecentList *laurel_recent_list_new    (GtkRecentManager *manager,
                                             const char       *except) G_GNUC_WARN_UNUSED_RESULT;

void              laurel_recent_list_add    (GtkRecentManager *manager,
                                             const char       *path);
void              laurel_recent_list_remove (GtkRecentManager *manager,
                                             const char       *path);

G_END_DECLS
