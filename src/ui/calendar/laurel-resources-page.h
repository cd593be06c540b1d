/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESOURCES_PAGE (laurel_resources_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResourcesPage, laurel_resources_page, LAUREL, RESOURCES_PAGE,
                      LaurelPage)

G_END_DECLS
