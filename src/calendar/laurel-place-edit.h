/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-place-words.h"

G_BEGIN_DECLS

LaurelPlaceWords laurel_place_edit_read (const char        *typed,
                                         LaurelPlaceStatus  before,
                                         LaurelKnowsPlace   knows_place,
                                         gpointer           user_data);

G_END_DECLS
