/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-panel-draw.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

gboolean laurel_panel_drawing_check (const char       *pool,
                                     const char       *seats,
                                     GError          **error);
char    *laurel_panel_drawing_run   (LaurelTxn        *txn,
                                     LaurelPanelDraw  *draw,
                                     const char       *key,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
