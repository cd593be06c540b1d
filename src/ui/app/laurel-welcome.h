/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_WELCOME (laurel_welcome_get_type ())
G_DECLARE_FINAL_TYPE (LaurelWelcome, laurel_welcome, LAUREL, WELCOME, AdwBin)

G_END_DECLS
