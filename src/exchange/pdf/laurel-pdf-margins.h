/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-columns.h"

G_BEGIN_DECLS

void laurel_pdf_margins_drop (GPtrArray *pages);

G_END_DECLS
