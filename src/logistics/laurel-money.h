/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one amount may be at the most, in fen: a trillion yuan, less one fen. */
#define LAUREL_MONEY_MOST G_GINT64_CONSTANT (99999999999999)

gboolean laurel_money_read         (const char *text,
                                    gint64     *fen);
gboolean laurel_money_check        (const char *text,
                                    GError    **error);
char    *laurel_money_dup_figures  (gint64      fen) G_GNUC_WARN_UNUSED_RESULT;
char    *laurel_money_dup_capitals (gint64      fen) G_GNUC_WARN_UNUSED_RESULT;
gint64   laurel_money_get_cost     (gint64      total,
                                    gint64      k,
                                    gint64      n);

G_END_DECLS
