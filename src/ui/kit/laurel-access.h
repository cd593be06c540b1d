/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void laurel_access_init       (void);
void laurel_access_open_entry (AdwEntryRow *row);

G_END_DECLS
