/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

gboolean laurel_series_join    (LaurelTxn  *txn,
                                gint64      activity,
                                gint64      series,
                                int         position,
                                gboolean   *joined,
                                GError    **error);
gboolean laurel_series_lay_out (LaurelTxn  *txn,
                                gint64      programme,
                                GError    **error);

G_END_DECLS
