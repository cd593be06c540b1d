/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-changes.h"
#include "store/laurel-room.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

GHashTable *laurel_guards_read  (LaurelReader         *reader,
                                 LaurelRooms           rooms,
                                 const LaurelChanges  *changes,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_guards_check (LaurelReader         *reader,
                                 LaurelRooms           rooms,
                                 const LaurelChanges  *changes,
                                 GHashTable           *before,
                                 GError              **error);
gboolean    laurel_guards_run   (LaurelTxn            *txn,
                                 LaurelRooms           rooms,
                                 const LaurelCommand  *command,
                                 GVariant             *args,
                                 GError              **error);

G_END_DECLS
