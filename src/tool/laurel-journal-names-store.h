/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

gboolean laurel_journal_has_name (const char   *table);
char    *laurel_journal_dup_name (LaurelReader *reader,
                                  const char   *table,
                                  gint64        id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
