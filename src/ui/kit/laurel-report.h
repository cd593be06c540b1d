/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void      laurel_report      (GtkWidget    *widget,
                              const GError *error);
void      laurel_report_file (GtkWidget    *widget,
                              const GError *error);
void      laurel_toast       (GtkWidget    *widget,
                              const char   *text);
AdwToast *laurel_toast_new   (GtkWidget    *where,
                              const char   *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
