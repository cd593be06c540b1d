/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-command.h"

G_BEGIN_DECLS

gboolean laurel_activity_set_place   (LaurelTxn   *txn,
                                      gint64       id,
                                      const char  *typed,
                                      GError     **error);
gboolean laurel_activity_agree_place (LaurelTxn   *txn,
                                      gint64       id,
                                      gboolean     named,
                                      GError     **error);

G_END_DECLS
