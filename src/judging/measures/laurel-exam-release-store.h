/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Releases the awards of an exam: stage, reason or "" (xs). */
extern const LaurelCommand LAUREL_EXAM_RELEASE;

gboolean laurel_exam_check_release (LaurelReader  *reader,
                                    gint64         stage,
                                    const char   **kind,
                                    GError       **error);
gboolean laurel_exam_release       (LaurelTxn     *txn,
                                    gint64         stage,
                                    const char    *reason,
                                    GError       **error);

G_END_DECLS
