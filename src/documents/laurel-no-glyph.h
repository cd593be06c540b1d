/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-text.h"

G_BEGIN_DECLS

void laurel_no_glyph_set_error (LaurelText  *text,
                                GArray      *missing,
                                GError     **error);

G_END_DECLS
