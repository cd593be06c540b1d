/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *laurel_toast_show      (AdwToastOverlay *overlay,
                                  AdwToast        *toast);
void      laurel_toast_take_away (AdwToast        *toast);

G_END_DECLS
