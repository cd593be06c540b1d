/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* When to remind of an activity, as a file says it: the phase it is about, from 1, or
 * 0; "start" or "end", how many days after that; the minute of the day; the words; the
 * day of which it was done, or "". */
#define LAUREL_REMINDER_IMPORT_ROWS "a(isiiss)"

gboolean laurel_reminders_import (LaurelTxn     *txn,
                                  gint64         activity,
                                  const GArray  *phases,
                                  GVariant      *reminders,
                                  GError       **error);

G_END_DECLS
