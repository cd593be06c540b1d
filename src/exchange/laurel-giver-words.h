/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *laurel_giver_words_find_naming (const char *text,
                                            gboolean    is_signed);
const char *laurel_giver_words_find_kind   (const char *text);

G_END_DECLS
