/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app/laurel-main-window.h"

G_BEGIN_DECLS

gboolean laurel_leave_check   (LaurelMainWindow *window);
void     laurel_leave_at_once (LaurelMainWindow *window);

G_END_DECLS
