/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *laurel_contest_field_rows_new_text   (LaurelRow         *row,
                                                 const char        *title,
                                                 const char        *property,
                                                 const char        *action,
                                                 const char        *field)
  G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *laurel_contest_field_rows_new_choice (LaurelRow         *row,
                                                 const char        *title,
                                                 const char        *property,
                                                 const char        *action,
                                                 const char *const *words,
                                                 const char *const *labels)
  G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *laurel_contest_field_rows_new_switch (LaurelRow         *row,
                                                 const char        *title,
                                                 const char        *property,
                                                 const char        *action)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
