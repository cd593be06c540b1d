/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *laurel_paper_print_new (GBytes      *pdf,
                                           const char  *title,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
