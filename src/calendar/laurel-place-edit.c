/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-place-edit.h"

/* No place is named any more. What was planned is open again; what nobody spoke of is not. */
static LaurelPlaceStatus
get_unnamed (LaurelPlaceStatus before)
{
  if (before == LAUREL_PLACE_TENTATIVE)
    return LAUREL_PLACE_TBD;

  return before == LAUREL_PLACE_CONFIRMED ? LAUREL_PLACE_NONE : before;
}

/* A place is named, without a word on how sure it is. What was to be announced is not
 * certain by being named: that is said by whoever confirms it. */
static LaurelPlaceStatus
get_named (LaurelPlaceStatus before)
{
  if (before == LAUREL_PLACE_TBD)
    return LAUREL_PLACE_TENTATIVE;

  return before == LAUREL_PLACE_NONE ? LAUREL_PLACE_CONFIRMED : before;
}

/**
 * laurel_place_edit_read:
 * @typed: what was typed where an activity's place stands
 * @before: how sure its place was
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 *
 * Whoever types there means a place, also where the words of a plan's cell
 * would not be taken for one.
 *
 * Returns: (transfer full): the place and how sure it is from now on; a place
 *   that is named is never to be announced
 */
LaurelPlaceWords
laurel_place_edit_read (const char *typed, LaurelPlaceStatus before, LaurelKnowsPlace knows_place,
                        gpointer user_data)
{
  g_autofree char *words = g_strstrip (g_strdup (typed));
  g_auto (LaurelPlaceWords) read = { 0 };
  LaurelPlaceWords edited = { .status = get_unnamed (before) };

  if (*words == '\0')
    return edited;

  read = laurel_place_words_read (words, knows_place, user_data);
  edited.status = get_named (before);
  if (read.status == LAUREL_PLACE_TBD) {
    edited.status = read.status;
    return edited;
  }
  if (read.status == LAUREL_PLACE_TENTATIVE || read.status == LAUREL_PLACE_ONLINE ||
      read.status == LAUREL_PLACE_MULTI || read.status == LAUREL_PLACE_BY_APPOINTMENT)
    edited.status = read.status;
  /* A city, where it was online or everywhere. */
  else if (read.status == LAUREL_PLACE_CONFIRMED && before != LAUREL_PLACE_TBD &&
           before != LAUREL_PLACE_TENTATIVE)
    edited.status = read.status;
  edited.place = read.status == LAUREL_PLACE_TENTATIVE ? g_steal_pointer (&read.place)
                                                       : g_steal_pointer (&words);

  return edited;
}
