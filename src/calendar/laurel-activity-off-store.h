/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Takes it off the plan, and keeps what it was: id, reason (xs). */
extern const LaurelCommand LAUREL_ACTIVITY_CANCEL;

/* Takes its date away, until a later one is known: id, reason (xs). */
extern const LaurelCommand LAUREL_ACTIVITY_POSTPONE;

gboolean laurel_activity_call_off (LaurelTxn   *txn,
                                   gint64       id,
                                   const char  *status,
                                   const char  *reason,
                                   GError     **error);
gboolean laurel_activity_revive   (LaurelTxn   *txn,
                                   gint64       id,
                                   const char  *reason,
                                   GError     **error);

G_END_DECLS
