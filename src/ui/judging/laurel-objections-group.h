/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_OBJECTIONS_GROUP (laurel_objections_group_get_type ())
G_DECLARE_FINAL_TYPE (LaurelObjectionsGroup, laurel_objections_group, LAUREL, OBJECTIONS_GROUP,
                      AdwPreferencesGroup)

void laurel_objections_group_show (LaurelObjectionsGroup *self,
                                   GListModel            *objections,
                                   GListModel            *versions);

G_END_DECLS
