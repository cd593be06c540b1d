/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app/laurel-recent.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RECENT_ROW (laurel_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRecentRow, laurel_recent_row, LAUREL, RECENT_ROW, AdwActionRow)

GtkWidget *laurel_recent_row_new (LaurelRecent *recent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
