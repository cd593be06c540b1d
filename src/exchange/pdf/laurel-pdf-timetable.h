/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-page.h"

G_BEGIN_DECLS

gboolean laurel_pdf_timetable_may_be (PopplerDocument     *source);
gboolean laurel_pdf_timetable_lies   (PopplerPage         *source);
gboolean laurel_pdf_timetable_begins (const LaurelPdfPage *page);

G_END_DECLS
