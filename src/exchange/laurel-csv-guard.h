/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_csv_guard_needs   (const char *text,
                                   gsize       length);
gsize    laurel_csv_guard_measure (const char *text,
                                   gsize       length);

G_END_DECLS
