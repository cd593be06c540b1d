/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-sheet.h"

G_BEGIN_DECLS

char *laurel_sheet_dup_html  (const LaurelSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_sheet_dup_lines (const LaurelSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_sheet_dup_row   (const LaurelSheet *self,
                              guint              row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
