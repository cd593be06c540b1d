/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *laurel_utc_dup_text (gint64 seconds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
