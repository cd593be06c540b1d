/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SEASON_MENU (laurel_season_menu_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeasonMenu, laurel_season_menu, LAUREL, SEASON_MENU, AdwBin)

G_END_DECLS
