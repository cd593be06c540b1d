/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-blocks.h"
#include "exchange/pdf/laurel-pdf-columns.h"

G_BEGIN_DECLS

gboolean laurel_pdf_strips_read (const GPtrArray  *bands,
                                 LaurelBlocks     *blocks,
                                 GError          **error);

G_END_DECLS
