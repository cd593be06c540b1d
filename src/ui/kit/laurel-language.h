/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        laurel_language_prefer_chinese (void);
const char *laurel_language_get_own        (void);

G_END_DECLS
