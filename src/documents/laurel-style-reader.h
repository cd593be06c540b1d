/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-style.h"
#include "documents/laurel-template-reader.h"

G_BEGIN_DECLS

void laurel_style_read (LaurelTemplateReader *reader,
                        GHashTable           *styles,
                        const char           *name,
                        JsonObject           *object);
void laurel_style_free (LaurelStyle          *style);

G_END_DECLS
