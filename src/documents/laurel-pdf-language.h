/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_pdf_language_dup_update (const char *end,
                                      gsize       length,
                                      guint64     offset,
                                      const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
