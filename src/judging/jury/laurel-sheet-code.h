/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *laurel_sheet_code_dup   (gint64      id) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_sheet_code_check (const char *code);

G_END_DECLS
