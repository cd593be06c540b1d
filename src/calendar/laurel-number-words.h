/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int laurel_number_read_ordinal (const char *word);
int laurel_number_read_tens    (const char *word);
int laurel_number_read_roman   (const char *letters);

G_END_DECLS
