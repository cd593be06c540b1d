/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-archive.h"
#include "exchange/laurel-table.h"

G_BEGIN_DECLS

LaurelTable *laurel_odf_reader_read (const LaurelArchive  *archive,
                                     GCancellable         *cancellable,
                                     GError              **error);

G_END_DECLS
