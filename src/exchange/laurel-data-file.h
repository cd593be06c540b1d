/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

LaurelTable *laurel_data_file_read (GBytes        *bytes,
                                    GCancellable  *cancellable,
                                    GError       **error);
LaurelTable *laurel_data_file_take_rows (GPtrArray *rows,
                                         GError   **error) G_GNUC_WARN_UNUSED_RESULT;
const char  *laurel_data_file_get_language (const LaurelTable *table);

G_END_DECLS
