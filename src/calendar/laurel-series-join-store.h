/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

gboolean laurel_series_join (LaurelTxn   *txn,
                             gint64       activity,
                             gint64       series,
                             GError     **error);

G_END_DECLS
