/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-place-status.h"

G_BEGIN_DECLS

/**
 * LaurelKnowsPlace:
 * @name: a name
 * @user_data: what was given with the function
 *
 * Returns: whether the library has a place of that name
 */
typedef gboolean (*LaurelKnowsPlace) (const char *name,
                                      gpointer    user_data);

/**
 * LaurelPlaceWords:
 * @status: what is said of the place; none when nothing is
 * @place: (nullable) (owned): the place, as written
 * @modality: (nullable) (owned): the words that say how, not where
 *
 * What one piece of a cell says of the place. Made by
 * [func@laurel_place_words_read], freed by `g_auto`.
 */
typedef struct {
  LaurelPlaceStatus status;
  char *place;
  char *modality;
} LaurelPlaceWords;

LaurelPlaceWords laurel_place_words_read          (const char       *words,
                                                   LaurelKnowsPlace  knows_place,
                                                   gpointer          user_data);
gboolean         laurel_place_words_are_tentative (const char       *words);
void             laurel_place_words_clear         (LaurelPlaceWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelPlaceWords, laurel_place_words_clear)

G_END_DECLS
