/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LATER (laurel_later_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLater, laurel_later, LAUREL, LATER, AdwBin)

GtkWidget *laurel_later_build (LaurelLater *self);

G_END_DECLS
