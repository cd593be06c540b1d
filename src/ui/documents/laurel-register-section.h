/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_REGISTER_SECTION (laurel_register_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRegisterSection, laurel_register_section, LAUREL, REGISTER_SECTION,
                      AdwPreferencesGroup)

G_END_DECLS
