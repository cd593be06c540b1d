/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-page.h"

G_BEGIN_DECLS

void laurel_pdf_rules_find (LaurelPdfPage *page,
                            PopplerPage   *source);

G_END_DECLS
