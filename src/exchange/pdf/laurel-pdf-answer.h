/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

GVariant    *laurel_pdf_answer_write (const LaurelTable  *table,
                                      gboolean            has_timetable);
LaurelTable *laurel_pdf_answer_read  (GBytes             *bytes,
                                      GError            **error);

G_END_DECLS
