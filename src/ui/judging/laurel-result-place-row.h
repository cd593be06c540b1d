/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT_PLACE_ROW (laurel_result_place_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResultPlaceRow, laurel_result_place_row, LAUREL, RESULT_PLACE_ROW,
                      AdwExpanderRow)

GtkWidget *laurel_result_place_row_new (gpointer  place,
                                        gpointer  session);

G_END_DECLS
