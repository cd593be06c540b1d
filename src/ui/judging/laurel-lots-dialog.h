/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LOTS_DIALOG (laurel_lots_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelLotsDialog, laurel_lots_dialog, LAUREL, LOTS_DIALOG, LaurelDialog)

GtkWidget *laurel_lots_dialog_new_for_ties  (LaurelSession *session,
                                             gint64         contest,
                                             gint64         stage);
GtkWidget *laurel_lots_dialog_new_for_order (LaurelSession *session,
                                             gint64         contest,
                                             gint64         stage,
                                             const char    *hall,
                                             GVariant      *entries);
GVariant  *laurel_lots_dialog_build_sources (GtkEditable   *row);

G_END_DECLS
