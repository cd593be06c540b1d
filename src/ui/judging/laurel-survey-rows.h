/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *laurel_survey_rows_new_stratum (gpointer    item,
                                           gpointer    data);
GtkWidget *laurel_survey_rows_new_cell    (gpointer    item,
                                           gpointer    data);
char      *laurel_survey_rows_dup_csv     (GListModel *cells) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
