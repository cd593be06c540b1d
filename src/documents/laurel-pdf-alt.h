/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pdf-update.h"

G_BEGIN_DECLS

void laurel_pdf_alt_put (LaurelPdfUpdate  *update,
                         const char       *bytes,
                         gsize             length,
                         GPtrArray        *alts);

G_END_DECLS
