/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void laurel_import_fault_tell (AdwStatusPage *page,
                               AdwActionRow  *row,
                               const char    *name,
                               const GError  *error);

G_END_DECLS
