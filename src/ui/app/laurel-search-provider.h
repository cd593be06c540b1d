/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app/laurel-lookup.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SEARCH_PROVIDER (laurel_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSearchProvider, laurel_search_provider, LAUREL, SEARCH_PROVIDER,
                      GObject)

LaurelSearchProvider *laurel_search_provider_new      (GtkApplication        *application,
                                                       LaurelLookup          *lookup)
                                                       G_GNUC_WARN_UNUSED_RESULT;
gboolean              laurel_search_provider_export   (LaurelSearchProvider  *self,
                                                       GDBusConnection       *connection,
                                                       const char            *path,
                                                       GError               **error);
void                  laurel_search_provider_unexport (LaurelSearchProvider  *self);

G_END_DECLS
