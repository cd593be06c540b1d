/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DRAW_SEATS (laurel_draw_seats_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDrawSeats, laurel_draw_seats, LAUREL, DRAW_SEATS, AdwPreferencesGroup)

void  laurel_draw_seats_set_sections (LaurelDrawSeats *self,
                                      GListModel      *sections);
char *laurel_draw_seats_dup_json     (LaurelDrawSeats *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv laurel_draw_seats_dup_fields   (LaurelDrawSeats *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
