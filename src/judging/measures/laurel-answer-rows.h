/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelAnswerFunc:
 * @fields: what stands in each column of a row
 * @data: whatever was given
 * @error: return location for an error
 *
 * Returns: whether to go on; if not, @error is set
 */
typedef gboolean (*LaurelAnswerFunc) (char *const  *fields,
                                      gpointer      data,
                                      GError      **error);

gboolean laurel_answer_rows_read (const char        *page,
                                  guint              n_fields,
                                  LaurelAnswerFunc   func,
                                  gpointer           data,
                                  guint             *count,
                                  GError           **error);

G_END_DECLS
