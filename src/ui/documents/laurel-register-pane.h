/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_REGISTER_PANE (laurel_register_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRegisterPane, laurel_register_pane, LAUREL, REGISTER_PANE, AdwBin)

G_END_DECLS
