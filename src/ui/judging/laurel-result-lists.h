/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void     laurel_result_lists_show_changes  (GtkListBox    *list,
                                            LaurelRowList *changes);
void     laurel_result_lists_show_texts    (GtkListBox    *list,
                                            LaurelRowList *rows);
void     laurel_result_lists_show_versions (GtkListBox    *list,
                                            GListModel    *versions,
                                            LaurelSession *session);
void     laurel_result_lists_clear         (GtkListBox    *list);
gboolean laurel_result_lists_has           (LaurelRowList *list,
                                            const char    *kind,
                                            gboolean       any_other);

G_END_DECLS
