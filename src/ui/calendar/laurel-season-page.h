/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SEASON_PAGE (laurel_season_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeasonPage, laurel_season_page, LAUREL, SEASON_PAGE, LaurelPage)

void laurel_season_page_present (GtkWidget     *over,
                                 LaurelSession *session);

G_END_DECLS
