/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

/**
 * LaurelBlocks:
 *
 * What a document is made of, in its order: paragraphs and tables. A reader of
 * Word or OpenDocument text fills it, and takes the plan out of it.
 */
typedef struct _LaurelBlocks LaurelBlocks;

LaurelBlocks *laurel_blocks_new           (const char    *format);
void          laurel_blocks_free          (LaurelBlocks  *blocks);

void          laurel_blocks_add_paragraph (LaurelBlocks  *blocks,
                                           const char    *paragraph);
void          laurel_blocks_take_table    (LaurelBlocks  *blocks,
                                           LaurelTable   *table);
LaurelTable  *laurel_blocks_choose        (LaurelBlocks  *blocks,
                                           GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBlocks, laurel_blocks_free)

G_END_DECLS
