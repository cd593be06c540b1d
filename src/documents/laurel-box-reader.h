/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-reader.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

GPtrArray *laurel_box_reader_read_all (LaurelTemplateReader  *reader,
                                       GHashTable            *styles,
                                       JsonArray             *array,
                                       const LaurelFrame     *page,
                                       guint                  section);

G_END_DECLS
