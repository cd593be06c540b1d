/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-register-page.h"

G_BEGIN_DECLS

void laurel_register_deeds_install (GtkWidgetClass     *widget_class);
void laurel_register_deeds_enable  (LaurelRegisterPage *self);

G_END_DECLS
