/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct LaurelToolKinds LaurelToolKinds;

LaurelToolKinds *laurel_tool_kinds_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void             laurel_tool_kinds_free (LaurelToolKinds *self);
gboolean         laurel_tool_kinds_take (LaurelToolKinds *self,
                                         int              code,
                                         const char      *hint,
                                         const char      *cell,
                                         const char      *text);
void             laurel_tool_kinds_tell (LaurelToolKinds *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelToolKinds, laurel_tool_kinds_free)

G_END_DECLS
