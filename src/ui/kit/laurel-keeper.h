/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_KEEPER (laurel_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LaurelKeeper, laurel_keeper, LAUREL, KEEPER, GObject)

LaurelKeeper *laurel_keeper_new  (GtkWidget    *widget) G_GNUC_WARN_UNUSED_RESULT;
void          laurel_keeper_keep (LaurelKeeper *self,
                                  const char   *file_id,
                                  const char   *key,
                                  const char   *text);
char         *laurel_keeper_dup  (LaurelKeeper *self,
                                  const char   *file_id,
                                  const char   *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
