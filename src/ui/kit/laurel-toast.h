/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     laurel_toast_add          (AdwToastOverlay *overlay,
                                    AdwToast        *toast);
gboolean laurel_toast_is_coming_up (AdwToast        *toast);
void     laurel_toast_take_away    (AdwToast        *toast);

G_END_DECLS
