/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PEOPLE_PAGE (laurel_people_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPeoplePage, laurel_people_page, LAUREL, PEOPLE_PAGE, LaurelPage)

void laurel_people_page_show (LaurelPeoplePage *self,
                              gint64            party);

G_END_DECLS
