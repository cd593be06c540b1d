/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-table.h"

G_BEGIN_DECLS

gboolean     laurel_json_reader_is_meant (const char    *text);
LaurelTable *laurel_json_reader_read     (const char    *text,
                                          GCancellable  *cancellable,
                                          GError       **error);

G_END_DECLS
