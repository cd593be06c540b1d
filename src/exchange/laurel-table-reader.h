/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

GBytes      *laurel_table_load_file  (const char    *path,
                                      GCancellable  *cancellable,
                                      GError       **error);
LaurelTable *laurel_table_read_file  (const char    *path,
                                      GCancellable  *cancellable,
                                      GError       **error);
LaurelTable *laurel_table_read_elsewhere (GFile     *file,
                                      GCancellable  *cancellable,
                                      GError       **error);
LaurelTable *laurel_table_read_bytes (GBytes        *bytes,
                                      GCancellable  *cancellable,
                                      GError       **error);
LaurelTable *laurel_table_read_list  (GBytes        *bytes,
                                      GCancellable  *cancellable,
                                      GError       **error);

G_END_DECLS
