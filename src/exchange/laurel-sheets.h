/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

/**
 * LaurelSheets:
 *
 * The sheets of a workbook, of which one is the plan: the one that looks most
 * like it is kept, and the others are told of.
 */
typedef struct _LaurelSheets LaurelSheets;

LaurelSheets *laurel_sheets_new        (void);
void          laurel_sheets_free       (LaurelSheets  *sheets);

void          laurel_sheets_add_hidden (LaurelSheets  *sheets,
                                        const char    *name);
void          laurel_sheets_take       (LaurelSheets  *sheets,
                                        const char    *name,
                                        LaurelTable   *table);
LaurelTable  *laurel_sheets_choose     (LaurelSheets  *sheets,
                                        GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelSheets, laurel_sheets_free)

G_END_DECLS
