/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

#include <json-glib/json-glib.h>

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
JsonArray *laurel_exam_release_load_sources (LaurelReader  *reader,
                                             gint64         stage,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
