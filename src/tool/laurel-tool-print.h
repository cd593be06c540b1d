/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void laurel_print       (const char *format,
                         ...) G_GNUC_PRINTF (1, 2);
void laurel_print_error (const char *format,
                         ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
