/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BANNER (laurel_banner_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBanner, laurel_banner, LAUREL, BANNER, AdwBin)

G_END_DECLS
