/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void laurel_description_set_group (AdwPreferencesGroup *group,
                                   const char          *text);
void laurel_description_set_page  (AdwStatusPage       *page,
                                   const char          *text);

G_END_DECLS
