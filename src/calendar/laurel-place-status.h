/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelPlaceStatus:
 * @LAUREL_PLACE_NONE: nothing is said of a place
 * @LAUREL_PLACE_CONFIRMED: it is there
 * @LAUREL_PLACE_TENTATIVE: it is planned to be there
 * @LAUREL_PLACE_TBD: where, is still to be decided
 * @LAUREL_PLACE_ONLINE: it is online
 * @LAUREL_PLACE_MULTI: in many places at once
 * @LAUREL_PLACE_BY_APPOINTMENT: with whoever asks for it
 *
 * How sure a place is. How sure the date is, is another thing.
 */
typedef enum {
  LAUREL_PLACE_NONE,
  LAUREL_PLACE_CONFIRMED,
  LAUREL_PLACE_TENTATIVE,
  LAUREL_PLACE_TBD,
  LAUREL_PLACE_ONLINE,
  LAUREL_PLACE_MULTI,
  LAUREL_PLACE_BY_APPOINTMENT,
} LaurelPlaceStatus;

const char *laurel_place_status_to_string   (LaurelPlaceStatus  status);
gboolean    laurel_place_status_from_string (const char        *text,
                                             LaurelPlaceStatus *status);

G_END_DECLS
