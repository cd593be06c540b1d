/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

char         laurel_csv_reader_find_delimiter (const char    *text);
char         laurel_csv_reader_find_unclosed  (const char    *text);
LaurelTable *laurel_csv_reader_read           (const char    *text,
                                               char           delimiter,
                                               GCancellable  *cancellable,
                                               GError       **error);
GError      *laurel_csv_reader_find_ragged    (const char    *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
