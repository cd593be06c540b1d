/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ROLE_ENTRY (laurel_role_entry_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRoleEntry, laurel_role_entry, LAUREL, ROLE_ENTRY, AdwEntryRow)

G_END_DECLS
