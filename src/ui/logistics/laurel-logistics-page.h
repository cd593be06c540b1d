/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LOGISTICS_PAGE (laurel_logistics_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLogisticsPage, laurel_logistics_page, LAUREL, LOGISTICS_PAGE,
                      LaurelPage)

void laurel_logistics_page_show (LaurelLogisticsPage *self,
                                 gint64               drive,
                                 int                  parcel);

G_END_DECLS
