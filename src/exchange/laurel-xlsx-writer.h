/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-sheet.h"

G_BEGIN_DECLS

GBytes *laurel_xlsx_writer_write (const LaurelSheet *const  *sheets,
                                  const char                *title,
                                  gint64                     at,
                                  GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
