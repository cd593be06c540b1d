/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelRoomCheck LAUREL_BOOKS_CHECK;

char *laurel_books_dup_fault (LaurelReader  *reader,
                              gint64         drive,
                              gboolean      *is_known,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
