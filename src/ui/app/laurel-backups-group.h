/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BACKUPS_GROUP (laurel_backups_group_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBackupsGroup, laurel_backups_group, LAUREL, BACKUPS_GROUP,
                      AdwPreferencesGroup)

void laurel_backups_group_begin (LaurelBackupsGroup *self,
                                 GtkWindow          *main,
                                 LaurelSession      *session,
                                 GSettings          *settings);

G_END_DECLS
