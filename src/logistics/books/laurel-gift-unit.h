/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_gift_unit_is_known   (const char *unit);
gboolean laurel_gift_unit_holds_many (const char *unit);
gboolean laurel_gift_unit_is_same    (const char *one,
                                      const char *other);

G_END_DECLS
