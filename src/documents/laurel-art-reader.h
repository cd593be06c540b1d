/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-reader.h"

G_BEGIN_DECLS

void laurel_art_reader_read (LaurelTemplateReader *reader,
                             JsonObject           *object,
                             GHashTable           *art);

G_END_DECLS
