/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelRoomCheck LAUREL_BOOKS_CHECK;

/* No entry is undone by itself that would leave less than nothing on some day. */
extern const LaurelGuard LAUREL_BOOKS_GUARD;

char *laurel_books_dup_fault (LaurelReader  *reader,
                              gint64         drive,
                              gboolean      *is_known,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
