/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/books/laurel-gift-flow.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_gift_flow_read (LaurelReader    *reader,
                                gint64           drive,
                                const char      *until,
                                LaurelGiftFlow  *flow,
                                GError         **error);

G_END_DECLS
