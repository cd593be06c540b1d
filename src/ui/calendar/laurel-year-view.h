/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_YEAR_VIEW (laurel_year_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelYearView, laurel_year_view, LAUREL, YEAR_VIEW, AdwBin)

G_END_DECLS
