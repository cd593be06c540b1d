/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        laurel_locale_init              (void);
const char *laurel_locale_get_language      (void);
int         laurel_locale_get_first_weekday (void);

G_END_DECLS
