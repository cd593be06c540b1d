/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *laurel_measure_rows_new         (const char *title,
                                            const char *subtitle);
void       laurel_measure_rows_add_word    (GtkWidget  *row,
                                            const char *text,
                                            const char *style);
GtkWidget *laurel_measure_rows_new_person  (gpointer    item,
                                            gpointer    data);
GtkWidget *laurel_measure_rows_new_group   (gpointer    item,
                                            gpointer    data);
GtkWidget *laurel_measure_rows_new_name    (gpointer    item,
                                            gpointer    data);
GtkWidget *laurel_measure_rows_new_source  (gpointer    item,
                                            gpointer    data);

G_END_DECLS
