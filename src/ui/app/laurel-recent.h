/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RECENT (laurel_recent_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRecent, laurel_recent, LAUREL, RECENT, GObject)

LaurelRecent *laurel_recent_new          (const char   *path,
                                          GDateTime    *opened) G_GNUC_WARN_UNUSED_RESULT;
const char   *laurel_recent_get_path     (LaurelRecent *self);
const char   *laurel_recent_get_name     (LaurelRecent *self);
const char   *laurel_recent_get_folder   (LaurelRecent *self);
GDateTime    *laurel_recent_get_opened   (LaurelRecent *self);
gboolean      laurel_recent_is_missing   (LaurelRecent *self);
void          laurel_recent_look         (LaurelRecent *self,
                                          GCancellable *cancellable);

G_END_DECLS
