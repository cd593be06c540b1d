/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-line-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LEDGER_LINE (laurel_ledger_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLedgerLine, laurel_ledger_line, LAUREL, LEDGER_LINE, LaurelLineRow)

G_END_DECLS
