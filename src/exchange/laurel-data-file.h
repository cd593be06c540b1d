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

G_END_DECLS
