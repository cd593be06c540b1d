/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-reader.h"

G_BEGIN_DECLS

LaurelBlock *laurel_block_read       (LaurelTemplateReader *reader,
                                      GHashTable           *styles,
                                      JsonObject           *object);
void         laurel_block_free       (LaurelBlock          *self);
LaurelStyle *laurel_block_find_style (LaurelTemplateReader *reader,
                                      GHashTable           *styles,
                                      JsonObject           *object,
                                      const char           *member);

G_END_DECLS
