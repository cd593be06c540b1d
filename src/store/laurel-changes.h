/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CHANGES (laurel_changes_get_type ())

typedef struct _LaurelChanges LaurelChanges;

GType          laurel_changes_get_type    (void) G_GNUC_CONST;
LaurelChanges *laurel_changes_new         (GBytes               *changeset,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelChanges *laurel_changes_ref         (LaurelChanges        *self);
void           laurel_changes_unref       (LaurelChanges        *self);
gboolean       laurel_changes_touch       (const LaurelChanges  *self,
                                           const char *const    *tables);
gboolean       laurel_changes_has         (const LaurelChanges  *self,
                                           gint64                id);
GList         *laurel_changes_list_tables (const LaurelChanges  *self) G_GNUC_WARN_UNUSED_RESULT;
const GArray  *laurel_changes_get_ids     (const LaurelChanges  *self,
                                           const char           *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelChanges, laurel_changes_unref)

G_END_DECLS
